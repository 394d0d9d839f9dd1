import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';
import { DueLabel } from './due-label.tsx';
import { postUrl } from './names.ts';

interface GroupListProps {
  readonly name: string;
  /** The case it is shown in. */
  readonly current: string;
  readonly rows: readonly CaseRow[];
  readonly state: InboxState;
}

/** People who report the same. One draft for all, to be adapted: each is answered on their own, never in bulk. */
export function GroupList({ name, current, rows, state }: GroupListProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const draft = state.groupDrafts[name] ?? '';
  const people = new Set(rows.map(({ author, id: caseId }) => author || caseId)).size;
  return (
    <section className="group" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <Icon name="people" /> {t('inbox.group.title', { count: people })}
      </h3>
      <label htmlFor={id}>{t('inbox.group.draft')}</label>
      <p id={`${id}-hint`} className="hint">
        {t('inbox.group.hint')}
      </p>
      <textarea
        id={id}
        className="text"
        rows={3}
        value={draft}
        aria-describedby={`${id}-hint`}
        onChange={(event) => state.setGroupDraft(name, event.target.value)}
      />
      <ul>
        {rows.map((row) => (
          <li key={row.id} aria-current={row.id === current ? 'true' : undefined}>
            <p className="who">
              <bdi>{row.author ? `@${row.author}` : t('inbox.row.erased')}</bdi> <DueLabel row={row} />
            </p>
            <p className="snippet" dir="auto" lang={row.language}>
              {row.snippet}
            </p>
            <div className="actions">
              {row.id !== current && (
                <Button look="quiet" onClick={() => state.open(row.id)}>
                  {t('inbox.group.open')}
                </Button>
              )}
              {draft.trim() !== '' && row.author && (
                <Button look="quiet" onClick={() => void state.copy(`@${row.author} ${draft.trim()}`)}>
                  {t('inbox.group.copy', { who: `@${row.author}` })}
                </Button>
              )}
              <a href={postUrl(row.posts.at(-1) ?? row.id)} target="_blank" rel="noopener">
                {t('inbox.action.open-on-x')}
              </a>
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => state.setGroup(name)}>{t('inbox.group.only')}</Button>
    </section>
  );
}
