import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { openDatabase } from '@/lib/db/database.ts';
import { createReports } from '@/lib/db/reports.ts';
import { at, NOW, sampleRow } from '@/tests/support/sample-cases.ts';

test('reports are made of the rows there are, by the clocks of the agency', async () => {
  const name = `reports-${crypto.randomUUID()}`;
  const db = openDatabase(name);
  const ranking = { reasons: [], score: 0, priority: 'normal' } as const;
  const rows = [
    sampleRow(1, { openedAt: at(-60) }),
    sampleRow(2, { openedAt: at(-60), unit: 'Dinas Air', firstResponseAt: at(-10), state: 'answered' }),
    sampleRow(3, { openedAt: at(-90 * 1440) }),
  ];
  await db.cases.bulkAdd(
    rows.map((row) => ({ ...row, queue: 'open' as const, rank: 0, alone: ranking, due: '~', words: [] })),
  );
  const reports = createReports({ settings: async () => defaultAgencyRules(), name, now: () => NOW });
  const { total, byUnit } = await reports.report({ from: NOW - 30 * 86_400_000, to: NOW });
  expect(total).toMatchObject({ received: 2, answered: 1 });
  expect(byUnit.map(({ key }) => key)).toEqual(['', 'Dinas Air']);
  expect(await reports.handover({ from: NOW - 8 * 3_600_000, to: NOW })).toMatchObject({ received: 2, open: 2 });
  reports.close();
  db.close();
});

test('a database without our tables rejects as the journal does', async () => {
  const name = `reports-${crypto.randomUUID()}`;
  const newer = indexedDB.open(name, 99_990);
  await new Promise((resolve) => {
    newer.onsuccess = resolve;
  });
  newer.result.close();
  const reports = createReports({ settings: async () => defaultAgencyRules(), name, now: () => NOW });
  await expect(reports.report({ from: 0, to: NOW })).rejects.toMatchObject({ name: 'JournalError', reason: 'broken' });
  reports.close();
});
