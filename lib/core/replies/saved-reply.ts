import * as z from '../zod.ts';
import { findPlaceholders, PLACEHOLDER_KEY } from './placeholders.ts';

/** What stands in a blank; the kind decides how it is asked for and how long it will be. */
export const PLACEHOLDER_KINDS = ['name', 'handle', 'ticket', 'date', 'office', 'link', 'choice', 'text'] as const;
export const REPLY_STATUSES = ['draft', 'approved', 'retired'] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];
export const VERSION_LANGUAGES = ['en', 'id'] as const;
export type VersionLanguage = (typeof VERSION_LANGUAGES)[number];

/** What can be wrong with a value, for the words of a page (`replies.problems.<code>`). */
export type ProblemCode =
  | ('missing' | 'too-long' | 'too-few' | 'too-many' | 'format' | 'no-choice' | 'type')
  | ('no-text' | 'order' | 'key-twice' | 'choices' | 'default' | 'id-twice' | 'no-list')
  | ('no-column' | 'cells' | 'quotes' | 'unreadable' | 'too-large');
const own = (code: ProblemCode, message: string, path: string[] = []) => ({ path, message, params: { code } });

const line = z.string().trim().min(1).max(200);
/** A calendar day where the agency is, `YYYY-MM-DD`. */
const day = z.iso.date();

const placeholder = z
  .object({
    key: z.string().regex(PLACEHOLDER_KEY),
    kind: z.enum(PLACEHOLDER_KINDS),
    /** Stands in where the person fills in nothing; a blank without one must be filled. */
    default: z.string().trim().min(1).max(280).optional(),
    /** For `choice`: what may be picked. */
    choices: z.array(line).min(2).max(30).optional(),
  })
  .refine(
    ({ kind, choices }) => (kind === 'choice') === (choices !== undefined),
    own('choices', 'a choice list has two or more choices, other kinds have none', ['choices']),
  )
  .refine(
    ({ default: preset, choices }) => !choices || preset === undefined || choices.includes(preset),
    own('default', 'is none of the choices', ['default']),
  );
export type Placeholder = z.infer<typeof placeholder>;

const version = z.object({
  title: line,
  /** With blanks as `{key}`. At most X's long-post limit; the length that counts is the filled one. */
  text: z.string().trim().min(1).max(25_000),
  /** What citizens write when this is the answer. Five or more make suggestions good; never personal data. */
  samples: z.array(z.string().trim().min(1).max(500)).max(200).default([]),
});

export const savedReplySchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/i),
    /** Topic or class by which staff sort their replies, e.g. `waste`. */
    category: z.string().trim().max(60).default(''),
    /** The unit that answers for it. */
    unit: z.string().trim().max(120).optional(),
    /** The same answer in each language, so that no twin is forgotten when the other changes. */
    versions: z
      .object({ en: version.optional(), id: version.optional() })
      .refine(({ en, id }) => en !== undefined || id !== undefined, own('no-text', 'has no text in any language')),
    placeholders: z.array(placeholder).max(20).default([]),
    /** The law, regulation or page that the answer rests on. */
    source: z.string().trim().max(500).optional(),
    /** Where the source can be read. */
    sourceLink: z
      .string()
      .trim()
      .max(500)
      .regex(/^https?:\/\/\S+$/i)
      .optional(),
    /** For colleagues, never for citizens: when to use it, what to look out for. May hold simple HTML. */
    notes: z.string().trim().max(2000).optional(),
    owner: z.string().trim().max(120).optional(),
    status: z.enum(REPLY_STATUSES).default('draft'),
    validFrom: day.optional(),
    /** The last day on which it may be used. */
    validUntil: day.optional(),
    /** Another person must agree before it is published. */
    needsSecondPerson: z.boolean().default(false),
    lastUsed: day.optional(),
    /** From the starter set: to be checked and made one's own before use. */
    sample: z.literal(true).optional(),
  })
  .refine(
    ({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil,
    own('order', 'ends before it begins', ['validUntil']),
  )
  .refine(
    ({ placeholders }) => new Set(placeholders.map(({ key }) => key)).size === placeholders.length,
    own('key-twice', 'two blanks have one name', ['placeholders']),
  );
export type SavedReply = z.infer<typeof savedReplySchema>;

export interface RowProblem {
  /** Place in the list, from 0. */
  readonly row: number;
  /** As far as it could be read. */
  readonly id?: string;
  /** Dotted path of the value at fault, e.g. `versions.en.text`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** For whoever supports the agency; in English. */
  readonly message: string;
}

export interface ParsedReplies {
  readonly replies: readonly SavedReply[];
  readonly problems: readonly RowProblem[];
}

const isShort = ({ origin }: z.ZodError['issues'][number] & { origin?: unknown }): boolean => origin === 'string';

function codeOf(issue: z.ZodError['issues'][number]): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['code'] as ProblemCode | undefined) ?? 'type';
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'type';
    case 'too_small':
      return isShort(issue) ? 'missing' : 'too-few';
    case 'too_big':
      return isShort(issue) ? 'too-long' : 'too-many';
    case 'invalid_format':
      return 'format';
    case 'invalid_value':
      return 'no-choice';
    default:
      return 'type';
  }
}

type FieldProblem = Omit<RowProblem, 'row' | 'id'>;

/** One reply from anything, or what is wrong with it. Never throws. */
export function parseSavedReply(input: unknown): { reply: SavedReply } | { problems: readonly FieldProblem[] } {
  const parsed = savedReplySchema.safeParse(input, { reportInput: true });
  if (parsed.success) return { reply: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: codeOf(issue),
    message: issue.message,
  }));
  return { problems };
}

const idOf = (row: unknown): string | undefined => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Reads replies from anything (storage, a file). Never throws: each bad row is named, the good ones are kept. */
export function parseSavedReplies(input: unknown): ParsedReplies {
  if (!Array.isArray(input))
    return { replies: [], problems: [{ row: 0, path: '', code: 'no-list', message: 'expected a list' }] };
  const replies: SavedReply[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  input.forEach((value: unknown, row) => {
    const id = idOf(value);
    const named = id === undefined ? {} : { id };
    const parsed = parseSavedReply(value);
    if ('problems' in parsed) {
      problems.push(...parsed.problems.map((problem) => ({ row, ...named, ...problem })));
    } else if (seen.has(parsed.reply.id)) {
      problems.push({ row, ...named, path: 'id', code: 'id-twice', message: 'the id is there twice' });
    } else {
      seen.add(parsed.reply.id);
      replies.push(parsed.reply);
    }
  });
  return { replies, problems };
}

/** Whether a reply may be offered. `today`: `YYYY-MM-DD` where the agency is. Samples and drafts never are. */
export const usable = ({ status, validFrom, validUntil }: SavedReply, today: string): boolean =>
  status === 'approved' && (!validFrom || validFrom <= today) && (!validUntil || today <= validUntil);

/** Blanks of a version's text that nobody declared; they count as `text` that must be filled. */
export function undeclaredPlaceholders(reply: SavedReply): string[] {
  const declared = new Set(reply.placeholders.map(({ key }) => key));
  const used = Object.values(reply.versions).flatMap((each) =>
    findPlaceholders(each?.text ?? '').map(({ key }) => key),
  );
  return [...new Set(used)].filter((key) => !declared.has(key));
}
