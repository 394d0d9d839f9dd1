import { memo, useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { titleOf } from '@/lib/core/replies/library-query.ts';
import type { ReviewReason } from '@/lib/core/replies/review.ts';
import { type ReplyStatus, type SavedReply, VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyUsage } from '@/lib/core/replies/usage.ts';
import { useWords } from '../words.tsx';
import { StatusBadge } from './status-badge.tsx';
import { UsageLine } from './usage-line.tsx';
import { addressOf } from './view.ts';

interface ReplyRowProps {
  readonly reply: SavedReply;
  readonly usage: ReplyUsage;
  readonly reasons: readonly ReviewReason[];
  readonly onStatus: (ids: readonly string[], status: ReplyStatus) => void;
  readonly onDuplicate: (id: string) => void;
}

/** One reply of the list. */
export const ReplyRow = memo(function ReplyRow({ reply, usage, reasons, onStatus, onDuplicate }: ReplyRowProps) {
  const { t, tag } = useWords();
  const title = useId();
  const languages = VERSION_LANGUAGES.filter((language) => reply.versions[language]);
  const about = [
    reply.category,
    reply.unit,
    languages.map((language) => t(`replies.languages.${language}`)).join(' + '),
  ].filter(Boolean);
  const action = (label: string, run: () => void) => (
    <Button look="quiet" aria-describedby={title} onClick={run}>
      {label}
    </Button>
  );
  const next: ReplyStatus = reply.status === 'retired' ? 'draft' : 'retired';
  return (
    <li className="reply" data-status={reply.status}>
      <div className="reply-head">
        <h3 id={title} dir="auto">
          <a href={addressOf(reply.id)}>{titleOf(reply, tag)}</a>
        </h3>
        <StatusBadge status={reply.status} />
      </div>
      <p className="reply-about" dir="auto">
        {about.join(' · ')}
      </p>
      <UsageLine usage={usage} lastUsed={reply.lastUsed} />
      {reasons.length > 0 && (
        <ul className="reasons" aria-label={t('replies.review.title')}>
          {reasons.map((reason) => (
            <li key={reason}>{t(`replies.review.${reason}`)}</li>
          ))}
        </ul>
      )}
      <div className="reply-actions">
        {reply.status === 'draft' && action(t('replies.act.approve'), () => onStatus([reply.id], 'approved'))}
        {action(t('replies.act.duplicate'), () => onDuplicate(reply.id))}
        {action(t(next === 'draft' ? 'replies.act.restore' : 'replies.act.retire'), () => onStatus([reply.id], next))}
      </div>
    </li>
  );
});
