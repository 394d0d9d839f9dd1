import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { type Change, type ListField, listOf } from '@/lib/stores/agency-changes.ts';
import { ListEditor } from './list-editor.tsx';
import { SettingField } from './origin/setting-field.tsx';
import { Place } from './place.tsx';
import { PostLimit } from './post-limit.tsx';
import { TimeZone } from './time-zone.tsx';
import { TypedField } from './typed-field.tsx';
import { useWords } from './words.tsx';

interface AgencySectionProps {
  readonly rules: AgencyRules;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

const isBlank = ({ name, accounts, officialDomains }: AgencyRules): boolean =>
  name === '' && accounts.length === 0 && officialDomains.length === 0;

/** Who the agency is: its name, accounts, websites and X's limit for its posts. */
export function AgencySection({ rules, onChange, onLeaveField }: AgencySectionProps) {
  const { t } = useWords();
  const list = (field: ListField) => (
    <ListEditor
      field={field}
      entries={listOf(rules, field)}
      onAdd={(entries) => onChange({ kind: 'add', field, entries })}
      onRemove={(entry) => onChange({ kind: 'remove', field, entries: [entry] })}
    />
  );
  return (
    <>
      {isBlank(rules) && (
        <Notice tone="advise" title={t('options.welcome.title')}>
          <p>{t('options.welcome.body')}</p>
          <p>
            <a href="#setup">{t('options.welcome.setup')}</a>
          </p>
        </Notice>
      )}
      <Place name="name">
        <SettingField path="name" label={t('options.name.label')} hint={t('options.name.hint')}>
          {(control) => (
            <TypedField
              {...control}
              value={rules.name}
              maxLength={200}
              autoComplete="organization"
              onType={(text) => onChange({ kind: 'name', value: text.trim() })}
              onLeave={onLeaveField}
            />
          )}
        </SettingField>
      </Place>
      {list('accounts')}
      {list('officialDomains')}
      <Place name="time-zone">
        <TimeZone
          path="timeZone"
          label={t('options.timeZone.label')}
          hint={t('options.timeZone.hint')}
          none={t('options.timeZone.none')}
          value={rules.timeZone}
          onChange={(value) => onChange({ kind: 'timeZone', value })}
        />
      </Place>
      {list('publicContacts')}
      {list('glossary')}
      <PostLimit
        value={rules.maxPostLength}
        onChange={(value) => onChange({ kind: 'maxPostLength', value })}
        onLeaveField={onLeaveField}
      />
    </>
  );
}
