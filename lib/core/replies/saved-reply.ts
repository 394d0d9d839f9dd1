import * as z from '../zod.ts';
import { findPlaceholders, PLACEHOLDER_KEY } from './placeholders.ts';

/** What stands in a blank; the kind decides how it is asked for and how long it will be. */
export const PLACEHOLDER_KINDS = ['name', 'handle', 'ticket', 'date', 'office', 'link', 'choice', 'text'] as const;
export const REPLY_STATUSES = ['draft', 'approved', 'retired'] as const;

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
  .refine(({ kind, choices }) => (kind === 'choice') === (choices !== undefined), {
    path: ['choices'],
    message: 'a choice list has two or more choices, other kinds have none',
  })
  .refine(({ default: preset, choices }) => !choices || preset === undefined || choices.includes(preset), {
    path: ['default'],
    message: 'is none of the choices',
  });
export type Placeholder = z.infer<typeof placeholder>;

const version = z.object({
  title: line,
  /** With blanks as `{key}`. At most X's long-post limit; the length that counts is the filled one. */
  text: z.string().trim().min(1).max(25_000),
  /** What citizens write when this is the answer. Five or more make suggestions good; never personal data. */
  samples: z.array(z.string().trim().min(1).max(500)).max(200).default([]),
});
export type ReplyVersion = z.infer<typeof version>;

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
      .refine(({ en, id }) => en !== undefined || id !== undefined, { message: 'has no text in any language' }),
    placeholders: z.array(placeholder).max(20).default([]),
    /** The law, regulation or page that the answer rests on. */
    source: z.string().trim().max(500).optional(),
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
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    message: 'ends before it begins',
  })
  .refine(({ placeholders }) => new Set(placeholders.map(({ key }) => key)).size === placeholders.length, {
    path: ['placeholders'],
    message: 'two blanks have one name',
  });
export type SavedReply = z.infer<typeof savedReplySchema>;

export interface RowProblem {
  /** Place in the list, from 0. */
  readonly row: number;
  /** As far as it could be read. */
  readonly id?: string;
  /** Dotted path of the value at fault, e.g. `versions.en.text`. */
  readonly path: string;
  readonly message: string;
}

export interface ParsedReplies {
  readonly replies: readonly SavedReply[];
  readonly problems: readonly RowProblem[];
}

const idOf = (row: unknown): string | undefined => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Reads replies from anything (storage, a file). Never throws: each bad row is named, the good ones are kept. */
export function parseSavedReplies(input: unknown): ParsedReplies {
  if (!Array.isArray(input)) return { replies: [], problems: [{ row: 0, path: '', message: 'expected a list' }] };
  const replies: SavedReply[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  input.forEach((value: unknown, row) => {
    const id = idOf(value);
    const named = id === undefined ? {} : { id };
    const parsed = savedReplySchema.safeParse(value);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        problems.push({ row, ...named, path: path.join('.'), message });
    } else if (seen.has(parsed.data.id)) {
      problems.push({ row, ...named, path: 'id', message: 'the id is there twice' });
    } else {
      seen.add(parsed.data.id);
      replies.push(parsed.data);
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
