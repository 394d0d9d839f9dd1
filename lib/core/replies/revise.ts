import { canonicalJson, type Json } from '../canonical-json.ts';
import type { ReplyStatus, SavedReply } from './saved-reply.ts';

const LONGEST_ID = 48;

/** An id that a person can read in a table: `missed-collection`, then `missed-collection-2`. */
export function idFrom(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const stem = plain || 'reply';
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}

/** A copy to be made something of its own: a draft that nobody has used. `suffix` goes to its titles. */
export function copyOf(reply: SavedReply, suffix: string, taken: ReadonlySet<string>): SavedReply {
  const { sample: _, lastUsed: __, ...kept } = reply;
  const { en, id } = reply.versions;
  const titled = <T extends { title: string }>(version: T): T => ({
    ...version,
    title: `${version.title.slice(0, 199 - suffix.length)} ${suffix}`,
  });
  return {
    ...kept,
    id: idFrom(reply.id, taken),
    status: 'draft',
    versions: { ...(en && { en: titled(en) }), ...(id && { id: titled(id) }) },
  };
}

/** Approving a sample makes it the agency's own. */
export function withStatus(reply: SavedReply, status: ReplyStatus): SavedReply {
  if (status !== 'approved') return { ...reply, status };
  const { sample: _, ...own } = reply;
  return { ...own, status };
}

const wording = ({ versions: { en, id }, placeholders }: SavedReply): string =>
  canonicalJson([en?.title, en?.text, id?.title, id?.text, placeholders].map((part) => part ?? null) as Json);

/**
 * `after`, which replaces `before`. What a citizen would read was approved word for word: once it changes, the reply is
 * a draft until somebody approves it again, so that a half-typed sentence is never offered.
 */
export const revised = (before: SavedReply, after: SavedReply): SavedReply =>
  before.status === 'approved' && wording(before) !== wording(after) ? { ...after, status: 'draft' } : after;
