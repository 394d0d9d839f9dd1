import type { Coverage, InboxHealth, InboxSource } from '@/lib/stores/inbox-source.ts';
import { createCaseRulesNow } from '../case-rules.ts';
import { CASE_TABS, type CaseTab } from '../core/cases/query.ts';
import { readStoreTrouble } from '../settings.ts';
import { act, undo } from './act.ts';
import { caseDetail } from './case-detail.ts';
import type { CaseRulesNow } from './case-rules.ts';
import { DATABASE, type Database, openDatabase } from './database.ts';
import { guarded, JournalError, type JournalFailure } from './failure.ts';
import { countCases, findCases } from './inbox-query.ts';
import { joinable } from './joinable.ts';
import { live } from './live.ts';
import { caseRows } from './row-sizes.ts';
import { readBlindness } from './sight.ts';
import { valuesOf } from './tallies.ts';

export interface InboxOptions {
  readonly rulesNow: CaseRulesNow;
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Why the background could last not write; undefined = it could. */
  readonly failure?: () => Promise<JournalFailure | undefined>;
}

/** The inbox on this machine's database, live across tabs and the background. Opens on first use. */
export function createInbox({ rulesNow, name = DATABASE, now = Date.now, failure }: InboxOptions): InboxSource & {
  close(): void;
} {
  const db = openDatabase(name);
  const nowIso = () => new Date(now()).toISOString();
  return {
    counts: (query) =>
      live(
        async () => {
          const time = nowIso();
          const counts = await Promise.all(CASE_TABS.map((tab) => countCases(db, { ...query, tab }, time)));
          return Object.fromEntries(CASE_TABS.map((tab, index) => [tab, counts[index]])) as Record<CaseTab, number>;
        },
        { timed: true },
      ),
    rows: (query, page) =>
      live(
        async () => {
          const { total, rows } = await findCases(db, query, page, nowIso());
          return { total, rows: await caseRows(db, rows) };
        },
        { timed: query.tab === 'due' },
      ),
    detail: (caseId) => (listener, onError) => {
      // Settings are read once per open case: only undone notes depend on them, and those not on their values.
      let stop: (() => void) | undefined;
      let isStopped = false;
      rulesNow().then(
        (rules) => {
          if (!isStopped) stop = live(() => caseDetail(db, caseId, rules))(listener, onError);
        },
        (error) => onError(new JournalError(error)),
      );
      return () => {
        isStopped = true;
        stop?.();
      };
    },
    joinable: (caseId, text) => live(async () => caseRows(db, await joinable(db, caseId, text, nowIso()))),
    facets: () =>
      live(async () => {
        const [units = [], languages = [], accounts = []] = await valuesOf(db, ['unit', 'language', 'account']);
        return { units, languages, accounts };
      }),
    coverage: () => live(() => coverage(db)),
    health: () => live(() => health(db, failure), { timed: true }),
    act: (by, actions) => guarded(async () => act(db, await rulesNow(), by, actions, now())),
    undo: (by, eventIds) => guarded(async () => undo(db, await rulesNow(), by, eventIds, now())),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

async function coverage(db: Database): Promise<readonly Coverage[]> {
  const conversations = await db.conversations.toArray();
  return Promise.all(
    conversations.map(async ({ id, account, total, lookedAt }) => ({
      conversationId: id,
      account,
      // As X counts: what answers the post itself, ours included, not what answers an answer.
      seen: await db.posts
        .where('conversationId')
        .equals(id)
        .filter(({ inReplyTo = id }) => inReplyTo === id)
        .count(),
      ...(total !== undefined && { total }),
      ...(lookedAt !== undefined && { lookedAt }),
    })),
  );
}

/** Never rejects: a database that cannot be read is just what it must tell. */
async function health(db: Database, failure: InboxOptions['failure']): Promise<InboxHealth> {
  try {
    const [cases, lastSeen, blind, reason] = await Promise.all([
      db.cases.count(),
      db.meta.get('lastSeenAt'),
      readBlindness(db),
      failure?.().catch(() => undefined),
    ]);
    const store = reason === undefined || reason === 'unknown' ? 'ok' : reason;
    return {
      store,
      cases,
      ...(lastSeen && { lastSeenAt: String(lastSeen.value) }),
      ...(blind && { blindSince: blind.since, blindPages: blind.pages }),
    };
  } catch (error) {
    const { reason } = new JournalError(error);
    return { store: reason === 'unknown' ? 'broken' : reason, cases: 0 };
  }
}

/** The inbox for a page of the extension, by the settings as they are. */
export const openInbox = () => createInbox({ rulesNow: createCaseRulesNow(), failure: readStoreTrouble });
