import { handle, postId } from '../core/cases/seen-post.ts';
import { RELATIONS } from '../core/cases/terms.ts';
import { journalEvent } from '../core/journal.ts';
import * as z from '../core/zod.ts';

export const ARCHIVE_VERSION = 1;

const isoTime = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const lowerHandle = z.string().regex(/^[a-z0-9_]{1,15}$/);
const erasable = z.union([handle, z.literal('')]);

const entry = z.strictObject({ seq: z.number().int().min(1), prev: hash, hash, event: journalEvent });
const stub = z.strictObject({
  seq: z.number().int().min(1),
  prev: hash,
  hash,
  removed: z.strictObject({ id: z.uuid(), kind: z.string().regex(/^[a-z-]{1,40}$/), at: isoTime }),
});
const post = z.strictObject({
  /** Of X, or of an answer of ours whose id X did not tell. */
  id: z.string().regex(/^(?:\d{1,25}|sent:[\d:TZ.-]{1,80})$/),
  caseId: z.union([postId, z.literal('')]),
  author: erasable,
  authorKey: z.union([lowerHandle, z.literal('')]),
  account: lowerHandle,
  text: z.string().max(40_000),
  language: z.string().max(20).optional(),
  translated: z.boolean(),
  truncated: z.boolean(),
  media: z
    .array(z.strictObject({ kind: z.enum(['image', 'gif', 'video']), alt: z.string().max(2000).optional() }))
    .max(20),
  postedAt: isoTime,
  conversationId: postId.optional(),
  inReplyTo: postId.optional(),
  relation: z.enum(RELATIONS),
  own: z.boolean(),
  erased: z.literal(true).optional(),
  group: z.string().max(100).optional(),
  issue: z
    .strictObject({
      words: z.array(z.string().max(40_000)).max(10_000),
      places: z.array(z.string().max(40_000)).max(1000),
    })
    .optional(),
  loose: z.array(postId).max(2).optional(),
  addressees: z.array(lowerHandle).max(60).optional(),
  tone: z.enum(['answer', 'acknowledgement', 'question']).optional(),
});
const note = z.strictObject({
  id: z.uuid(),
  caseId: postId,
  at: isoTime,
  by: z.string().max(60),
  text: z.string().max(6000),
});
const conversation = z.strictObject({
  id: postId,
  account: lowerHandle,
  total: z.number().int().min(0).optional(),
  lookedAt: isoTime.optional(),
});

/** One line of an archive: the first says what it is, each other holds one thing. */
export const archiveLine = z.union([
  z.strictObject({ tanggap: z.literal('archive'), version: z.literal(ARCHIVE_VERSION), exportedAt: isoTime }),
  z.strictObject({ entry }),
  /** In place of an entry that retention took out. */
  z.strictObject({ stub }),
  z.strictObject({ post }),
  z.strictObject({ note }),
  z.strictObject({ conversation }),
]);
