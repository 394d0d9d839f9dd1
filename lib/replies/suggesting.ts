import { guessLanguage } from '@/lib/core/language/guess.ts';
import { type Learned, withLearned } from '@/lib/core/replies/learn.ts';
import { offerOf, otherLanguage, type ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { ReplyPreferences } from '@/lib/core/replies/preferences.ts';
import { createReplyIndex, type RankedReply, type ReplyIndex } from '@/lib/core/replies/reply-index.ts';
import { type SavedReply, usable } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import { splitWords } from '@/lib/core/tokens.ts';

/** The library as far as it may be offered today. */
export interface Offered {
  readonly replies: readonly SavedReply[];
  readonly index: ReplyIndex;
}

/** More would not be compared. */
const SUGGESTED = 3;
const FOUND = 50;

/**
 * Keeps the index while neither the library nor what was learned changes. The worker dies at will: then it is built
 * again, from what is stored. `today`: `YYYY-MM-DD` where the agency is.
 */
export function createOffering() {
  let key = '';
  let offered: Offered = { replies: [], index: createReplyIndex([]) };
  return (all: readonly SavedReply[], learned: Learned, today: string): Offered => {
    const replies = all.filter((reply) => usable(reply, today));
    const now = JSON.stringify([replies, learned]);
    if (now !== key) offered = { replies, index: createReplyIndex(withLearned(replies, learned)) };
    key = now;
    return offered;
  };
}

/** The citizen's language, if it is one that replies are written in. `declared`: BCP 47 as the page says. */
export function languageOfMessage(text: string, declared: string | undefined): ReplyLanguage | undefined {
  const said = declared?.toLowerCase().split('-')[0];
  if (said === 'en' || said === 'id') return said;
  const guess = guessLanguage(splitWords(text).map((word) => word.text));
  return guess === 'en' || guess === 'id' ? guess : undefined;
}

interface Message {
  readonly text: string;
  readonly thread: readonly string[];
  readonly declared: string | undefined;
}

/** A runner-up that shares no word is worth showing only when it is nearly as good: a person reads each one. */
const LEAST_SHARE = 0.5;
const worthReading = (ranked: readonly RankedReply[]): RankedReply[] =>
  ranked.filter(({ matched, score }) => matched.length > 0 || score >= (ranked[0]?.score ?? 0) * LEAST_SHARE);

/** The best three in the citizen's language; where the message says too little, what they wrote before helps. */
export function suggest(
  { replies, index }: Offered,
  { text, thread, declared }: Message,
  { favourites }: ReplyPreferences,
): ReplyOffer[] {
  // The first question makes the index read its concepts, a second's work: not for an empty library.
  if (replies.length === 0) return [];
  const language = languageOfMessage(text, declared);
  let ranked: RankedReply[] = index.rank(text, declared);
  if (ranked.length === 0 && thread.length > 0) ranked = index.rank([...thread, text].join('\n'), declared);
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  return worthReading(ranked)
    .slice(0, SUGGESTED)
    .flatMap(({ id, lang, matched }) => {
      const reply = byId.get(id);
      const own = lang === 'en' || lang === 'id' ? lang : 'en';
      return reply ? [offerOf(reply, { lang: language ?? own, matched, favourite: favourites.includes(id) })] : [];
    });
}

const wordsIn = (reply: SavedReply, lang: ReplyLanguage): string => {
  const version = reply.versions[lang];
  return version ? [version.title, version.text, ...version.samples].join('\n') : '';
};

/** Replies that hold every word of the query as it is typed, then what the index takes it to mean. */
function matching({ replies, index }: Offered, query: string): SavedReply[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (words: string): boolean => terms.every((term) => words.toLowerCase().includes(term));
  const titled = replies.filter(({ versions }) => has(`${versions.en?.title ?? ''}\n${versions.id?.title ?? ''}`));
  const worded = replies.filter((reply) =>
    has([reply.category, wordsIn(reply, 'en'), wordsIn(reply, 'id')].join('\n')),
  );
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  const meant = worthReading(replies.length > 0 ? index.rank(query) : []).flatMap(({ id }) => byId.get(id) ?? []);
  return [...new Set([...titled, ...worded, ...meant])];
}

/** Without a query: favourites, then what was used last, then the rest by title. */
export function find(
  offered: Offered,
  query: string,
  lang: ReplyLanguage,
  { favourites, recents }: ReplyPreferences,
): { readonly offers: ReplyOffer[]; readonly recents: readonly string[] } {
  const title = ({ versions }: SavedReply): string => (versions[lang] ?? versions[otherLanguage(lang)])?.title ?? '';
  const place = ({ id }: SavedReply): number => {
    const recent = recents.indexOf(id);
    return favourites.includes(id) ? -1 : recent === -1 ? recents.length : recent;
  };
  const listed =
    query.trim() === ''
      ? [...offered.replies].sort((a, b) => place(a) - place(b) || title(a).localeCompare(title(b), lang))
      : matching(offered, query);
  return {
    offers: listed.slice(0, FOUND).map((reply) => offerOf(reply, { lang, favourite: favourites.includes(reply.id) })),
    recents,
  };
}
