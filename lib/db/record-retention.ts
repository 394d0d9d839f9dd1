import { type Entry, stubOf } from '../core/chain.ts';
import { rangesOf, recordGroup } from '../core/record/groups.ts';
import { MAX_RANGES, RECORD_GROUPS, type RecordGroup } from '../core/record/record-events.ts';
import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database, type IndexedCase } from './database.ts';
import { mergedCases } from './derive.ts';
import { guarded } from './failure.ts';
import { appendEvents } from './journal.ts';
import { refreshCases } from './refresh.ts';
import { direct } from './sources.ts';

const DAY = 86_400_000;
/** Cases taken out in one transaction; each has a handful of events. */
const CASES = 100;

/**
 * Takes the events out of the record that are older than the settings keep their group, 0 days: for ever. Their places
 * in the chain stay (`stubs`), and one event per transaction names them, or the chain would be broken. A case goes as a
 * whole, once it is closed and its content erased. Does nothing under a lawful hold. Resolves to the number of events.
 * `now`: ms since 1970. Rejects with JournalError.
 */
export const removeExpired = (db: Database, rules: CaseRules, now: number): Promise<number> =>
  guarded(async () => {
    let removed = 0;
    for (const group of RECORD_GROUPS) {
      const days = rules.recordDays[group];
      if (days === 0 || rules.hold.active) continue;
      const before = new Date(now - days * DAY).toISOString();
      for (;;) {
        const count = await db.transaction('rw', caseTables(db), () =>
          group === 'cases' ? removeCases(db, rules, before, now) : removeOlder(db, group, before, now),
        );
        removed += count;
        if (count === 0) break;
      }
    }
    return removed;
  });

async function removeOlder(db: Database, group: RecordGroup, before: string, now: number): Promise<number> {
  const old = await db.entries
    .where('event.at')
    .below(before)
    .filter(({ event }) => recordGroup(event) === group)
    .limit(MAX_RANGES)
    .toArray();
  await takeOut(db, old, group, before, now);
  return old.length;
}

/** Closed before, and nothing of a citizen's words left; a case without any answer is no exception. */
const isOver = ({ closedAt, keptSince, author }: IndexedCase, before: string): boolean =>
  closedAt !== undefined && closedAt < before && keptSince === undefined && author === '';

async function removeCases(db: Database, rules: CaseRules, before: string, now: number): Promise<number> {
  const rows = await db.cases
    .where('[queue+due]')
    .between(['done', ''], ['done', '\uffff'])
    .filter((row) => isOver(row, before))
    .limit(CASES)
    .toArray();
  const ids = new Set<string>();
  for (const { id } of rows) for (const one of [id, ...(await mergedCases(direct(db), id))]) ids.add(one);
  // Of another machine, events may be under the id of any post of the case.
  const posts = await db.posts
    .where('caseId')
    .anyOf([...ids])
    .primaryKeys();
  const entries = await db.entries
    .where('event.caseId')
    .anyOf([...new Set([...ids, ...posts])])
    .toArray();
  // Whole cases only: one that lost a part of its events would be another case.
  await takeOut(db, entries, 'cases', before, now);
  await refreshCases(db, ids, rules);
  return entries.length;
}

async function takeOut(db: Database, old: readonly Entry[], group: RecordGroup, before: string, now: number) {
  const seqs = old.map(({ seq }) => seq).sort((a, b) => a - b);
  const ranges = rangesOf(seqs);
  // Before anything goes: what is appended must follow the last line, which may be among them.
  for (let at = 0; at < ranges.length; at += MAX_RANGES) {
    const part = ranges.slice(at, at + MAX_RANGES);
    const count = part.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    const head = { id: crypto.randomUUID(), at: new Date(now).toISOString() };
    await appendEvents(db, [{ kind: 'entries-removed', ...head, group, before, count, ranges: part }]);
  }
  await db.stubs.bulkAdd(old.map(stubOf));
  await db.entries.bulkDelete(seqs);
}
