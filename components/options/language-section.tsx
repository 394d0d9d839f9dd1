import { useId } from 'react';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { LOCALES } from '@/lib/i18n.ts';
import { LockNote } from './origin/lock-note.tsx';
import { useOrigin } from './origin/origins.ts';
import { describedBy } from './origin/setting-field.tsx';
import { useWords } from './words.tsx';

interface LanguageProps {
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** The language of Tanggap itself, on X and here; each is named in its own words. */
export function Language({ language, onChange }: LanguageProps) {
  const { t } = useWords();
  const name = useId();
  const origin = useOrigin('language');
  const locked = isLocked(origin);
  const choices = [
    { tag: 'auto', label: t('options.language.auto'), lang: undefined },
    ...Object.entries(LOCALES).map(([tag, { name: label }]) => ({ tag, label, lang: tag })),
  ];
  return (
    <fieldset data-place="language" aria-describedby={describedBy(locked && `${name}-lock`)}>
      <legend>{t('options.language.legend')}</legend>
      <p className="hint">{t('options.language.help')}</p>
      {choices.map(({ tag, label, lang }) => (
        <label key={tag} className="radio">
          <input
            type="radio"
            name={name}
            checked={tag === language}
            aria-disabled={locked || undefined}
            onChange={() => !locked && onChange(tag)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
      <LockNote origin={origin} id={`${name}-lock`} />
    </fieldset>
  );
}

interface LanguageSectionProps extends LanguageProps {
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
}

/** Language, and whether single keys act: some speak to their computer, and words would press them. */
export function LanguageSection({ shortcuts, onShortcuts, ...language }: LanguageSectionProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <Language {...language} />
      <fieldset data-place="keyboard">
        <legend>{t('options.keyboard.legend')}</legend>
        <label className="radio" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={shortcuts}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onShortcuts(event.target.checked)}
          />
          <span>{t('options.keyboard.label')}</span>
        </label>
        <p id={`${id}-hint`} className="hint">
          {t('options.keyboard.hint')}
        </p>
      </fieldset>
    </>
  );
}
