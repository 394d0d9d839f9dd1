import type { CaseRow } from '../core/cases/record.ts';
import type { Database, IndexedCase } from './database.ts';
import { caseRow } from './rows.ts';

/** Rows as the inbox knows them, with the true sizes of their groups. */
export async function caseRows(db: Database, rows: readonly IndexedCase[]): Promise<CaseRow[]> {
  const ids = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  const groups = await db.groups.bulkGet(ids);
  const sizes = new Map(groups.flatMap((group) => (group ? [[group.id, group.size] as const] : [])));
  return rows.map((row) => ({ ...caseRow(row), groupSize: sizes.get(row.group ?? '') ?? row.groupSize }));
}
