import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { Translator } from '@/lib/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest fitting unit, rounded down: `45 minutes`, `3 hours`, `2 days`. */
export function duration(ms: number, tag: string): string {
  const in_ = (unit: string, size: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, Math.floor(ms / size)));
  if (ms < 90 * MINUTE) return in_('minute', MINUTE);
  return ms < 2 * DAY ? in_('hour', HOUR) : in_('day', DAY);
}

/** What a time is shown by: the words, the agency's zone (undefined = the machine's), and now in ms. */
export interface TimeView {
  readonly words: Translator;
  readonly zone: string | undefined;
  readonly now: number;
}

/** Indonesia's zones have names that everybody there uses (WIB, WITA, WIT); plain English would say GMT+7. */
const INDONESIAN_ZONES: readonly (string | undefined)[] = [
  'Asia/Jakarta',
  'Asia/Pontianak',
  'Asia/Makassar',
  'Asia/Jayapura',
];

/** The language as it writes dates where the agency is; English without a country would mean the United States. */
export function dateTag(tag: string, zone: string | undefined): string {
  if (tag !== 'en') return tag;
  return INDONESIAN_ZONES.includes(zone) ? 'en-ID' : 'en-GB';
}

/** Date, time and zone, as people in the agency's zone would say them; the year where it is another one. */
export function moment(iso: string, { words, zone, now }: TimeView): string {
  const isThisYear = iso.slice(0, 4) === new Date(now).toISOString().slice(0, 4);
  return new Intl.DateTimeFormat(dateTag(words.tag, zone), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(iso));
}

/** How long ago, for a reader; the exact time stands beside it. */
export function ago(iso: string, { words: { t, tag }, now }: TimeView): string {
  const ms = now - Date.parse(iso);
  return ms < MINUTE ? t('inbox.time.now') : t('inbox.time.ago', { time: duration(ms, tag) });
}

/** `late` and `soon` ask for attention; `met` and `missed` tell of a case that is over. */
type DueState = 'late' | 'soon' | 'later' | 'paused' | 'none' | 'met' | 'missed';

interface Due {
  readonly state: DueState;
  readonly text: string;
  /** The instant meant, ISO 8601. */
  readonly at?: string;
}

/** When an answer is due, in words: never by colour alone. */
export function dueOf(row: CaseRow, { words: { t, tag }, now }: TimeView): Due {
  if (row.state === 'answered' || row.state === 'closed') {
    const at = row.firstResponseAt;
    if (!at) return { state: 'none', text: t('inbox.due.closed') };
    return { state: row.late ? 'missed' : 'met', text: t(row.late ? 'inbox.due.missed' : 'inbox.due.met'), at };
  }
  if (row.state === 'waiting-citizen') {
    const at = row.waitingUntil;
    return at
      ? { state: 'paused', text: t('inbox.due.pausedFor', { time: duration(Date.parse(at) - now, tag) }), at }
      : { state: 'paused', text: t('inbox.due.paused') };
  }
  const at = row.dueAt;
  if (!at) return { state: 'none', text: t('inbox.due.none') };
  const left = Date.parse(at) - now;
  if (left < 0) return { state: 'late', text: t('inbox.due.late', { time: duration(-left, tag) }), at };
  if (left < MINUTE) return { state: 'soon', text: t('inbox.due.now'), at };
  const isSoon = row.dueSoonAt !== undefined && Date.parse(row.dueSoonAt) <= now;
  return { state: isSoon ? 'soon' : 'later', text: t('inbox.due.in', { time: duration(left, tag) }), at };
}
