import { canonicalJson, type Json } from '../canonical-json.ts';
import {
  parseSavedReplies,
  type RowProblem,
  type SavedReply,
  savedReplySchema,
  VERSION_LANGUAGES,
} from './saved-reply.ts';

/** What a file would do to the library. Nothing is changed before `applyImport`. */
export interface ImportPreview {
  readonly added: readonly SavedReply[];
  readonly changed: readonly {
    readonly before: SavedReply;
    readonly after: SavedReply;
    readonly fields: readonly string[];
  }[];
  readonly unchanged: readonly SavedReply[];
  /** Rows that cannot be read. While there is one, nothing of the file is taken in. */
  readonly problems: readonly RowProblem[];
}

/** Parsed replies are JSON; the schema cannot say so. */
const written = (value: unknown): string => canonicalJson((value ?? null) as Json);
const same = (a: unknown, b: unknown): boolean => written(a) === written(b);

/** Dotted to the second level, so that a person sees which language of a text changed: `versions.en`. */
function changedFields(before: SavedReply, after: SavedReply): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof SavedReply>;
  return [...keys].flatMap((key): string[] => {
    if (same(before[key], after[key])) return [];
    if (key !== 'versions') return [key];
    return VERSION_LANGUAGES.filter((language) => !same(before.versions[language], after.versions[language])).map(
      (language) => `versions.${language}`,
    );
  });
}

/**
 * `rows`: parsed JSON of an export, or rows of a table (lib/replies/csv.ts) with what is wrong with the table itself.
 * Replies are matched by id; what the file does not name stays as it is.
 */
export function previewImport(
  current: readonly SavedReply[],
  rows: unknown,
  tableProblems: readonly RowProblem[] = [],
): ImportPreview {
  const { replies, problems: rowProblems } = parseSavedReplies(rows);
  const problems = [...tableProblems, ...rowProblems];
  const known = new Map(current.map((reply) => [reply.id, savedReplySchema.parse(reply)]));
  const preview = { added: [], changed: [], unchanged: [], problems } as {
    added: SavedReply[];
    changed: { before: SavedReply; after: SavedReply; fields: string[] }[];
    unchanged: SavedReply[];
    problems: readonly RowProblem[];
  };
  for (const after of replies) {
    const before = known.get(after.id);
    const fields = before ? changedFields(before, after) : [];
    if (!before) preview.added.push(after);
    else if (fields.length === 0) preview.unchanged.push(after);
    else preview.changed.push({ before, after, fields });
  }
  return preview;
}

/** The library with the file taken in, whole or not at all. Throws RangeError while a row has a problem. */
export function applyImport(current: readonly SavedReply[], preview: ImportPreview): SavedReply[] {
  if (preview.problems.length > 0) throw new RangeError(`${preview.problems.length} rows cannot be read`);
  const changed = new Map(preview.changed.map(({ after }) => [after.id, after]));
  return [...current.map((reply) => changed.get(reply.id) ?? reply), ...preview.added];
}

/** JSON that `previewImport` reads, one reply after the other in the order of their ids. */
export const exportJson = (replies: readonly SavedReply[]): string =>
  `${JSON.stringify(
    [...replies].sort((a, b) => (a.id < b.id ? -1 : 1)),
    null,
    2,
  )}\n`;
