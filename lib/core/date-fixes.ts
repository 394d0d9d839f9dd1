import type { Analysis } from './analysis.ts';
import { addDays, formatDay, parseDay, resolve, utc } from './calendar-days.ts';
import type { CalendarDate, RelativeDay } from './dates.ts';
import type { Suggestion } from './finding.ts';

const NEXT_DAYS: Readonly<Record<string, number>> = { tomorrow: 1, besok: 1, esok: 1, lusa: 2 };

/** Where the month is written first. */
export const isAmerican = (zone: string): boolean => /^(?:America|US|Pacific\/(?:Honolulu|Guam))/.test(zone);

/** How far off "tomorrow" or "lusa" is; nothing for "next Friday", which people count in two ways. */
export const daysUntil = ({ text }: RelativeDay): number | undefined =>
  NEXT_DAYS[text.toLowerCase().split(' ')[0] ?? ''];

/** Dates in words for one in numbers, the likelier reading first. */
export function writeOut(found: CalendarDate, { draft, languageAt }: Analysis, zone: string): Suggestion[] {
  const language = languageAt(found.start) === 'id' ? 'id' : 'en';
  const american = isAmerican(zone);
  const today = parseDay(draft.today);
  const orders: [number, number][] = [[found.day, found.month]];
  // In English both orders are in use; the country of the agency comes first.
  if (language === 'en') orders[american ? 'unshift' : 'push']([found.month, found.day]);
  return orders.flatMap(([day, month]): Suggestion[] => {
    const date = resolve({ ...found, day, month }, today);
    const year = found.year === undefined ? {} : ({ year: 'numeric' } as const);
    const weekday = date ? ({ weekday: 'long' } as const) : {};
    const newText = formatDay(
      date ?? utc(2024, month, day),
      language,
      { ...weekday, day: 'numeric', month: 'long', ...year },
      american,
    );
    return [
      {
        messageId: 'writeOut',
        data: { date: newText },
        edits: [{ span: { start: found.start, end: found.end }, newText }],
      },
    ];
  });
}

/** "tomorrow" → "tomorrow (Wednesday 5 March)". Which day "next Friday" is, only the author knows. */
export function addDate(hit: RelativeDay, today: Date | undefined, zone: string): Suggestion[] {
  const { end, language } = hit;
  const days = daysUntil(hit);
  if (!today || days === undefined) return [];
  const date = formatDay(
    addDays(today, days),
    language,
    { weekday: 'long', day: 'numeric', month: 'long' },
    isAmerican(zone),
  );
  return [{ messageId: 'addDate', data: { date }, edits: [{ span: { start: end, end }, newText: ` (${date})` }] }];
}
