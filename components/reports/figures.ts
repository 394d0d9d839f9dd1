import { dateTag, duration } from '@/components/inbox/times.ts';
import type { Breakdown } from '@/lib/core/cases/report.ts';
import type { Translator } from '@/lib/i18n.ts';

/** `92%`, or a dash where there was nothing to count: that is not the same as nothing achieved. */
export const percent = (share: number | undefined, tag: string): string =>
  share === undefined ? '–' : new Intl.NumberFormat(tag, { style: 'percent' }).format(share);

/** Milliseconds as a length of time; a dash where nothing was answered. */
export const length = (ms: number | undefined, tag: string): string => (ms === undefined ? '–' : duration(ms, tag));

/** `2026-11-23` as a date of a year, in no zone: the day is meant, not an instant. */
export const dayName = (day: string, tag: string): string =>
  new Intl.DateTimeFormat(dateTag(tag, undefined), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** 23 November 2026 was a Monday. */
const MONDAY = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;

/** Names from Monday on. */
export const weekdays = (tag: string): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(new Date(MONDAY + index * DAY)),
  );

export type PartKind = 'class' | 'unit' | 'week';

/** What a part is called. */
export function partName(kind: PartKind, { key }: Breakdown, { t, tag }: Translator): string {
  if (kind === 'class') return t(`inbox.class.${key}`);
  if (kind === 'week') return t('reports.week', { day: dayName(key, tag) });
  return key || t('inbox.field.noUnit');
}
