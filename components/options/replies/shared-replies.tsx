import { Button } from '@/components/ui/button.tsx';
import { SafeHtml } from '@/components/ui/safe-html.tsx';
import type { Origins } from '@/lib/core/agency/resolve.ts';
import { originOf } from '@/lib/core/agency/resolve.ts';
import { titleOf } from '@/lib/core/replies/library-query.ts';
import { type SavedReply, VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import { useWords } from '../words.tsx';
import { StatusBadge } from './status-badge.tsx';

interface SharedRepliesProps {
  /** Those that have no copy in the library. */
  readonly replies: readonly SavedReply[];
  readonly origins: Origins;
  readonly onCopy: (reply: SavedReply) => void;
}

/** Replies that come with packs and policy: to read, and to make one's own. */
export function SharedReplies({ replies, origins, onCopy }: SharedRepliesProps) {
  const { t, tag } = useWords();
  if (replies.length === 0) return null;
  return (
    <section className="shared-replies" aria-labelledby="shared-replies">
      <h3 id="shared-replies">{t('replies.shared.title')}</h3>
      <p className="hint">{t('replies.shared.help')}</p>
      <ul className="replies">
        {replies.map((reply) => {
          const { pack } = originOf(origins, 'savedReplies', reply);
          const title = `shared-${reply.id}`;
          return (
            <li key={reply.id} className="reply">
              <div className="reply-head">
                <h4 id={title} dir="auto">
                  {titleOf(reply, tag)}
                </h4>
                <StatusBadge status={reply.status} />
              </div>
              <p className="reply-about" dir="auto">
                {t('replies.shared.from', { name: pack || t('replies.shared.agency') })}
              </p>
              {VERSION_LANGUAGES.map((language) => {
                const version = reply.versions[language];
                return (
                  version && (
                    <p key={language} className="shared-text" lang={language}>
                      {version.text}
                    </p>
                  )
                );
              })}
              {reply.notes && <SafeHtml html={reply.notes} className="hint" />}
              <div className="reply-actions">
                <Button look="quiet" aria-describedby={title} onClick={() => onCopy(reply)}>
                  {t('replies.shared.copy')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
