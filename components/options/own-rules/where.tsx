import { DRAFT_KINDS } from '@/lib/core/agency/own-rule.ts';
import { TextField } from '../replies/text-field.tsx';
import { useWords } from '../words.tsx';
import { CheckBox } from './check-box.tsx';
import type { FormPart } from './form-part.ts';

/** To which drafts the rule applies. */
export function Where({ form, errorAt, onChange, onLeave }: FormPart) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('ownRules.form.where')}</legend>
      <fieldset className="own-kinds">
        <legend>{t('ownRules.form.draftKinds')}</legend>
        <p className="hint">{t('ownRules.form.draftKindsHint')}</p>
        {DRAFT_KINDS.map((kind) => (
          <CheckBox
            key={kind}
            label={t(`ownRules.form.draftKind.${kind}`)}
            checked={form.kinds.includes(kind)}
            onCheck={(checked) =>
              onChange({ kinds: DRAFT_KINDS.filter((each) => (each === kind ? checked : form.kinds.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={t('ownRules.form.accounts')}
        hint={t('ownRules.form.accountsHint')}
        error={errorAt('accounts')}
        rows={2}
        value={form.accounts}
        onType={(accounts) => onChange({ accounts })}
        onLeave={onLeave}
      />
      <CheckBox
        label={t('ownRules.form.emergencyOnly')}
        checked={form.emergencyOnly}
        onCheck={(emergencyOnly) => onChange({ emergencyOnly })}
      />
    </fieldset>
  );
}
