import type { ReactNode } from 'react';
import type { ReplyChoice } from '@/lib/core/replies/compose-reply.ts';
import type { Translator } from '@/lib/i18n.ts';
import { SAME_TEXT_WARNS_FROM, twinOf } from '@/lib/stores/replies.ts';
import type { RepliesState } from '@/lib/stores/replies-types.ts';
import { Icon } from '../../ui/icons.tsx';

interface ReplyCautionsProps {
  readonly state: RepliesState;
  readonly choice: ReplyChoice;
  readonly words: Translator;
}

const Caution = ({ children }: { readonly children: ReactNode }) => (
  <div className="caution">
    <Icon name="warn" />
    <div>{children}</div>
  </div>
);

/** What to mind before this reply goes out: another language, a second person, the same words to many people. */
export function ReplyCautions({ state, choice, words: { t } }: ReplyCautionsProps) {
  const { language } = state.suggested;
  const twin = twinOf(choice);
  const isOther = language !== undefined && language !== choice.lang;
  const isWorn = state.sentBefore >= SAME_TEXT_WARNS_FROM;
  return (
    <div className="cautions" role="status">
      {isOther && (
        <Caution>
          <p>
            {t('picker.use.otherLanguage', {
              citizen: t(`picker.languages.${language}`),
              reply: t(`picker.languages.${choice.lang}`),
            })}
          </p>
          {twin ? (
            <button type="button" className="button" onClick={() => state.change({ lang: twin })}>
              {t('picker.use.twin', { language: t(`picker.languages.${twin}`) })}
            </button>
          ) : (
            <p>{t('picker.use.noTwin')}</p>
          )}
        </Caution>
      )}
      {choice.offer.needsSecondPerson && (
        <Caution>
          <p>{t('picker.use.secondPerson')}</p>
        </Caution>
      )}
      {isWorn && (
        <Caution>
          <p>{t('picker.use.sameText', { count: state.sentBefore })}</p>
          <button type="button" className="button" onClick={state.vary}>
            {t('picker.use.vary')}
          </button>
        </Caution>
      )}
    </div>
  );
}
