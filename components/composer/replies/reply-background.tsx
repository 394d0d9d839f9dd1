import type { ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { Translator } from '@/lib/i18n.ts';
import { SafeHtml } from '../../ui/safe-html.tsx';

interface ReplyBackgroundProps {
  readonly offer: ReplyOffer;
  readonly words: Translator;
}

/** What stands behind a reply: the law or page it rests on, and what colleagues noted. */
export function ReplyBackground({ offer: { source, sourceLink, notes }, words: { t } }: ReplyBackgroundProps) {
  const title = source ?? sourceLink;
  return (
    <>
      {title && (
        <p className="hint" dir="auto">
          {t('picker.use.source')}{' '}
          {sourceLink ? (
            <a href={sourceLink} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
      )}
      {notes && <SafeHtml html={notes} className="reply-notes" />}
    </>
  );
}
