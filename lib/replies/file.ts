import type { ProblemCode, RowProblem } from '@/lib/core/replies/saved-reply.ts';

/** Bytes; some ten thousand replies. */
const LARGEST = 10_000_000;

/** A file's rows, whatever they hold, and what is wrong with the file itself. */
export interface ReadFile {
  readonly rows: unknown;
  readonly problems: readonly RowProblem[];
  /** What people call the first of the rows: 1 in a list, 2 in a table, whose first line names the columns. */
  readonly firstRow: number;
}

const refused = (code: ProblemCode, message: string): ReadFile => ({
  rows: [],
  problems: [{ row: 0, path: '', code, message }],
  firstRow: 1,
});

/** Spreadsheets save as UTF-8, as UTF-16 ("Unicode text") or, older ones, in the Western code page of Windows. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a JSON or CSV export, told apart by its first character. Never rejects: what cannot be read is a problem. */
export async function readReplyFile(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) return refused('too-large', `larger than ${LARGEST} bytes`);
  let text: string;
  try {
    text = decode(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return refused('unreadable', String(error));
  }
  if (/^\s*[[{]/.test(text)) {
    try {
      return { rows: JSON.parse(text), problems: [], firstRow: 1 };
    } catch (error) {
      return refused('unreadable', String(error));
    }
  }
  // Big, and only needed here.
  const { parseCsv } = await import('./csv.ts');
  return { ...parseCsv(text), firstRow: 2 };
}
