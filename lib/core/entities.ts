import extractCashtagsWithIndices from 'twitter-text/dist/esm/extractCashtagsWithIndices.js';
import extractHashtagsWithIndices from 'twitter-text/dist/esm/extractHashtagsWithIndices.js';
import extractMentionsWithIndices from 'twitter-text/dist/esm/extractMentionsWithIndices.js';
import extractUrlsWithIndices from 'twitter-text/dist/esm/extractUrlsWithIndices.js';
import type { Span } from './draft.ts';

export interface Entity extends Span {
  readonly text: string;
}

export interface Entities {
  readonly urls: readonly Entity[];
  /** With their `#`. */
  readonly hashtags: readonly Entity[];
  /** With their `@`. */
  readonly mentions: readonly Entity[];
  /** With their `$`. */
  readonly cashtags: readonly Entity[];
}

/** More dots than any host name has: twitter-text needs quadratic time on them (1.1 s for `a.` × 12,500). */
const MAX_DOTS = 30;
const LONG_TOKEN = /\S{60,}/g;

/** Same length and weight, but without the dot runs that make twitter-text slow. */
export const tameDots = (text: string): string =>
  text.length < 60
    ? text
    : text.replace(LONG_TOKEN, (token) => (token.split('.').length > MAX_DOTS ? token.replaceAll('.', '-') : token));

type Indexed = readonly { readonly indices: readonly [number, number] }[];
const cut = (text: string, found: Indexed): Entity[] =>
  found.map(({ indices: [start, end] }) => ({ start, end, text: text.slice(start, end) }));

export const extractUrls = (text: string): Entity[] =>
  // A link needs a dot: most drafts are spared the search.
  text.includes('.') ? cut(text, extractUrlsWithIndices(tameDots(text))) : [];
export const extractHashtags = (text: string): Entity[] =>
  /[#＃]/.test(text) ? cut(text, extractHashtagsWithIndices(text)) : [];
export const extractMentions = (text: string): Entity[] =>
  /[@＠]/.test(text) ? cut(text, extractMentionsWithIndices(text)) : [];

/** What X itself links in a text, by X's own open-source grammar (twitter-text 3.1.0). */
export const extractEntities = (text: string): Entities => ({
  urls: extractUrls(text),
  hashtags: extractHashtags(text),
  mentions: extractMentions(text),
  cashtags: text.includes('$') ? cut(text, extractCashtagsWithIndices(text)) : [],
});
