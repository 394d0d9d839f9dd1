import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

/**
 * Writes lib/core/holidays/countries.json from date-holidays, whose data for all countries would be 1.5 MB of script.
 * Public holidays of whole countries, and of the United Kingdom's parts, which have few in common. Indonesia is not
 * among them: its days are set by decree (indonesia.json), and the library's differ from it.
 */
const CALENDARS = {
  AU: ['AU', undefined, 'en'],
  BR: ['BR', undefined, 'pt'],
  CA: ['CA', undefined, 'en'],
  'GB-ENG': ['GB', 'ENG', 'en'],
  'GB-NIR': ['GB', 'NIR', 'en'],
  'GB-SCT': ['GB', 'SCT', 'en'],
  IN: ['IN', undefined, 'en'],
  MY: ['MY', undefined, 'ms'],
  PH: ['PH', undefined, 'en'],
  SG: ['SG', undefined, 'en'],
  US: ['US', undefined, 'en'],
};
const YEARS = [2026, 2027, 2028, 2029, 2030];
const TARGET = fileURLToPath(new URL('../lib/core/holidays/countries.json', import.meta.url));

const isElection = /elei[çc]/i;

function daysOf([country, state, language], year) {
  const days = new Holidays(country, state).getHolidays(year, language);
  return Object.fromEntries(
    days
      // Brazil's election days are Sundays on which offices are closed anyhow.
      .filter(({ type, name }) => type === 'public' && !isElection.test(name))
      .map(({ date, name }) => [date.slice(0, 10), name])
      .reverse(),
  );
}

/** By calendar and year, the names by date; of two names for one day the first. */
export const publicHolidays = () =>
  Object.fromEntries(
    Object.entries(CALENDARS).map(([id, where]) => [
      id,
      Object.fromEntries(
        YEARS.map((year) => [
          year,
          Object.fromEntries(Object.entries(daysOf(where, year)).sort(([a], [b]) => (a < b ? -1 : 1))),
        ]),
      ),
    ]),
  );

export const isStale = () =>
  JSON.stringify(JSON.parse(readFileSync(TARGET, 'utf8'))) !== JSON.stringify(publicHolidays());

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, `${JSON.stringify(publicHolidays(), null, 2)}\n`);
}
