import Papa from 'papaparse';
import { type RowProblem, type SavedReply, VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import { asTyped, BYTE_ORDER_MARK, csvRows } from '@/lib/csv-table.ts';

/** Columns of the table, for spreadsheets; what holds several values is one per line, blanks are JSON. */
const CSV_COLUMNS = [
  'id',
  'category',
  'unit',
  'status',
  'title_en',
  'text_en',
  'samples_en',
  'title_id',
  'text_id',
  'samples_id',
  'placeholders',
  'source',
  'source_link',
  'owner',
  'valid_from',
  'valid_until',
  'needs_second_person',
  'notes',
  'last_used',
  'sample',
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Row = Partial<Record<Column, string>>;

const YES = /^(?:yes|true|1|ya)$/i;

function toRow(reply: SavedReply): Row {
  const row: Row = {
    id: reply.id,
    category: reply.category,
    unit: reply.unit ?? '',
    status: reply.status,
    placeholders: reply.placeholders.length > 0 ? JSON.stringify(reply.placeholders) : '',
    source: reply.source ?? '',
    source_link: reply.sourceLink ?? '',
    owner: reply.owner ?? '',
    valid_from: reply.validFrom ?? '',
    valid_until: reply.validUntil ?? '',
    needs_second_person: reply.needsSecondPerson ? 'yes' : 'no',
    notes: reply.notes ?? '',
    last_used: reply.lastUsed ?? '',
    sample: reply.sample ? 'yes' : '',
  };
  for (const language of VERSION_LANGUAGES) {
    const version = reply.versions[language];
    row[`title_${language}`] = version?.title ?? '';
    row[`text_${language}`] = version?.text ?? '';
    row[`samples_${language}`] = version?.samples.join('\n') ?? '';
  }
  return row;
}

/** CSV (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. */
export function exportCsv(replies: readonly SavedReply[]): string {
  const rows = replies.map((reply) => {
    const row = toRow(reply);
    return CSV_COLUMNS.map((column) => row[column] ?? '');
  });
  return BYTE_ORDER_MARK + csvRows([CSV_COLUMNS, ...rows]);
}

const lines = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function placeholdersOf(cell: string): unknown {
  if (cell === '') return [];
  try {
    return JSON.parse(cell);
  } catch {
    // Not a list: the schema names the row and the column.
    return cell;
  }
}

function toReply(row: Row): Record<string, unknown> {
  const cell = (column: Column): string => asTyped((row[column] ?? '').trim());
  const optional = (key: string, column: Column) => (cell(column) === '' ? {} : { [key]: cell(column) });
  const versions = VERSION_LANGUAGES.flatMap((language) => {
    const [title, text] = [cell(`title_${language}`), cell(`text_${language}`)];
    if (title === '' && text === '') return [];
    return [[language, { title, text, samples: lines(cell(`samples_${language}`)) }]];
  });
  return {
    id: cell('id'),
    category: cell('category'),
    ...optional('unit', 'unit'),
    ...optional('status', 'status'),
    versions: Object.fromEntries(versions),
    placeholders: placeholdersOf(cell('placeholders')),
    ...optional('source', 'source'),
    ...optional('sourceLink', 'source_link'),
    ...optional('notes', 'notes'),
    ...optional('owner', 'owner'),
    ...optional('validFrom', 'valid_from'),
    ...optional('validUntil', 'valid_until'),
    needsSecondPerson: YES.test(cell('needs_second_person')),
    ...optional('lastUsed', 'last_used'),
    ...(YES.test(cell('sample')) && { sample: true }),
  };
}

export interface ParsedCsv {
  /** For `previewImport`, which checks every value. */
  readonly rows: readonly Record<string, unknown>[];
  /** What is wrong with the table itself: an open quote, a missing column. */
  readonly problems: readonly RowProblem[];
}

/** Reads a table with comma, semicolon or tab between cells. Never throws. */
export function parseCsv(text: string): ParsedCsv {
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const missing = (['id'] as const).filter((column) => !meta.fields?.includes(column));
  const hasText = VERSION_LANGUAGES.some((language) => meta.fields?.includes(`text_${language}`));
  const problems: RowProblem[] = [
    ...[...missing, ...(hasText ? [] : ['text_en'])].map(
      (path): RowProblem => ({ row: 0, path, code: 'no-column', message: 'column is missing' }),
    ),
    // One column alone has no separator to find, which is no fault.
    ...errors
      .filter(({ code }) => code !== 'UndetectableDelimiter')
      .map(
        ({ row = 0, type, message }): RowProblem => ({
          row,
          path: '',
          code: type === 'Quotes' ? 'quotes' : 'cells',
          message,
        }),
      ),
  ];
  return { rows: data.map(toReply), problems };
}
