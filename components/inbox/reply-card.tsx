import { useId } from 'react';
import type { ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import { usePanel } from './context.tsx';
import { postUrl } from './names.ts';

interface ReplyCardProps {
  readonly offer: ReplyOffer;
  readonly postId: string;
  /** The citizen's language; a reply in another says so. */
  readonly wanted: ReplyLanguage | undefined;
  readonly onPick: () => void;
}

/** Words of the message that are told as the reason. */
const MOST_WORDS = 5;

/** One saved reply: what it is, why it is here, all it says, and the way to use it. */
export function ReplyCard({ offer, postId, wanted, onPick }: ReplyCardProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const { lang, matched, placeholders } = offer;
  const version = offer.versions[lang];
  const notes = [
    wanted !== undefined && wanted !== lang && t(`inbox.replies.other.${lang}`),
    matched.length > 0 && t('inbox.replies.why', { words: matched.slice(0, MOST_WORDS).join(', ') }),
    placeholders.length > 0 && t('inbox.replies.blanks'),
    offer.needsSecondPerson && t('inbox.replies.secondPerson'),
  ].filter((note) => note !== false);
  return (
    <li>
      <h4 id={id} dir="auto" lang={lang}>
        {version?.title}
      </h4>
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
      <blockquote dir="auto" lang={lang}>
        {version?.text}
      </blockquote>
      {/* A plain link, so that every way to open one works. The message is with the background long before X has a composer. */}
      <a
        className="button"
        href={postUrl(postId)}
        target="_blank"
        rel="noopener"
        aria-describedby={id}
        onClick={onPick}
        onAuxClick={(event) => event.button === 1 && onPick()}
      >
        {t('inbox.replies.open')}
      </a>
    </li>
  );
}
