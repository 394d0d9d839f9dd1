import { type FormEvent, useEffect, useRef } from 'react';
import type { ComposedReply, ReplyChoice } from '@/lib/core/replies/compose-reply.ts';
import { endingsIn, greetingsAt, type Phrase } from '@/lib/core/replies/greetings.ts';
import { plainName } from '@/lib/core/replies/known-values.ts';
import { findPlaceholders } from '@/lib/core/replies/placeholders.ts';
import type { Translator } from '@/lib/i18n.ts';
import { twinOf } from '@/lib/stores/replies.ts';
import type { RepliesAround, RepliesState } from '@/lib/stores/replies-types.ts';
import { Icon } from '../../ui/icons.tsx';
import { BlankField } from './blank-field.tsx';
import { ReplyBackground } from './reply-background.tsx';
import { ReplyCautions } from './reply-cautions.tsx';
import { ReplyHead } from './reply-head.tsx';
import { ReplyPreview } from './reply-preview.tsx';

export interface ReplyUseProps {
  readonly state: RepliesState;
  readonly choice: ReplyChoice;
  readonly composed: ComposedReply;
  readonly around: RepliesAround;
  readonly words: Translator;
  readonly onClose: () => void;
}

interface PhraseChoiceProps {
  readonly label: string;
  readonly phrases: readonly Phrase[];
  readonly value: string;
  readonly words: Translator;
  readonly onChange: (id: string) => void;
}

const PhraseChoice = ({ label, phrases, value, words: { t }, onChange }: PhraseChoiceProps) => (
  <label className="phrase">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('picker.use.none')}</option>
      {(['formal', 'near'] as const).map((tone) => (
        <optgroup key={tone} label={t(`picker.tones.${tone}`)}>
          {phrases
            .filter((phrase) => phrase.tone === tone)
            .map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  </label>
);

/** One reply about to go into the draft: its final text, what is still to be filled in, and what to mind. */
export function ReplyUse({ state, choice, composed, around, words, onClose }: ReplyUseProps) {
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const { offer, lang, values } = choice;
  const version = offer.versions[lang];
  const used = new Set(findPlaceholders(version?.text ?? '').map(({ key }) => key));
  const twin = twinOf(choice);
  const name = plainName(state.citizen?.name ?? '');

  // Where something is missing one types at once; else Enter puts the reply in.
  const firstMissing = useRef(composed.missing[0]);
  useEffect(() => {
    const blank = form.current?.querySelector<HTMLElement>(`[data-blank="${firstMissing.current}"]`);
    (blank ?? form.current?.querySelector<HTMLElement>('.primary'))?.focus({ preventScroll: true });
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.insert('caret');
  };
  return (
    <>
      <ReplyHead title={version?.title ?? ''} words={words} onBack={state.back} onClose={onClose}>
        <button
          type="button"
          className="button quiet icon-only"
          aria-pressed={offer.favourite}
          aria-label={t('picker.use.favourite')}
          onClick={() => void state.toggleFavourite()}
        >
          <Icon name={offer.favourite ? 'star' : 'star-empty'} />
        </button>
      </ReplyHead>
      <form ref={form} className="panel-body reply-use" onSubmit={submit} noValidate>
        <ReplyCautions state={state} choice={choice} words={words} />
        {offer.placeholders
          .filter(({ key }) => used.has(key))
          .map((blank) => (
            <BlankField
              key={blank.key}
              blank={blank}
              value={values[blank.key] ?? ''}
              words={words}
              onChange={(value) => state.setValue(blank.key, value)}
            />
          ))}
        <div className="phrases">
          <PhraseChoice
            label={t('picker.use.greeting')}
            phrases={greetingsAt(lang, around.hour, name)}
            value={choice.greeting}
            words={words}
            onChange={(greeting) => state.change({ greeting })}
          />
          <PhraseChoice
            label={t('picker.use.ending')}
            phrases={endingsIn(lang)}
            value={choice.ending}
            words={words}
            onChange={(ending) => state.change({ ending })}
          />
        </div>
        {twin && state.suggested.language !== twin && (
          <button type="button" className="button quiet twin" onClick={() => state.change({ lang: twin })}>
            {t('picker.use.twin', { language: t(`picker.languages.${twin}`) })}
          </button>
        )}
        <ReplyPreview composed={composed} lang={lang} words={words} />
        <ReplyBackground offer={offer} words={words} />
        <div className="finding-actions">
          <button type="submit" className="button primary" disabled={state.busy}>
            {t('picker.use.insert')}
          </button>
          {state.place !== undefined && state.place.text.trim() !== '' && (
            <button type="button" className="button" disabled={state.busy} onClick={() => void state.insert('replace')}>
              {t('picker.use.replace')}
            </button>
          )}
          <button type="button" className="button quiet" onClick={() => void state.wrong()}>
            {t('picker.use.wrong')}
          </button>
        </div>
      </form>
    </>
  );
}
