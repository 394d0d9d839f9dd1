import { useId } from 'react';
import type { Placeholder } from '@/lib/core/replies/saved-reply.ts';
import type { Translator } from '@/lib/i18n.ts';

interface BlankFieldProps {
  readonly blank: Placeholder;
  readonly value: string;
  readonly words: Translator;
  readonly onChange: (value: string) => void;
}

/** The agency named the blank (`{nomor_tiket}`): its own word with spaces, and what kind of thing it is. */
const labelOf = (key: string): string => key.replaceAll('_', ' ');

/** Asks for what goes into one blank, by its kind. */
export function BlankField({
  blank: { key, kind, default: preset, choices },
  value,
  words,
  onChange,
}: BlankFieldProps) {
  const { t } = words;
  const id = useId();
  const [day = '', time = ''] = value.split('T');
  const kindName = t(`picker.kinds.${kind}`);
  const label = (
    <label htmlFor={id}>
      {labelOf(key)} {labelOf(key) !== kindName && <span className="hint">{kindName}</span>}
    </label>
  );
  if (kind === 'choice') {
    return (
      <div className="blank">
        {label}
        <select id={id} data-blank={key} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{preset ?? t('picker.use.pick')}</option>
          {choices?.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </div>
    );
  }
  if (kind === 'date') {
    return (
      <div className="blank">
        {label}
        <span className="blank-pair">
          <input
            id={id}
            data-blank={key}
            type="date"
            value={day}
            onChange={({ target }) => onChange(target.value && time ? `${target.value}T${time}` : target.value)}
          />
          <input
            type="time"
            aria-label={t('picker.use.time', { blank: labelOf(key) })}
            value={time}
            disabled={day === ''}
            onChange={({ target }) => onChange(target.value ? `${day}T${target.value}` : day)}
          />
        </span>
      </div>
    );
  }
  return (
    <div className="blank">
      {label}
      <input
        id={id}
        data-blank={key}
        type={kind === 'link' ? 'url' : 'text'}
        value={value}
        placeholder={preset}
        maxLength={280}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
