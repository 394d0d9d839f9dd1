import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { OWN_RULE_KINDS, type OwnRule } from '@/lib/core/agency/own-rule.ts';
import { compilePattern } from '@/lib/core/own-rules/pattern.ts';
import { TextField } from '../replies/text-field.tsx';
import { useWords } from '../words.tsx';
import { CheckBox } from './check-box.tsx';
import type { FormPart } from './form-part.ts';

const LANGUAGES = ['any', 'en', 'id'] as const;
/** What a pattern looks like, for the hint; in the words it would be taken for a slot. */
const SAMPLE_PATTERN = '\\d{5}';

type ListKey = 'phrases' | 'allowed' | 'when' | 'domains';

/** What the rule looks for: the boxes of its kind. */
export function LookFor(part: FormPart) {
  const { form, errorAt, onChange, onLeave } = part;
  const { t } = useWords();
  const { kind } = form;
  const list = (key: ListKey, words: string = key, rows = 3) => (
    <TextField
      label={t(`ownRules.form.${words}`)}
      hint={t(`ownRules.form.${words}Hint`)}
      error={errorAt(key)}
      rows={rows}
      value={form[key]}
      onType={(text) => onChange({ [key]: text })}
      onLeave={onLeave}
    />
  );
  const inflections = (
    <CheckBox
      label={t('ownRules.form.inflections')}
      hint={t('ownRules.form.inflectionsHint')}
      checked={form.inflections}
      onCheck={(checked) => onChange({ inflections: checked })}
    />
  );
  const ignoreCase = (
    <CheckBox
      label={t('ownRules.form.ignoreCase')}
      checked={form.ignoreCase}
      onCheck={(checked) => onChange({ ignoreCase: checked })}
    />
  );
  return (
    <fieldset>
      <legend>{t('ownRules.form.what')}</legend>
      <Field label={t('ownRules.form.kind')} hint={t(`ownRules.kindHelp.${kind}`)}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={(event) => onChange({ kind: event.target.value as OwnRule['kind'] })}
          >
            {OWN_RULE_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`ownRules.kinds.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'terms' && (
        <>
          {list('phrases', 'phrases', 5)}
          {inflections}
          {ignoreCase}
          {list('allowed')}
        </>
      )}
      {kind === 'pattern' && (
        <>
          <PatternField {...part} />
          {ignoreCase}
          {list('allowed')}
        </>
      )}
      {kind === 'required' && (
        <>
          {list('phrases', 'needed')}
          {list('when')}
          {inflections}
        </>
      )}
      {kind === 'domains' && list('domains', 'domains', 5)}
      {kind !== 'domains' && (
        <Field label={t('ownRules.form.language')}>
          {(control) => (
            <select
              {...control}
              value={form.language}
              onChange={(event) => onChange({ language: event.target.value as OwnRule['language'] })}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {t(`ownRules.form.languages.${language}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  );
}

/** A pattern, read with every letter typed. */
function PatternField({ form, onChange, onLeave }: FormPart) {
  const { t } = useWords();
  const { problem } = compilePattern(form.pattern, form.ignoreCase);
  return (
    <>
      <Field
        label={t('ownRules.form.pattern')}
        hint={t('ownRules.form.patternHint', { example: SAMPLE_PATTERN })}
        error={form.pattern !== '' && problem ? t(`ownRules.pattern.${problem}`) : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="text own-pattern"
            dir="ltr"
            maxLength={500}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            value={form.pattern}
            onChange={(event) => onChange({ pattern: event.target.value })}
            onBlur={onLeave}
          />
        )}
      </Field>
      {form.pattern !== '' && !problem && (
        <p className="own-state" data-tone="clear">
          <Icon name="clear" />
          {t('ownRules.form.patternFine')}
        </p>
      )}
    </>
  );
}
