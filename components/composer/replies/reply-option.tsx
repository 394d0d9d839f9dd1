import type { ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import type { Translator } from '@/lib/i18n.ts';
import { Icon } from '../../ui/icons.tsx';

interface ReplyOptionProps {
  readonly id: string;
  readonly offer: ReplyOffer;
  readonly isActive: boolean;
  /** The citizen's language; a reply in another says so. */
  readonly wanted: ReplyLanguage | undefined;
  readonly words: Translator;
  readonly onPick: () => void;
}

/** One reply of the list: what it is, how it begins, why it is here. */
export function ReplyOption({ id, offer, isActive, wanted, words: { t }, onPick }: ReplyOptionProps) {
  const version = offer.versions[offer.lang];
  const isOther = wanted !== undefined && wanted !== offer.lang;
  return (
    // Keys come from the search field (aria-activedescendant), so the option itself is never focused.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      className="reply-option"
      role="option"
      aria-selected={isActive}
      data-reply={offer.id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="reply-title" dir="auto" lang={offer.lang}>
        {offer.favourite && (
          <>
            <Icon name="star" />
            <span className="visually-hidden">{t('picker.favourite')}</span>
          </>
        )}
        {version?.title}
        {isOther && <span className="reply-tag">{t(`picker.languages.${offer.lang}`)}</span>}
        {offer.needsSecondPerson && <span className="reply-tag">{t('picker.secondPersonTag')}</span>}
      </span>
      <span className="reply-text" dir="auto" lang={offer.lang}>
        {version?.text}
      </span>
      {offer.matched.length > 0 && (
        <span className="reply-why">{t('picker.why', { words: offer.matched.slice(0, 5).join(', ') })}</span>
      )}
    </div>
  );
}
