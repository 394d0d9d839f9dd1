import { OWN_LANGUAGES } from '@/lib/core/own-rules/form.ts';
import { TextField } from '../replies/text-field.tsx';
import { useWords } from '../words.tsx';
import type { FormPart } from './form-part.ts';

/** What the rule says to the person who writes, in the language of the page first. */
export function RuleWords({ form, errorAt, onChange, onLeave }: FormPart) {
  const { t, tag } = useWords();
  const [first, second] = [...OWN_LANGUAGES].sort((a, b) => Number(tag.startsWith(b)) - Number(tag.startsWith(a)));
  if (!first || !second) return null;
  const fields = (language: typeof first, isMain: boolean) => {
    const set = (key: 'title' | 'message' | 'why') => (text: string) =>
      onChange({ [key]: { ...form[key], [language]: text } });
    const common = { lang: language, maxLength: 500, onLeave };
    return (
      <>
        <TextField
          {...common}
          label={t('ownRules.form.title')}
          {...(isMain && { hint: t('ownRules.form.titleHint'), error: errorAt('title') })}
          value={form.title[language]}
          onType={set('title')}
        />
        <TextField
          {...common}
          label={t('ownRules.form.message')}
          {...(isMain && { hint: t('ownRules.form.messageHint'), error: errorAt('message') })}
          rows={2}
          value={form.message[language]}
          onType={set('message')}
        />
        <TextField
          {...common}
          label={t('ownRules.form.why')}
          error={isMain ? errorAt('why') : undefined}
          rows={2}
          value={form.why[language]}
          onType={set('why')}
        />
      </>
    );
  };
  const hasSecond = [form.title, form.message, form.why].some((wording) => wording[second] !== '');
  return (
    <fieldset>
      <legend>{t('ownRules.form.words')}</legend>
      {fields(first, true)}
      <details className="own-other" open={hasSecond || undefined}>
        <summary>{t('ownRules.form.other', { language: t(`ownRules.form.languages.${second}`) })}</summary>
        <fieldset>
          <legend className="visually-hidden">{t(`ownRules.form.languages.${second}`)}</legend>
          {fields(second, false)}
        </fieldset>
      </details>
    </fieldset>
  );
}
