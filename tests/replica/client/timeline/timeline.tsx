import { useId } from 'react';
import type { LabelKey } from '../labels.ts';
import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';
import { type Row, VirtualList } from './virtual-list.tsx';

const s = sheet({ hidden: 'position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;margin:0;' });

interface Props {
  readonly label: LabelKey;
  readonly argument?: string;
  readonly rows: readonly Row[];
}

/** `section > h1 + div[aria-label] > div`, by which other extensions find it (x-web.md §4.1). */
export function Timeline({ label: key, argument, rows }: Props) {
  const label = useLabels();
  const id = useId().replace(/\W/g, '');
  return (
    <section role="region" aria-labelledby={`accessible-list-${id}`}>
      <h1 className={s.hidden} dir="auto" id={`accessible-list-${id}`}>
        {label(key, argument)}
      </h1>
      <div aria-label={label(key, argument)}>
        <VirtualList rows={rows} />
      </div>
    </section>
  );
}
