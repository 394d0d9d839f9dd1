import { expect, test } from 'vitest';
import { exportJson, previewImport } from '@/lib/core/replies/exchange.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';
import { exportCsv } from '@/lib/replies/csv.ts';
import { readReplyFile } from '@/lib/replies/file.ts';

const all = starterReplies();
const read = (...parts: BlobPart[]) => readReplyFile(new Blob(parts));

test.each([
  ['CSV', exportCsv(all)],
  ['JSON', exportJson(all)],
])('an export as %s comes back as it was', async (_format, text) => {
  const { rows, problems } = await read(text);
  expect(previewImport(all, rows, problems)).toMatchObject({ added: [], changed: [], problems: [] });
});

const CSV = 'id,title_en,text_en\r\na,Café,Opens at 8.';

test.each([
  ['UTF-8', new TextEncoder().encode(CSV)],
  ['UTF-16 with its mark', new Uint8Array(Uint16Array.from(`\uFEFF${CSV}`, (unit) => unit.charCodeAt(0)).buffer)],
  ['the code page of Windows', Uint8Array.from(CSV, (letter) => letter.charCodeAt(0))],
])('letters are read right from %s', async (_name, bytes) => {
  const { rows } = await read(bytes);
  expect(previewImport([], rows).added.map(({ versions }) => versions.en?.title)).toEqual(['Café']);
});

test.each([
  ['[{"id": "a"', 'unreadable'],
  ['', 'no-column'],
  ['{"replies": []}', 'no-list'],
  ['PK\u0003\u0004 a workbook, renamed', 'no-column'],
])('%j is no library', async (text, code) => {
  const { rows, problems } = await read(text);
  const preview = previewImport([], rows, problems);
  expect(preview.problems.map((problem) => problem.code)).toContain(code);
  expect(preview.added).toEqual([]);
});

test('a file too large to be one is not even read', async () => {
  const { problems } = await read(new Uint8Array(10_000_001));
  expect(problems).toMatchObject([{ code: 'too-large' }]);
});
