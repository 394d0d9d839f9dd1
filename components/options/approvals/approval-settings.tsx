import type { AgencyRules } from '@/lib/core/agency.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import { type Change, type ListField, listOf } from '@/lib/stores/agency-changes.ts';
import { ListEditor } from '../list-editor.tsx';
import { NumberField } from '../number-field.tsx';
import { Place } from '../place.tsx';
import { useWords } from '../words.tsx';
import { RuleList } from './rule-list.tsx';

interface ApprovalSettingsProps {
  readonly rules: AgencyRules;
  readonly catalogue: readonly RuleId[];
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** For which posts the agency wants a second person, who that may be, and for how long their word holds. */
export function ApprovalSettings({ rules, catalogue, onChange, onLeaveField }: ApprovalSettingsProps) {
  const { t } = useWords();
  const add = (field: ListField, entries: readonly string[]) => onChange({ kind: 'add', field, entries });
  const remove = (field: ListField, entry: string) => onChange({ kind: 'remove', field, entries: [entry] });
  const list = (field: ListField) => (
    <ListEditor
      field={field}
      entries={listOf(rules, field)}
      onAdd={(entries) => add(field, entries)}
      onRemove={(entry) => remove(field, entry)}
    />
  );
  const ruleList = (field: 'approvalRules' | 'verificationRules') => (
    <RuleList
      field={field}
      catalogue={catalogue}
      chosen={listOf(rules, field)}
      onAdd={(ruleId) => add(field, [ruleId])}
      onRemove={(ruleId) => remove(field, ruleId)}
    />
  );
  return (
    <>
      <section className="part">
        <h3>{t('options.approvals.whenNeeded')}</h3>
        {list('approvalAccounts')}
        {ruleList('approvalRules')}
        {list('approvers')}
        <Place name="approval-minutes">
          <NumberField
            path="approvals.validMinutes"
            label={t('options.approvals.validMinutes')}
            hint={t('options.approvals.validMinutesHint')}
            invalid={t('options.approvals.validMinutesInvalid')}
            min={5}
            max={10_080}
            value={rules.approvals.validMinutes}
            onChange={(value) => onChange({ kind: 'approvalMinutes', value })}
            onLeaveField={onLeaveField}
          />
        </Place>
      </section>
      <section className="part">
        <h3>{t('options.approvals.claims')}</h3>
        {ruleList('verificationRules')}
      </section>
    </>
  );
}
