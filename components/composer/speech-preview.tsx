import { useEffect, useId, useState } from 'react';
import { analyse } from '@/lib/core/analysis.ts';
import type { Draft } from '@/lib/core/draft.ts';
import { type SpeechPart, type SpeechWords, speechOf } from '@/lib/core/speech/speech.ts';
import type { CheckedPost } from '@/lib/stores/composer.ts';
import type { View } from './view.ts';

/** As `Voice` of lib/compose. */
export interface SpeechVoice {
  canSpeak(language: string): boolean;
  speak(text: string, language: string, onEnd: () => void): void;
  stop(): void;
}

interface SpeechPreviewProps {
  readonly posts: readonly CheckedPost[];
  readonly view: View;
  readonly voice: SpeechVoice;
}

const LANGUAGES = ['en', 'id'] as const;
type SpeechLanguage = (typeof LANGUAGES)[number];

const languageOf = (drafts: readonly Draft[], fallback: string): SpeechLanguage => {
  const [guess] = drafts.map((draft) => analyse(draft).language).filter((language) => language !== 'other');
  return guess ?? (fallback === 'id' ? 'id' : 'en');
};

/** The post as a screen reader would say it, as text and aloud: what sounds odd here sounds odd to many citizens. */
export function SpeechPreview({ posts, view, voice }: SpeechPreviewProps) {
  const { t, tag } = view.words;
  const id = useId();
  const drafts = posts.map(({ draft }) => draft);
  const [chosen, setChosen] = useState<SpeechLanguage>();
  const [speaking, setSpeaking] = useState(false);
  const language = chosen ?? languageOf(drafts, tag);
  const words = Object.fromEntries(
    ['hashtag', 'mention', 'link', 'dot', 'slash', 'image', 'imageWithout', 'option'].map((key) => [
      key,
      t(`composer.speech.said.${key}`, { lng: language }),
    ]),
  ) as unknown as SpeechWords;
  const parts = drafts.map((draft) => speechOf(draft, view.symbolNames(language), words));
  const text = parts.map((post) => post.map(({ spoken }) => spoken).join(', ')).join('. ');
  const canSpeak = voice.canSpeak(language);
  useEffect(() => () => voice.stop(), [voice]);

  const play = () => {
    if (speaking) {
      voice.stop();
      setSpeaking(false);
      return;
    }
    setSpeaking(true);
    voice.speak(text, language, () => setSpeaking(false));
  };

  return (
    <div className="speech">
      <p className="hint">{t('composer.speech.help')}</p>
      <div className="speech-controls">
        <button type="button" className="button primary" disabled={!canSpeak || text === ''} onClick={play}>
          {t(speaking ? 'composer.speech.stop' : 'composer.speech.play')}
        </button>
        <label htmlFor={`${id}-language`}>{t('composer.speech.language')}</label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={(event) => {
            voice.stop();
            setSpeaking(false);
            setChosen(event.target.value as SpeechLanguage);
          }}
        >
          {LANGUAGES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`composer.speech.languages.${choice}`)}
            </option>
          ))}
        </select>
      </div>
      {!canSpeak && <p className="hint">{t('composer.speech.noVoice')}</p>}
      {text === '' && <p className="calm">{t('composer.panel.empty')}</p>}
      {parts.map((post, index) => (
        // Posts of a thread have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
        <p key={index} className="said" lang={language}>
          {post.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
            <Said key={place} part={part} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Said({ part: { kind, written, spoken } }: { readonly part: SpeechPart }) {
  if (kind === 'words') return <>{spoken} </>;
  return (
    <>
      <mark data-kind={kind} title={written}>
        {spoken}
      </mark>{' '}
    </>
  );
}
