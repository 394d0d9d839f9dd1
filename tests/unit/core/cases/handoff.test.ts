import { describe, expect, test } from 'vitest';
import {
  HANDOFF_FIELDS,
  type HandoffCase,
  type HandoffContent,
  type HandoffWords,
  handoffCsv,
  handoffJson,
  handoffText,
} from '@/lib/core/cases/handoff.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';

const words: HandoffWords = {
  fields: Object.fromEntries(HANDOFF_FIELDS.map((field) => [field, `<${field}>`])) as HandoffWords['fields'],
  classes: Object.fromEntries(CASE_CLASSES.map((name) => [name, name.toUpperCase()])) as HandoffWords['classes'],
  time: (iso) => `at ${iso.slice(11, 16)}`,
};
const record: HandoffCase = {
  id: '1001',
  class: 'complaint',
  state: 'waiting-unit',
  openedAt: '2026-11-27T03:00:00.000Z',
  lastInboundAt: '2026-11-27T04:00:00.000Z',
  dueAt: '2026-11-30T09:00:00.000Z',
  exposed: ['NIK'],
};
const content: HandoffContent = {
  texts: ['Lampu "Jl. Merpati" mati', '=HYPERLINK("https://evil.example")\nNIK …'],
  answers: ['Kami perbaiki hari Senin.'],
  place: 'Jl. Merpati',
  unit: 'Dinas PU',
};

describe('a packet', () => {
  test('as text: what has a value, further lines indented', () => {
    expect(handoffText(record, content, words)).toBe(
      [
        '<link>: https://x.com/i/status/1001',
        '<class>: COMPLAINT',
        '<unit>: Dinas PU',
        '<postedAt>: at 03:00',
        '<dueAt>: at 09:00',
        '<place>: Jl. Merpati',
        '<exposed>: NIK',
        '<text>: Lampu "Jl. Merpati" mati',
        '  =HYPERLINK("https://evil.example")',
        '  NIK …',
        '<promised>: Kami perbaiki hari Senin.',
      ].join('\n'),
    );
  });

  test('as CSV: all columns, quotes doubled', () => {
    const { heading, row } = handoffCsv(record, content, words);
    expect(heading.split(',')).toHaveLength(HANDOFF_FIELDS.length + 1);
    expect(row).toContain('"Lampu ""Jl. Merpati"" mati\n=HYPERLINK');
    expect(row.endsWith('"Kami perbaiki hari Senin.",""')).toBe(true);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('in CSV %j is no formula', (text) => {
    expect(handoffCsv(record, { ...content, texts: [text] }, words).row).toContain(`"'${text}"`);
  });

  test('as a service request', () => {
    expect(handoffJson(record, content, words)).toEqual({
      service_request_id: '1001',
      status: 'open',
      service_code: 'complaint',
      service_name: 'COMPLAINT',
      description: content.texts.join('\n'),
      agency_responsible: 'Dinas PU',
      requested_datetime: '2026-11-27T03:00:00.000Z',
      updated_datetime: '2026-11-27T04:00:00.000Z',
      expected_datetime: '2026-11-30T09:00:00.000Z',
      address: 'Jl. Merpati',
      source_url: 'https://x.com/i/status/1001',
    });
    const closed = { ...record, state: 'closed', closedAt: '2026-11-28T00:00:00.000Z' } as const;
    expect(handoffJson(closed, { ...content, note: 'selesai' }, words)).toMatchObject({
      status: 'closed',
      status_notes: 'selesai',
      updated_datetime: '2026-11-28T00:00:00.000Z',
    });
  });
});
