import { useId } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { type Change, type Incident, listOf } from '@/lib/stores/agency-changes.ts';
import { ListEditor } from './list-editor.tsx';
import { LockNote } from './origin/lock-note.tsx';
import { useOrigin } from './origin/origins.ts';
import { describedBy } from './origin/setting-field.tsx';
import { TypedField } from './typed-field.tsx';
import { useWords } from './words.tsx';

interface EmergencySectionProps {
  readonly rules: AgencyRules;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

const FIELDS = ['name', 'place', 'hashtag'] as const;

/** Emergency mode: while it is on, posts are checked for place, time and what to do. */
export function EmergencySection({ rules, onChange, onLeaveField }: EmergencySectionProps) {
  const { t } = useWords();
  const id = useId();
  const { incident } = rules;
  const origin = useOrigin('incident');
  const locked = isLocked(origin);
  const lockId = locked && `${id}-lock`;
  const set = (value: Incident | undefined) => onChange({ kind: 'incident', value });
  const type = (field: (typeof FIELDS)[number], text: string) => {
    const { [field]: _, ...others } = incident ?? {};
    set(text.trim() === '' ? others : { ...others, [field]: text.trim() });
  };
  return (
    <>
      <p className="lead">{t('options.emergency.help')}</p>
      <label className="radio" htmlFor={id} data-place="incident">
        <input
          id={id}
          type="checkbox"
          checked={incident !== undefined}
          aria-disabled={locked || undefined}
          aria-describedby={describedBy(lockId)}
          onChange={(event) => !locked && set(event.target.checked ? {} : undefined)}
        />
        <span>{t('options.emergency.on')}</span>
      </label>
      <LockNote origin={origin} id={`${id}-lock`} />
      {incident &&
        FIELDS.map((field) => (
          <Field key={field} label={t(`options.emergency.${field}.label`)} hint={t(`options.emergency.${field}.hint`)}>
            {(control) => (
              <TypedField
                {...control}
                aria-describedby={describedBy(control['aria-describedby'], lockId)}
                readOnly={locked}
                value={incident[field] ?? ''}
                maxLength={200}
                onType={(text) => type(field, text)}
                onLeave={onLeaveField}
              />
            )}
          </Field>
        ))}
      <ListEditor
        field="emergencyNumbers"
        entries={listOf(rules, 'emergencyNumbers')}
        onAdd={(entries) => onChange({ kind: 'add', field: 'emergencyNumbers', entries })}
        onRemove={(entry) => onChange({ kind: 'remove', field: 'emergencyNumbers', entries: [entry] })}
      />
    </>
  );
}
