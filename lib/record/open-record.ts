import { createCaseRulesNow } from '@/lib/case-rules.ts';
import type { RecordFilter } from '@/lib/core/record/filter.ts';
import { openDatabase } from '@/lib/db/database.ts';
import { guarded } from '@/lib/db/failure.ts';
import { recordHold } from '@/lib/db/hold.ts';
import { type LongWork, readLines, verifyRecord } from '@/lib/db/record-lines.ts';
import { findEntries, recordFacets, storyEntries } from '@/lib/db/record-query.ts';
import { readAgency } from '@/lib/settings.ts';

/** The agency's zone, or the browser's where it has set none. */
async function zoneNow(): Promise<string> {
  const { rules } = await readAgency();
  return rules.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Tables and signatures are loaded when they are first needed. */
const files = () => import('./files.ts');

/** The record on this machine, for the options page; opens the database on first use. Its methods reject with JournalError. */
export function openRecord() {
  const db = openDatabase();
  const rulesNow = createCaseRulesNow();
  return {
    summarize: () =>
      guarded(async () => {
        const [facets, last, removed] = await Promise.all([
          recordFacets(db),
          db.entries.orderBy('seq').last(),
          db.stubs.count(),
        ]);
        return { ...facets, removed, count: last?.seq ?? 0, ...(last && { last: last.event.at }) };
      }),
    find: async (filter: RecordFilter, signal: AbortSignal) => findEntries(db, filter, await zoneNow(), signal),
    read: (seqs: readonly number[]) => readLines(db, seqs),
    story: (id: string) => storyEntries(db, id),
    verify: (work: LongWork) => verifyRecord(db, work),
    async *csv(seqs: readonly number[] | undefined, work: LongWork) {
      yield* (await files()).csvParts(db, seqs, work);
    },
    async *jsonl(work: LongWork) {
      yield* (await files()).jsonlParts(db, work);
    },
    bundle: async (keep: (part: string) => void, work: LongWork) =>
      (await files()).signedBundle(db, Date.now(), keep, work),
    fingerprint: async () => (await (await import('./signing.ts')).recordKey(db)).fingerprint,
    recordHold: async (by: string) => recordHold(db, await rulesNow(), Date.now(), by),
  };
}
