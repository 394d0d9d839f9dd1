import { useEffect, useId, useState } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { Holiday } from '@/lib/core/cases/clock-settings.ts';
import type { HolidayCalendar } from '@/lib/core/holidays/calendars.ts';

export type LoadCalendars = () => Promise<readonly HolidayCalendar[]>;

interface HolidayImportProps {
  readonly thisYear: number;
  readonly load: LoadCalendars;
  /** Adds those of the days that are not in the list; gives their number. */
  readonly onAdd: (days: readonly Holiday[]) => number | 'full';
}

/** Takes over the days off of a country and year. The calendars come with the extension; they are loaded when shown. */
export function HolidayImport({ thisYear, load, onAdd }: HolidayImportProps) {
  const { t, tag } = useWords();
  const id = useId();
  const [calendars, setCalendars] = useState<readonly HolidayCalendar[] | 'failed'>();
  const [country, setCountry] = useState('ID');
  const [year, setYear] = useState(thisYear);
  const [result, setResult] = useState('');

  useEffect(() => {
    let isGone = false;
    load().then(
      (loaded) => isGone || setCalendars(loaded),
      () => isGone || setCalendars('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [load]);

  const nameOf = (place: string): string => {
    const regions = new Intl.DisplayNames(tag, { type: 'region' });
    const [state = place, part] = place.split('-');
    return part ? `${regions.of(state)}: ${t(`options.clocks.import.places.${place}`)}` : (regions.of(place) ?? place);
  };
  const add = (days: readonly Holiday[]) => {
    const added = onAdd(days);
    if (added === 'full') {
      setResult(t('options.clocks.import.full'));
      return;
    }
    const known = days.length - added;
    setResult(
      [
        t('options.clocks.import.added', { count: added }),
        ...(known > 0 ? [t('options.clocks.import.known', { count: known })] : []),
      ].join(' '),
    );
  };

  if (calendars === undefined) return <p className="empty">{t('options.clocks.import.loading')}</p>;
  if (calendars === 'failed') return <p className="error">{t('options.clocks.import.failed')}</p>;
  const calendar = calendars.find((known) => known.id === country);
  const years = calendar?.years ?? [];
  const chosen = years.find((known) => known.year === year) ?? years.at(-1);
  return (
    <section className="holiday-import" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('options.clocks.import.title')}</h3>
      <p className="hint">{t('options.clocks.import.help')}</p>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-country`}>{t('options.clocks.import.country')}</label>
          <select
            id={`${id}-country`}
            value={country}
            onChange={(event) => {
              setCountry(event.target.value);
              setResult('');
            }}
          >
            {calendars.map((known) => (
              <option key={known.id} value={known.id}>
                {nameOf(known.id)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-year`}>{t('options.clocks.import.yearLabel')}</label>
          <select
            id={`${id}-year`}
            value={chosen?.year}
            onChange={(event) => {
              setYear(Number(event.target.value));
              setResult('');
            }}
          >
            {years.map((known) => (
              <option key={known.year} value={known.year}>
                {known.year}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="hint">
        {chosen?.source ? t('options.clocks.import.decree') : t('options.clocks.import.calculated')}{' '}
        {chosen?.source && (
          <a href={chosen.url} target="_blank" rel="noreferrer">
            {t('options.clocks.import.source', { source: chosen.source })}
          </a>
        )}
      </p>
      <Button onClick={() => chosen && add(chosen.days)}>{t('options.clocks.import.add')}</Button>
      <p role="status" className="result">
        {result}
      </p>
    </section>
  );
}
