import { Select } from './origin/select.tsx';
import { SettingField } from './origin/setting-field.tsx';
import { useWords } from './words.tsx';

interface TimeZoneProps {
  /** Of the setting. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  /** What an empty value means. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Indonesia's zones by the names that citizens know; engines list only their IANA names. */
const INDONESIA = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** The zone as people know it: `WIB · Asia/Jakarta`. */
export const zoneName = (zone: string): string => {
  const known = Object.entries(INDONESIA).find(([name]) => name === zone);
  return known ? `${known[1]} · ${zone}` : zone;
};

export function TimeZone({ path, label, hint, none, value, onChange }: TimeZoneProps) {
  const { t } = useWords();
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !Object.hasOwn(INDONESIA, zone));
  return (
    <SettingField path={path} label={label} hint={hint}>
      {(control) => (
        <Select {...control} value={value} onChoose={onChange}>
          <option value="">{none}</option>
          <optgroup label="Indonesia">
            {Object.keys(INDONESIA).map((zone) => (
              <option key={zone} value={zone}>
                {zoneName(zone)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('options.timeZone.others')}>
            {others.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </optgroup>
        </Select>
      )}
    </SettingField>
  );
}
