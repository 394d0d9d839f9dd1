import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { RowProblem } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyLibraryState } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { addressOf } from './view.ts';
import { problemText } from './wording.ts';

/** What was typed and is not right yet, so that nothing is lost by leaving it. */
export function UnfinishedReplies({ state }: { readonly state: ReplyLibraryState }) {
  const { t } = useWords();
  const unfinished = Object.entries(state.forms).filter(([, { isDirty }]) => isDirty);
  if (unfinished.length === 0) return null;
  return (
    <Notice tone="warn" title={t('replies.unfinished.title')}>
      <ul>
        {unfinished.map(([id, { form }]) => (
          <li key={id}>
            <a href={addressOf(id)} dir="auto">
              {form.versions.en.title || form.versions.id.title || t('replies.untitled')}
            </a>{' '}
            <Button look="quiet" onClick={() => state.discard(id)}>
              {t('replies.unfinished.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Stored replies that cannot be read, with the path for whoever supports the agency. */
export function DamagedReplies({ problems }: { readonly problems: readonly RowProblem[] }) {
  const words = useWords();
  const { t } = words;
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" title={t('replies.damaged.title')}>
      <p>{t('replies.damaged.body')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.path}`}>
            <code>{problem.id ?? problem.row}</code> {problemText(words, problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function EmptyLibrary() {
  const { t } = useWords();
  return (
    <Notice tone="advise" title={t('replies.empty.title')}>
      <p>{t('replies.empty.body')}</p>
    </Notice>
  );
}
