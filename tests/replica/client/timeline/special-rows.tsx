import type { LabelKey } from '../labels.ts';
import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({
  heading: 'margin:0;padding:12px 16px;font-size:20px;',
  button:
    'display:block;width:100%;padding:16px;border:0;background:none;color:rgb(29,155,240);font-size:15px;text-align:start;cursor:pointer;&:hover{background:var(--hover-soft)}',
  tombstone:
    'margin:8px 16px;padding:12px;border-radius:16px;border:1px solid var(--line);background:var(--hover-soft);color:var(--muted);',
});

/** What follows a heading is no reply any more (x-web.md §4.3). */
export function HeadingRow({ label: key }: { readonly label: LabelKey }) {
  const label = useLabels();
  return (
    <div>
      <h2 className={s.heading} role="heading" aria-level={2}>
        <span>{label(key)}</span>
      </h2>
    </div>
  );
}

export function ButtonRow({ label: key, onClick }: { readonly label: LabelKey; readonly onClick: () => void }) {
  const label = useLabels();
  return (
    <button type="button" role="button" className={s.button} onClick={onClick}>
      <span>{label(key)}</span>
    </button>
  );
}

/** An article, but without the test id of a post (x-web.md §4.3). */
export function Tombstone() {
  const label = useLabels();
  return (
    <article role="article" tabIndex={-1}>
      <div className={s.tombstone}>
        <span dir="auto">{label('unavailablePost')}</span>
      </div>
    </article>
  );
}
