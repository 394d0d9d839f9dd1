import { Temporal } from 'temporal-polyfill';

/** What a person looks for in the record; what is absent or empty narrows nothing. */
export interface RecordFilter {
  /** Handle, in any case. */
  readonly account?: string;
  /** As a member of staff calls themselves. */
  readonly by?: string;
  readonly kind?: string;
  /** Days such as `2026-11-23`, both included, in the agency's time zone. */
  readonly from?: string;
  readonly to?: string;
  readonly words?: readonly SearchWord[];
}

export interface SearchWord {
  /** Lower case. */
  readonly text: string;
  /** Rules that have the word in their title, in the language shown. */
  readonly ruleIds: ReadonlySet<string>;
}

export const isEmptyFilter = ({ words = [], ...rest }: RecordFilter): boolean =>
  words.length === 0 && Object.values(rest).every((value) => value === undefined || value === '');

interface TimeRange {
  /** ISO 8601, UTC; included. */
  readonly from?: string;
  /** ISO 8601, UTC; not included. */
  readonly until?: string;
}

/** The times that two local days stand for. A text that is no day narrows nothing. `timeZone`: IANA name. */
export function timeRange({ from, to }: Pick<RecordFilter, 'from' | 'to'>, timeZone: string): TimeRange {
  const start = (day: string, later: number): string | undefined => {
    try {
      const date = Temporal.PlainDate.from(day).add({ days: later });
      return new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds).toISOString();
    } catch {
      return undefined;
    }
  };
  const first = from ? start(from, 0) : undefined;
  const after = to ? start(to, 1) : undefined;
  return { ...(first !== undefined && { from: first }), ...(after !== undefined && { until: after }) };
}

/** Numbers in all of the lists. Each list ascending; `[]` gives nothing. */
export function inAll(lists: readonly (readonly number[])[]): number[] {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (!shortest) return [];
  return others.reduce<readonly number[]>(inBoth, shortest) as number[];
}

function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const value of a) {
    while (at < b.length && (b[at] as number) < value) at += 1;
    if (b[at] === value) both.push(value);
  }
  return both;
}

/** Whether every word stands somewhere in the event's values, or in the title of a rule it names. */
export function hasWords(event: object, words: readonly SearchWord[]): boolean {
  const values: string[] = [];
  collect(event, values);
  const text = values.join('\n').toLowerCase();
  return words.every((word) => text.includes(word.text) || values.some((value) => word.ruleIds.has(value)));
}

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part, into);
}

/** The words typed into a search box. `titleOf`: of a rule, in the language shown. */
export function searchWords(
  text: string,
  rules: readonly string[],
  titleOf: (rule: string) => string,
): readonly SearchWord[] {
  const titles = rules.map((rule) => [rule, titleOf(rule).toLowerCase()] as const);
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      text: word,
      ruleIds: new Set(titles.filter(([, title]) => title.includes(word)).map(([rule]) => rule)),
    }));
}
