import { plainWords } from './plain-text.ts';
import type { StoredPost } from './record.ts';

const HOUR = 3_600_000;
/** Time within which the same words of the same person are the same matter (field.md 4.5). */
const REPEATED_WITHIN = 48 * HOUR;

type KnownPost = Pick<
  StoredPost,
  'id' | 'caseId' | 'author' | 'text' | 'postedAt' | 'conversationId' | 'inReplyTo' | 'own'
>;

const sameHandle = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();

const isNewer = (a: KnownPost, b: KnownPost): boolean =>
  Date.parse(a.postedAt) - Date.parse(b.postedAt) > 0 ||
  (Date.parse(a.postedAt) === Date.parse(b.postedAt) && a.id > b.id);

function newest(posts: readonly KnownPost[]): KnownPost | undefined {
  return posts.reduce<KnownPost | undefined>((best, post) => (best && !isNewer(post, best) ? best : post), undefined);
}

/**
 * The case that a citizen's post belongs to; undefined when it is a new one. Surest first: it answers a post of the
 * case, it is in the same conversation, or the same person said the same within 48 hours. Only cases of the same person
 * count, so that two citizens in one conversation have two clocks.
 *
 * @param post masked as stored, for it is compared with stored text
 * @param recent posts of both sides in the recent cases of its author, in any order
 */
export function sameIssue(post: Omit<KnownPost, 'caseId' | 'own'>, recent: readonly KnownPost[]): string | undefined {
  const others = recent.filter(({ id }) => id !== post.id);
  const theirs = others.filter(({ own, author }) => !own && sameHandle(author, post.author));
  const cases = new Set(theirs.map(({ caseId }) => caseId));
  const answered = others.find(({ id, caseId }) => id === post.inReplyTo && cases.has(caseId));
  if (answered) return answered.caseId;
  const inConversation = theirs.filter(
    ({ id, conversationId }) =>
      post.conversationId !== undefined && (conversationId === post.conversationId || id === post.conversationId),
  );
  if (inConversation.length > 0) return newest(inConversation)?.caseId;
  const said = plainWords(post.text).join(' ');
  if (said === '') return undefined;
  const at = Date.parse(post.postedAt);
  const repeated = theirs.filter(
    ({ postedAt, text }) =>
      Math.abs(Date.parse(postedAt) - at) <= REPEATED_WITHIN && plainWords(text).join(' ') === said,
  );
  return newest(repeated)?.caseId;
}
