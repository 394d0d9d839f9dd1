import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ReviewReason } from '@/lib/core/replies/review.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import { usageOf } from '@/lib/core/replies/usage.ts';
import type { ReplyLibraryState } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { StatusBadge } from './status-badge.tsx';
import { UsageLine } from './usage-line.tsx';

interface EditorHeadProps {
  readonly state: ReplyLibraryState;
  readonly reply: SavedReply;
  readonly reasons: readonly ReviewReason[];
  /** Something typed cannot be stored yet: it must not look approved. */
  readonly isUnfinished: boolean;
}

/** Where a reply stands, what can be done with it, and why somebody should look at it. */
export function EditorHead({ state, reply, reasons, isUnfinished }: EditorHeadProps) {
  const { t } = useWords();
  const { status, id } = reply;
  const head = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new status takes the pressed button away
  useEffect(() => {
    if (document.activeElement === document.body) head.current?.querySelector('button')?.focus();
  }, [status]);
  const set = (next: SavedReply['status']) => void state.setStatus([id], next);
  return (
    <>
      <div className="editor-head" ref={head}>
        <StatusBadge status={status} />
        {status === 'draft' && (
          <Button look="primary" disabled={isUnfinished} onClick={() => set('approved')}>
            {t('replies.act.approve')}
          </Button>
        )}
        {status === 'retired' ? (
          <Button onClick={() => set('draft')}>{t('replies.act.restore')}</Button>
        ) : (
          <Button onClick={() => set('retired')}>{t('replies.act.retire')}</Button>
        )}
        <Button onClick={() => void state.duplicate(id, t('replies.act.copySuffix'))}>
          {t('replies.act.duplicate')}
        </Button>
      </div>
      <p className="hint">{t(`replies.meaning.${status}`)}</p>
      <UsageLine usage={usageOf(state.content.usage, id)} lastUsed={reply.lastUsed} />
      {reasons.length > 0 && (
        <Notice tone="advise" title={t('replies.review.title')}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{t(`replies.review.why.${reason}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
