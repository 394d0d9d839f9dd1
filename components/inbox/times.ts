import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { Translator } from '@/lib/i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a due time asks for attention, in ms. */
const SOON = 2 * HOUR;

/** A length of time in its largest fitting unit, rounded down: `45 minutes`, `3 hours`, `2 days`. */
export function duration(ms: number, tag: string): string {
  const in_ = (unit: string, size: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, Math.floor(ms / size)));
  if (ms < 90 * MINUTE) return in_('minute', MINUTE);
  return ms < 2 * DAY ? in_('hour', HOUR) : in_('day', DAY);
}

/** Date, time and zone, as people in the agency's zone would say them. */
export const moment = (iso: string, tag: string, zone: string | undefined): string =>
  new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(iso));

/** How long ago, for a reader; the exact time stands beside it. */
export function ago(iso: string, now: number, { t, tag }: Translator): string {
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
export function dueOf(row: CaseRow, now: number, { t, tag }: Translator): Due {
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
  return { state: left < SOON ? 'soon' : 'later', text: t('inbox.due.in', { time: duration(left, tag) }), at };
}
