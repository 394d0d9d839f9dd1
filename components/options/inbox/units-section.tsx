import { Place } from '@/components/options/place.tsx';
import { TypedField } from '@/components/options/typed-field.tsx';
import { useWords } from '@/components/options/words.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { UnitList } from './unit-list.tsx';

interface UnitsSectionProps {
  readonly units: readonly string[];
  readonly staffName: string;
  readonly onStaffName: (name: string) => void;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** Who answers at this machine, and the units that cases are handed to. */
export function UnitsSection({ units, staffName, onStaffName, onChange, onLeaveField }: UnitsSectionProps) {
  const { t } = useWords();
  return (
    <>
      <p className="lead">{t('options.units.help')}</p>
      <Place name="staff-name">
        <Field label={t('options.units.staff.label')} hint={t('options.units.staff.hint')}>
          {(control) => (
            <TypedField
              {...control}
              value={staffName}
              maxLength={60}
              autoComplete="off"
              onType={onStaffName}
              onLeave={onLeaveField}
            />
          )}
        </Field>
      </Place>
      <UnitList units={units} onChange={onChange} />
    </>
  );
}
