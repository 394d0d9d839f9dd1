import * as z from '../zod.ts';
import { handle, postId } from './seen-post.ts';
import { CASE_CLASSES, CLOSE_REASONS, PRIORITIES, RELATIONS } from './terms.ts';

const head = {
  id: z.uuid(),
  /** When it was recorded; ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The case's id: the id of the first post seen of it. */
  caseId: postId,
};
/** A staff member as they call themselves in the settings; absent for what nobody did by hand. */
export const by = z.string().trim().min(1).max(60);
const unit = z.string().trim().min(1).max(80);
const entity = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);

/**
 * Events of a case. No text of a citizen, no handle of a citizen: those are in the erasable tables of lib/db, keyed by
 * post id, for the journal is append-only and people may ask to be forgotten.
 */
export const CASE_EVENTS = [
  /** A citizen's post was seen; what is proposed is corrected by later events. */
  z.strictObject({
    kind: z.literal('post-seen'),
    ...head,
    postId,
    postedAt: z.iso.datetime(),
    account: handle,
    relation: z.enum(RELATIONS),
    conversationId: postId.optional(),
    language: z.string().max(20).optional(),
    class: z.enum(CASE_CLASSES),
    needsReply: z.boolean(),
    /** A courtesy after our answer, such as "thanks": it restarts nothing. */
    courtesy: z.boolean(),
    question: z.boolean(),
    vulnerable: z.boolean(),
    exposed: z.array(entity).max(20),
    source: z.enum(['screen', 'api']),
  }),
  /** We answered, as seen on screen, by our own composer, by the API, or as staff say. */
  z.strictObject({
    kind: z.literal('reply-observed'),
    ...head,
    /** Our post; absent when staff say so by hand. */
    postId: postId.optional(),
    /** The citizen's post it answers, where known. */
    answers: postId.optional(),
    repliedAt: z.iso.datetime(),
    account: handle,
    /** It asked the citizen something, or only acknowledged with a reference. */
    tone: z.enum(['answer', 'acknowledgement', 'question']),
    source: z.enum(['screen', 'composer', 'api', 'hand']),
  }),
  z.strictObject({ kind: z.literal('classified'), ...head, by, class: z.enum(CASE_CLASSES) }),
  z.strictObject({ kind: z.literal('reply-need-set'), ...head, by, needsReply: z.boolean() }),
  /** No priority = as computed. */
  z.strictObject({ kind: z.literal('prioritised'), ...head, by, priority: z.enum(PRIORITIES).optional() }),
  z.strictObject({ kind: z.literal('unit-set'), ...head, by, unit: unit.optional() }),
  z.strictObject({ kind: z.literal('claimed'), ...head, by }),
  z.strictObject({ kind: z.literal('released'), ...head, by }),
  /** The words are in the erasable notes table under this event's id. */
  z.strictObject({ kind: z.literal('noted'), ...head, by }),
  z.strictObject({ kind: z.literal('handed-off'), ...head, by, unit, form: z.enum(['text', 'csv', 'json', 'email']) }),
  z.strictObject({
    kind: z.literal('waiting'),
    ...head,
    by,
    on: z.enum(['citizen', 'unit']),
    /** It returns by itself then. */
    until: z.iso.datetime().optional(),
  }),
  z.strictObject({ kind: z.literal('resumed'), ...head, by: by.optional() }),
  z.strictObject({
    kind: z.literal('closed'),
    ...head,
    /** Absent when it closed by itself after the quiet period. */
    by: by.optional(),
    reason: z.enum(CLOSE_REASONS),
    duplicateOf: postId.optional(),
  }),
  z.strictObject({ kind: z.literal('reopened'), ...head, by: by.optional() }),
  /** The same person about the same matter: `into` is the case that goes on. */
  z.strictObject({ kind: z.literal('merged'), ...head, by: by.optional(), into: postId }),
  /** Takes an earlier event of this case back, by its id. Taking back an `undone` brings the event again. */
  z.strictObject({ kind: z.literal('undone'), ...head, by, event: z.uuid() }),
  /** Content was erased: by retention, or because the person asked. Counts stay. */
  z.strictObject({ kind: z.literal('erased'), ...head, by: by.optional(), cause: z.enum(['retention', 'request']) }),
] as const;

const caseEvent = z.discriminatedUnion('kind', CASE_EVENTS);
export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseEventOf<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;
