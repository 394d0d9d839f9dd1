import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { CaseEvent } from '@/lib/core/cases/events.ts';
import type { CaseRecord } from '@/lib/core/cases/record.ts';
import { toneOf } from '@/lib/core/cases/tone.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';

const HOUR = 3_600_000;
const later = (time: string, by: number) => new Date(Date.parse(time) + by).toISOString();
const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

/** The events that count; good for an `undone` that is not itself taken back. */
function active(events: readonly CaseEvent[]): CaseEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const gone = new Set(events.flatMap((event) => (event.kind === 'undone' ? event.event : [])));
  return [...byId.values()]
    .filter((event) => !gone.has(event.id))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)) || (a.id < b.id ? -1 : 1));
}

/** A small fold that keeps the promises of the real one: order and duplicates make no difference. */
function fold(all: readonly CaseEvent[]): CaseRecord | undefined {
  const events = active(all);
  const of = <Kind extends CaseEvent['kind']>(kind: Kind) =>
    events.filter((event): event is Extract<CaseEvent, { kind: Kind }> => event.kind === kind);
  const seen = [...new Map(of('post-seen').map((event) => [event.postId, event])).values()].sort((a, b) =>
    a.postedAt < b.postedAt ? -1 : Number(a.postedAt > b.postedAt),
  );
  const [first] = seen;
  const latest = last(seen);
  if (!first || !latest) return undefined;
  const replies = [...of('reply-observed')].sort((a, b) => (a.repliedAt < b.repliedAt ? -1 : 1));
  const answer = replies.find(({ repliedAt }) => repliedAt >= latest.postedAt);
  const closed = last(of('closed'));
  const merged = last(of('merged'));
  const waiting = last(events.filter(({ kind }) => kind === 'waiting' || kind === 'resumed'));
  const owner = last(events.filter(({ kind }) => kind === 'claimed' || kind === 'released'));
  const classified = last(of('classified'));
  const unit = last(of('unit-set'))?.unit;
  const isClosed = closed !== undefined || merged !== undefined;
  const isWaiting = waiting?.kind === 'waiting' && !isClosed && !answer;
  const state = isClosed ? 'closed' : answer ? 'answered' : isWaiting ? 'waiting-citizen' : 'new';
  const caseClass = classified?.class ?? latest.class;
  const isDue = state === 'new' && latest.needsReply;
  const dueAt = later(latest.postedAt, (caseClass === 'emergency' ? 1.5 : 4) * HOUR);
  return {
    id: first.caseId,
    account: first.account,
    state,
    class: caseClass,
    classSetByStaff: classified !== undefined,
    needsReply: seen.some(({ needsReply }) => needsReply),
    priority: caseClass === 'emergency' ? 'urgent' : 'normal',
    score: caseClass === 'emergency' ? 100 : latest.question ? 20 : 0,
    reasons: caseClass === 'emergency' ? ['safety'] : [],
    exposed: [...new Set(seen.flatMap(({ exposed }) => exposed))].sort(),
    relation: first.relation,
    ...(latest.language !== undefined && { language: latest.language }),
    posts: seen.map(({ postId }) => postId),
    answers: replies.flatMap(({ postId }) => postId ?? []),
    ...(unit !== undefined && { unit }),
    ...(owner?.kind === 'claimed' && { owner: owner.by }),
    openedAt: first.postedAt,
    lastInboundAt: latest.postedAt,
    ...(isClosed && { closedAt: (closed ?? merged)?.at ?? '' }),
    ...(merged && { mergedInto: merged.into }),
    ...(isWaiting && waiting.until !== undefined && { waitingUntil: waiting.until }),
    clocks: [],
    warnAt: [],
    ...(isDue && { dueAt, dueSoonAt: later(dueAt, -HOUR) }),
    late: false,
    notes: of('noted').length,
  };
}

/** Rules that are plain enough to foretell what they say, with the real masking. */
export function testRules(change: Partial<CaseRules> = {}): CaseRules {
  const agency = { ...defaultAgencyRules(), accounts: ['KotaContoh'] };
  return {
    version: '1',
    accounts: new Set(['kotacontoh', 'dinascontoh']),
    closedTextDays: 90,
    recordDays: { drafts: 0, cases: 0, settings: 0 },
    hold: { active: false, reason: '' },
    mask: (text) => maskPersonal(text, agency),
    triage: (text) => ({
      class: /kebakaran|fire/i.test(text) ? 'emergency' : /terima kasih|thanks/i.test(text) ? 'thanks' : 'complaint',
      needsReply: !/terima kasih|thanks/i.test(text),
      courtesy: /^(?:terima kasih|thanks)\W*$/i.test(text),
      question: text.includes('?'),
      vulnerable: false,
    }),
    tone: toneOf,
    fold,
    active,
    rankInGroup: ({ reasons, score, priority }, people) =>
      people < 2
        ? { reasons, score, priority }
        : { reasons: [...reasons, 'others-report'], score: score + people - 1, priority },
    soonAt: ({ dueSoonAt }) => dueSoonAt,
    wakesAt: ({ waitingUntil }) => waitingUntil,
    timedEvents: ({ id, waitingUntil }, now) =>
      waitingUntil !== undefined && Date.parse(waitingUntil) <= now
        ? [{ kind: 'resumed', id: crypto.randomUUID(), at: waitingUntil, caseId: id }]
        : [],
    isOfficeTime: () => true,
    ...change,
  };
}
