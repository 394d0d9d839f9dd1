import { postLanguage } from '../cases/post-language.ts';
import { MAX_SEEN_HANDLES, MAX_SEEN_MEDIA, MAX_SEEN_TEXT } from '../cases/seen-limits.ts';
import type { SeenPost } from '../cases/seen-post.ts';
import type { ApiPost } from './api-post.ts';

/** First part of a media key. Its kind is told by nothing else unless media are asked for, which may cost. */
const MEDIA_KINDS: Readonly<Record<string, 'image' | 'gif' | 'video'>> = {
  3: 'image',
  7: 'video',
  13: 'video',
  16: 'gif',
};
/** Handles that X puts before an answer: on screen they stand on a line of their own. */
const LEADING = /^(?:@\w{1,15}(?:\s+|$))+/;
const ESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

type Entities = ApiPost['entities'];

/** The words as the page shows them: links in full, none for the post's own pictures, X's escapes taken back. */
function shownText(text: string, entities: Entities): string {
  let shown = text;
  for (const { url, expanded_url, media_key } of entities?.urls ?? []) {
    // By function: a `$` in an address is no pattern.
    if (url !== '') shown = shown.replaceAll(url, () => (media_key === undefined ? (expanded_url ?? url) : ''));
  }
  return shown.replace(/&(?:lt|gt|amp);/g, (escaped) => ESCAPED[escaped] ?? escaped).trim();
}

const handlesIn = (text: string): string[] => [...text.matchAll(/@(\w{1,15})/g)].map(([, name = '']) => name);
const sameHandle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whom it answers first, then the others X names before its words. */
function replyingTo(lead: string, answered: string | undefined): string[] {
  const others = handlesIn(lead).filter((name) => answered === undefined || !sameHandle(name, answered));
  return [...(answered === undefined ? [] : [answered]), ...others].slice(0, MAX_SEEN_HANDLES);
}

/**
 * A fetched post in the form in which the page's are kept, so that the same post is the same case whichever way it came.
 * Undefined where nobody knows who wrote it.
 *
 * @param handleOf the handle of an account's number, where known
 * @param addressed the account that X says it addresses; a bare quote does not name it
 */
export function seenFromApi(
  post: ApiPost,
  handleOf: (id: string) => string | undefined,
  addressed?: string,
): SeenPost | undefined {
  const author = post.author_id === undefined ? undefined : handleOf(post.author_id);
  if (author === undefined) return undefined;
  const { text: whole, entities } = post.note_tweet ?? post;
  const references = post.referenced_tweets ?? [];
  const parent = references.find(({ type }) => type === 'replied_to')?.id;
  const quoted = references.find(({ type }) => type === 'quoted')?.id;
  const isReply = parent !== undefined || post.in_reply_to_user_id !== undefined;
  const lead = isReply ? (LEADING.exec(whole)?.[0] ?? '') : '';
  const text = shownText(whole.slice(lead.length), entities).slice(0, MAX_SEEN_TEXT);
  const answered = post.in_reply_to_user_id === undefined ? undefined : handleOf(post.in_reply_to_user_id);
  const language = post.lang === undefined ? undefined : postLanguage(post.lang);
  const answers = isReply ? replyingTo(lead, answered) : [];
  const named = handlesIn(text).slice(0, MAX_SEEN_HANDLES - 1);
  const isNamed = addressed === undefined || [...answers, ...named].some((name) => sameHandle(name, addressed));
  return {
    id: post.id,
    author,
    ...(post.created_at !== undefined && { postedAt: post.created_at }),
    text,
    ...(language !== undefined && { language }),
    translated: false,
    truncated: false,
    media: (post.attachments?.media_keys ?? [])
      .map((key) => ({ kind: MEDIA_KINDS[key.split('_')[0] ?? ''] ?? ('image' as const) }))
      .slice(0, MAX_SEEN_MEDIA),
    ...(post.conversation_id !== undefined && { conversationId: post.conversation_id }),
    ...(parent !== undefined && { inReplyTo: parent }),
    replyingTo: answers,
    mentions: isNamed || quoted !== undefined ? named : [...named, addressed],
    ...(quoted !== undefined && { quotes: { id: quoted, ...(!isNamed && { author: addressed }) } }),
  };
}
