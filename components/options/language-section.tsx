import { useId } from 'react';
import { LOCALES } from '@/lib/i18n.ts';
import { useWords } from './words.tsx';

interface LanguageSectionProps {
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** The language of Tanggap itself, on X and here; each is named in its own words. */
export function LanguageSection({ language, onChange }: LanguageSectionProps) {
  const { t } = useWords();
  const name = useId();
  const choices = [
    { tag: 'auto', label: t('options.language.auto'), lang: undefined },
    ...Object.entries(LOCALES).map(([tag, { name: label }]) => ({ tag, label, lang: tag })),
  ];
  return (
    <fieldset>
      <legend>{t('options.language.legend')}</legend>
      <p className="hint">{t('options.language.help')}</p>
      {choices.map(({ tag, label, lang }) => (
        <label key={tag} className="radio">
          <input type="radio" name={name} checked={tag === language} onChange={() => onChange(tag)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
