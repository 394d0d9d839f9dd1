import type { CaseSettings } from '@/lib/core/cases/clock-settings.ts';
import { defaultClockSettings } from '@/lib/core/cases/clock-settings.ts';
import type { CaseEvent, CaseEventOf } from '@/lib/core/cases/events.ts';

export const CASE_ID = '1001';
export const SETTINGS: CaseSettings = { clocks: defaultClockSettings(), timeZone: 'Asia/Jakarta' };

/** `n` as a valid UUID, so that tests name events by number. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Time in Jakarta on Friday 27 November 2026, `16:00`, or on another day, `30 08:00`. */
export const at = (time: string): string => {
  const [day, clock] = time.includes(' ') ? time.split(' ') : ['27', time];
  return new Date(`2026-11-${day}T${clock}:00+07:00`).toISOString();
};

/** Makes events with ids in the order of the calls. */
export function eventMaker(caseId = CASE_ID) {
  let next = 0;
  const head = (time: string) => ({ id: uuid(++next), at: at(time), caseId });
  return {
    post: (time: string, more: Partial<CaseEventOf<'post-seen'>> = {}): CaseEvent => {
      const made = head(time);
      return {
        kind: 'post-seen',
        ...made,
        postId: `20${next}`,
        postedAt: at(time),
        account: 'KotaContoh',
        relation: 'reply',
        class: 'question',
        needsReply: true,
        courtesy: false,
        question: true,
        vulnerable: false,
        exposed: [],
        source: 'screen',
        ...more,
      };
    },
    reply: (time: string, more: Partial<CaseEventOf<'reply-observed'>> = {}): CaseEvent => ({
      kind: 'reply-observed',
      ...head(time),
      postId: `30${next}`,
      repliedAt: at(time),
      account: 'KotaContoh',
      tone: 'answer',
      source: 'screen',
      ...more,
    }),
    /** Anything else, by the staff member Ayu unless `by` is taken out. */
    staff: <Kind extends CaseEvent['kind']>(
      time: string,
      kind: Kind,
      more: Partial<CaseEventOf<Kind>> = {},
    ): CaseEvent => ({ kind, ...head(time), by: 'Ayu', ...more }) as unknown as CaseEvent,
  };
}
