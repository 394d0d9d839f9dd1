import { HOLIDAY_CALENDARS } from '../../holidays/calendars.ts';
import type { ParsedPack } from '../parse-pack.ts';
import { readPack } from '../parse-pack.ts';
import indonesiaNational from './indonesia-national.json';
import indonesiaRegional from './indonesia-regional.json';
import unitedKingdom from './united-kingdom.json';
import unitedStates from './united-states-federal.json';

/** Each with the calendar (lib/core/holidays) that its office keeps. */
const SHIPPED = [
  [indonesiaNational, 'ID'],
  [indonesiaRegional, 'ID'],
  [unitedStates, 'US'],
  [unitedKingdom, 'GB-ENG'],
] as const;

function withHolidays(file: (typeof SHIPPED)[number][0], calendar: string): object {
  const holidays = HOLIDAY_CALENDARS.find(({ id }) => id === calendar)?.years.flatMap(({ days }) => days);
  const clocks = 'clocks' in file.values ? file.values.clocks : {};
  return { ...file, values: { ...file.values, clocks: { ...(clocks as object), holidays } } };
}

type GoodPack = Extract<ParsedPack, { pack: unknown }>;

/** The packs that are part of Tanggap. They are read like anybody's; a test finds out if one is not in order. */
export const shippedPacks = (): GoodPack[] =>
  SHIPPED.flatMap(([file, calendar]) => {
    const parsed = readPack(withHolidays(file, calendar));
    return 'faults' in parsed ? [] : [parsed];
  });
