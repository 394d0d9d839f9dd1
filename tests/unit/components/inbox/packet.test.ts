import { expect, test } from 'vitest';
import { inboxWords } from '@/components/inbox/context.tsx';
import { packetOf } from '@/components/inbox/packet.ts';
import type { CaseDetail } from '@/lib/stores/inbox-source.ts';
import { at, idOf, NOW, samplePost, sampleRow } from '@/tests/support/sample-cases.ts';

const row = sampleRow(1, { exposed: ['NIK', 'PHONE'], author: 'budi_misal', snippet: '=NIK saya ▇▇▇▇' });
const detail: CaseDetail = {
  row,
  thread: [
    samplePost(row),
    samplePost(row, { id: idOf(2), own: true, author: 'KotaContoh', text: 'We will call you.' }),
  ],
  notes: [{ id: crypto.randomUUID(), at: at(0), by: 'Rina', text: 'internal' }],
  history: [],
  group: [],
};
const packet = (form: Parameters<typeof packetOf>[2], tag = 'en') =>
  packetOf(detail, 'Dinas Air', form, { words: inboxWords(tag), zone: 'Asia/Jakarta', now: NOW });

test('text tells the matter, what was promised and when it is due, and neither handle nor notes', () => {
  const text = packet('text');
  expect(text).toContain(`Post: https://x.com/i/status/${row.id}`);
  expect(text).toContain('For: Dinas Air');
  expect(text).toContain('Answer due: 23 Nov, 13.00 WIB');
  expect(text).toContain('Personal data exposed: identity number (NIK) and phone number');
  expect(text).toContain('We answered: We will call you.');
  expect(text).not.toMatch(/budi_misal|internal/);
  expect(packet('email')).toBe(text);
});

test('CSV has its heading, and no formula', () => {
  const [heading, line] = packet('csv', 'id').split('\r\n');
  expect(heading).toContain('"Unggahan","Jenis","Untuk"');
  expect(line).toContain('"\'=NIK saya');
});

test('JSON is a service request after Open311', () => {
  expect(JSON.parse(packet('json'))).toMatchObject({
    service_request_id: row.id,
    service_code: 'question',
    agency_responsible: 'Dinas Air',
    expected_datetime: row.dueAt,
  });
});
