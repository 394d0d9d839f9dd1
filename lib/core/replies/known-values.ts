import type { PlaceholderValues } from './placeholders.ts';
import type { Placeholder } from './saved-reply.ts';
import { wordedDate } from './worded-date.ts';
import type { ReplyLanguage } from './words.ts';

/** What is known of the one who asks and of the agency before anybody fills in a blank. */
export interface Known {
  /** Display name as the citizen chose it: any text at all. */
  readonly name?: string;
  /** Without `@`. */
  readonly handle?: string;
  readonly agency?: string;
}

/** Letters, with what joins them in names. Anything else (emoji, `|`, markup) ends the name or spoils it. */
const NAME = /^[\p{L}\p{M}]+(?:[.'’ -]{1,2}[\p{L}\p{M}]+)*\.?$/u;
const SEPARATOR = /[|•·/([,~—–]/;
const LONGEST_NAME = 30;
const MOST_WORDS = 4;

/** A display name as one may address its owner, or nothing where it is no name: `Ayu 🌸 | Depok` gives `Ayu`. */
export function plainName(displayName: string): string {
  const [first = ''] = displayName.normalize('NFKC').split(SEPARATOR);
  const name = first
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const fits = NAME.test(name) && name.length <= LONGEST_NAME && name.split(' ').length <= MOST_WORDS;
  return fits ? name : '';
}

/** Values for blanks that nobody need type. */
export function knownValues(
  placeholders: readonly Placeholder[],
  { name = '', handle = '', agency = '' }: Known,
): PlaceholderValues {
  const byKind: Partial<Record<Placeholder['kind'], string>> = { name: plainName(name), handle, office: agency };
  return Object.fromEntries(
    placeholders.flatMap(({ key, kind }): [string, string][] => {
      const value = byKind[kind];
      return value ? [[key, value]] : [];
    }),
  );
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/;

/**
 * Dates are kept as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` and worded late, since the language may change in between.
 * `timeZone`: IANA name, empty when the agency has not set one.
 */
export function wordedValues(
  values: PlaceholderValues,
  placeholders: readonly Placeholder[],
  language: ReplyLanguage,
  timeZone: string,
): PlaceholderValues {
  const dates = new Set(placeholders.filter(({ kind }) => kind === 'date').map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const [, day, time] = (dates.has(key) && DATE.exec(value)) || [];
      if (day === undefined || Number.isNaN(Date.parse(day))) return [key, value];
      return [key, wordedDate({ day, ...(time ? { time } : {}), ...(timeZone ? { timeZone } : {}) }, language)];
    }),
  );
}

/** What may be kept for the next reply in the same case: never who the citizen is, the page tells that. */
export const rememberable = (values: PlaceholderValues, placeholders: readonly Placeholder[]): PlaceholderValues => {
  const personal = new Set(
    placeholders.filter(({ kind }) => kind === 'name' || kind === 'handle').map(({ key }) => key),
  );
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !personal.has(key) && value.trim() !== ''));
};
