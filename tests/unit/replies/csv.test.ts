import { expect, test } from 'vitest';
import { previewImport } from '@/lib/core/replies/exchange.ts';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';
import { exportCsv, parseCsv } from '@/lib/replies/csv.ts';

const HOSTILE = savedReplySchema.parse({
  id: 'hostile',
  versions: {
    en: {
      title: '=HYPERLINK("https://evil.example")',
      text: '<img src=x onerror=alert(1)>, "quoted"\nsecond line; {day}',
      samples: ['-1 what', '@agency, why'],
    },
  },
  placeholders: [{ key: 'day', kind: 'choice', choices: ['Monday', 'Friday'], default: 'Friday' }],
  status: 'approved',
  validFrom: '2026-01-01',
  needsSecondPerson: true,
  source: 'Act 7, section 3',
  sourceLink: 'https://kotacontoh.example/act-7',
  notes: '<b>Only</b> on weekdays',
});

test('the table comes back as it was', () => {
  const all = [...starterReplies(), HOSTILE];
  const { rows, problems } = parseCsv(exportCsv(all));
  expect(problems).toEqual([]);
  const preview = previewImport(all, rows);
  expect(preview.problems).toEqual([]);
  expect(preview.changed).toEqual([]);
  expect(preview.unchanged).toHaveLength(all.length);
});

test('no cell begins a formula', () => {
  expect(exportCsv([HOSTILE])).toContain(`"'=HYPERLINK(`);
});

test.each([',', ';', '\t'])('cells may be parted by %j', (mark) => {
  const csv = [
    ['id', 'Title_EN', 'text_en', 'status'],
    ['a', 'Water', 'We repair it.', 'approved'],
  ];
  const { rows, problems } = parseCsv(csv.map((cells) => cells.join(mark)).join('\r\n'));
  expect(problems).toEqual([]);
  expect(previewImport([], rows).added.map(({ id, status }) => [id, status])).toEqual([['a', 'approved']]);
});

test.each([
  ['', ['id', 'text_en', '']],
  ['title_en,text_en\nWater,We repair it.', ['id']],
  ['id,text_en\na,"open', ['']],
  ['id,text_en\na,b,c,d', ['']],
])('a broken table is named: %j', (csv, paths) => {
  const named = parseCsv(csv).problems.map(({ path }) => path);
  expect(named).toEqual(expect.arrayContaining(paths.slice(0, 1)));
  expect(named.length).toBeGreaterThan(0);
});

test('a bad cell is named with its row', () => {
  const { rows } = parseCsv('id,title_en,text_en,placeholders,valid_from\na,T,Text,,\nb,T,Text,nonsense,soon');
  expect(previewImport([], rows).problems.map(({ row, id, path }) => [row, id, path])).toEqual([
    [1, 'b', 'placeholders'],
    [1, 'b', 'validFrom'],
  ]);
});
