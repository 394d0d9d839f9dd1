import type { Entry } from '../chain.ts';
import type { JournalEvent, JournalEventOf } from '../journal.ts';

type DraftEvent = JournalEventOf<'draft-held' | 'draft-overridden' | 'draft-published'>;
type RuleRecord = DraftEvent['rules'][number];

export const STORY_STATES = ['held', 'overridden', 'published', 'edited', 'missing', 'other'] as const;

/** One post, or one case, or one change: everything the record has of it, and what it comes to. */
export interface Story {
  readonly about: 'draft' | 'case' | 'event';
  readonly state: (typeof STORY_STATES)[number];
  /** In the order of the record. */
  readonly entries: readonly Entry[];
  readonly account?: string;
  readonly draftKind?: DraftEvent['draftKind'];
  /** What was found, each once, as last seen; what stood at publication is in `standing`. */
  readonly findings: readonly RuleRecord[];
  readonly standing: readonly RuleRecord[];
  readonly fixes: readonly string[];
  /** Names of staff, as they said. */
  readonly people: readonly string[];
  readonly override?: JournalEventOf<'draft-overridden'>;
  readonly published?: JournalEventOf<'draft-published'>;
  /** Requests, approvals and cards of other parts of Tanggap, which this one only lists. */
  readonly others: readonly Entry[];
  readonly changes: readonly JournalEventOf<'post-changed'>[];
}

/** By what further events of a story are found. */
export interface StoryKeys {
  readonly postKeys: readonly string[];
  readonly links: readonly string[];
  readonly overrides: readonly string[];
  /** Ids of X's posts. */
  readonly posts: readonly string[];
  readonly cases: readonly string[];
}

const member = (event: JournalEvent, key: string): string[] => {
  const value = (event as Record<string, unknown>)[key];
  return typeof value === 'string' ? [value] : [];
};
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

const isDraft = (event: JournalEvent): event is DraftEvent =>
  event.kind === 'draft-held' || event.kind === 'draft-overridden' || event.kind === 'draft-published';

export const linkOf = (account: string, postId: string): string => `https://x.com/${account}/status/${postId}`;

export function storyKeys(events: readonly JournalEvent[]): StoryKeys {
  const links = events.flatMap((event) =>
    event.kind === 'post-changed' ? [linkOf(event.account, event.postId)] : member(event, 'link'),
  );
  return {
    postKeys: unique(events.flatMap((event) => member(event, 'postKey'))),
    links: unique(links),
    overrides: unique(
      events.flatMap((event) => (event.kind === 'draft-overridden' ? [event.id] : member(event, 'overrideId'))),
    ),
    posts: unique(links.flatMap((link) => /\/status\/(\d{1,25})$/.exec(link)?.[1] ?? [])),
    cases: unique(events.flatMap((event) => ('caseId' in event ? [event.caseId] : []))),
  };
}

/** Findings of one rule and type are one; a later one of it replaces the earlier, whatever its severity was. */
function once(rules: readonly RuleRecord[]): RuleRecord[] {
  return [...new Map(rules.map((rule) => [`${rule.ruleId} ${rule.entity ?? ''}`, rule])).values()];
}

/** What entries that belong together come to. `entries` are at least one, in any order. */
export function tellStory(entries: readonly Entry[]): Story {
  const sorted = [...entries].sort((a, b) => a.seq - b.seq);
  const events = sorted.map(({ event }) => event);
  const drafts = events.filter(isDraft);
  const last = drafts.at(-1);
  const of = <Kind extends JournalEvent['kind']>(kind: Kind) =>
    events.filter((event): event is JournalEventOf<Kind> => event.kind === kind);
  const published = of('draft-published').at(-1);
  const override = of('draft-overridden').at(-1);
  const changes = of('post-changed');
  const account = last?.account ?? events.flatMap((event) => member(event, 'account')).at(-1);
  const isAboutDraft =
    last !== undefined || events.some((event) => 'postKey' in event || event.kind === 'post-changed');
  const state =
    changes.find(({ change }) => change === 'missing')?.change ??
    changes.at(-1)?.change ??
    (published ? 'published' : override ? 'overridden' : last ? 'held' : 'other');
  return {
    about: isAboutDraft ? 'draft' : events.some((event) => 'caseId' in event) ? 'case' : 'event',
    state,
    entries: sorted,
    ...(account !== undefined && { account }),
    ...(last && { draftKind: last.draftKind }),
    findings: once(drafts.flatMap(({ rules }) => rules)),
    standing: once(published?.rules ?? []),
    fixes: drafts.map(({ fixes = [] }) => fixes).reduce((a, b) => (b.length >= a.length ? b : a), []),
    people: unique(events.flatMap((event) => member(event, 'by'))),
    ...(override && { override }),
    ...(published && { published }),
    others: isAboutDraft ? sorted.filter(({ event }) => !isDraft(event) && event.kind !== 'post-changed') : [],
    changes,
  };
}
