import type { ReplyLanguage } from './words.ts';

export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM`, 24 hours; left out where only the day matters. */
  readonly time?: string;
  /** IANA name, e.g. `Asia/Jakarta`; named with every time, as readers may be elsewhere. */
  readonly timeZone?: string;
}

const LOCALES = { en: 'en-GB', id: 'id-ID' } as const;
const IN_WORDS = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
/** Only the Indonesian names of these zones are known to those who live there: WIB, WITA, WIT. */
const INDONESIAN = /^Asia\/(?:Jakarta|Pontianak|Makassar|Jayapura)$/;

function zoneName(noon: Date, timeZone: string, language: ReplyLanguage): string {
  const locale = INDONESIAN.test(timeZone) ? LOCALES.id : LOCALES[language];
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(noon);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * What stands in a blank for a date: `Monday 2 March 2026, 14:00 WIB`, `Senin, 2 Maret 2026 pukul 14.00 WIB`. Month in
 * words, weekday given, so that neither 02/03 nor a wrong day can mislead. Throws RangeError on no date or zone.
 */
export function wordedDate({ day, time, timeZone }: LocalTime, language: ReplyLanguage): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const worded = new Intl.DateTimeFormat(LOCALES[language], { ...IN_WORDS, timeZone: 'UTC' }).format(noon);
  if (time === undefined) return worded;
  const zone = timeZone ? ` ${zoneName(noon, timeZone, language)}` : '';
  return language === 'id' ? `${worded} pukul ${time.replace(':', '.')}${zone}` : `${worded}, ${time}${zone}`;
}
