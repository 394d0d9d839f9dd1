import { Icon, type IconName } from '@/components/ui/icons.tsx';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import { usePanel } from './context.tsx';
import { dueOf, moment } from './times.ts';

/** Each state has a shape and words of its own beside its colour. */
const LOOKS = {
  late: { icon: 'block', tone: 'block' },
  soon: { icon: 'warn', tone: 'warn' },
  later: { icon: 'clock', tone: 'off' },
  paused: { icon: 'pause', tone: 'off' },
  none: { icon: 'off', tone: 'off' },
  met: { icon: 'clear', tone: 'clear' },
  missed: { icon: 'warn', tone: 'warn' },
} as const satisfies Record<string, { icon: IconName; tone: string }>;

/** When an answer is due; the exact time is in the tooltip, or beside it when there is room (`full`). */
export function DueLabel({ row, full = false }: { readonly row: CaseRow; readonly full?: boolean }) {
  const panel = usePanel();
  const due = dueOf(row, panel);
  const { icon, tone } = LOOKS[due.state];
  const exact = due.at && moment(due.at, panel);
  return (
    <span className="due" data-tone={tone} title={full ? undefined : exact}>
      <Icon name={icon} />
      <span>
        {due.text}
        {full && exact && (
          <>
            {' '}
            <time dateTime={due.at}>({exact})</time>
          </>
        )}
      </span>
    </span>
  );
}
