import { dateTag, duration } from '@/components/inbox/times.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { ReportPart, Share } from '@/lib/stores/report-source.ts';

const MINUTE = 60_000;

/** Between 0 and 1; undefined where there was nothing to count. */
export const ratio = ({ part, whole }: Share): number | undefined => (whole > 0 ? part / whole : undefined);

/** `92%`, or a dash where there was nothing to count: that is not the same as nothing achieved. */
export function percent(share: Share, tag: string): string {
  const value = ratio(share);
  return value === undefined ? '–' : new Intl.NumberFormat(tag, { style: 'percent' }).format(value);
}

/** Minutes as a length of time; a dash where nothing was answered. */
export const length = (minutes: number | undefined, tag: string): string =>
  minutes === undefined ? '–' : duration(minutes * MINUTE, tag);

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
export function partName(kind: PartKind, { key }: ReportPart, { t, tag }: Translator): string {
  if (kind === 'class') return t(`inbox.class.${key}`);
  if (kind === 'week') return t('reports.week', { day: dayName(key, tag) });
  return key || t('inbox.field.noUnit');
}
