import { caseRules } from '../../../lib/case-rules.ts';
import { parseAgencyRules } from '../../../lib/core/agency.ts';
import { openDatabase } from '../../../lib/db/database.ts';
import { openJournal } from '../../../lib/db/journal.ts';
import { rebuild } from '../../../lib/db/rebuild.ts';

export const verify = () => openJournal().verify();

/** Rows whose making from journal and posts gives something else than what stands; by id. */
export async function staleRows(): Promise<string[]> {
  const db = openDatabase();
  const { agency } = await chrome.storage.local.get('agency');
  const before = await rows();
  await rebuild(db, caseRules(parseAgencyRules(agency).rules));
  const after = await rows();
  db.close();
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));

  async function rows(): Promise<ReadonlyMap<string, string>> {
    return new Map((await db.cases.orderBy('id').toArray()).map((row) => [row.id, JSON.stringify(row)]));
  }
}
