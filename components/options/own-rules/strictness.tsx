import { Field } from '@/components/ui/field.tsx';
import type { SeveritySetting } from '@/lib/core/agency.ts';
import { SEVERITIES } from '@/lib/core/finding.ts';
import { TextField } from '../replies/text-field.tsx';
import { useWords } from '../words.tsx';
import type { FormPart } from './form-part.ts';

const CHOICES: readonly SeveritySetting[] = [...SEVERITIES, 'off'];

/** How strict the rule is, what it offers in place of what it found, and what it rests on. */
export function Strictness({ form, errorAt, onChange, onLeave }: FormPart) {
  const { t } = useWords();
  const setting = form.off ? 'off' : form.severity;
  const set = (value: SeveritySetting) => onChange(value === 'off' ? { off: true } : { off: false, severity: value });
  return (
    <fieldset>
      <legend>{t('ownRules.form.strict')}</legend>
      <Field
        label={t('ownRules.form.severity')}
        {...(setting !== 'off' && { hint: t(`options.checks.meaning.${setting}`) })}
      >
        {(control) => (
          <select {...control} value={setting} onChange={(event) => set(event.target.value as SeveritySetting)}>
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`common.severity.${choice}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={t('ownRules.form.fix')}
        hint={t(`ownRules.form.fixHint.${form.kind}`)}
        error={errorAt('fix')}
        value={form.fix}
        maxLength={500}
        onType={(fix) => onChange({ fix })}
        onLeave={onLeave}
      />
      <TextField
        label={t('ownRules.form.sourceTitle')}
        hint={t('ownRules.form.sourceTitleHint')}
        error={errorAt('sourceTitle')}
        value={form.sourceTitle}
        maxLength={500}
        onType={(sourceTitle) => onChange({ sourceTitle })}
        onLeave={onLeave}
      />
      <TextField
        label={t('ownRules.form.sourceUrl')}
        error={errorAt('sourceUrl')}
        type="url"
        value={form.sourceUrl}
        maxLength={500}
        onType={(sourceUrl) => onChange({ sourceUrl })}
        onLeave={onLeave}
      />
    </fieldset>
  );
}
