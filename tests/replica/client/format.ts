import type { Language } from './labels.ts';

/** Making an Intl formatter costs more than rendering the post it is for. */
const formatters = new Map<string, { format(value: number): string }>();

function cached(key: string, make: () => { format(value: number): string }): { format(value: number): string } {
  const known = formatters.get(key) ?? make();
  formatters.set(key, known);
  return known;
}

export function formatTime(language: Language, iso: string, long = false): string {
  const options: Intl.DateTimeFormatOptions = long
    ? { hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'short', year: 'numeric' }
    : { day: 'numeric', month: 'short' };
  return cached(`time-${language}-${long}`, () => new Intl.DateTimeFormat(language, options)).format(Date.parse(iso));
}

/** 2.3K, 2,3 rb, 2.3 ألف: the visible count; empty for none. */
export function formatCount(language: Language, value: number): string {
  if (value === 0) return '';
  return cached(`count-${language}`, () => new Intl.NumberFormat(language, { notation: 'compact' })).format(value);
}
