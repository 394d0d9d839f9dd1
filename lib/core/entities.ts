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

type Indexed = readonly { readonly indices: readonly [number, number] }[];
const cut = (text: string, found: Indexed): Entity[] =>
  found.map(({ indices: [start, end] }) => ({ start, end, text: text.slice(start, end) }));

/** More labels than any host name has: twitter-text needs quadratic time on them (1.1 s for `a.` × 12,500). */
const MAX_LABELS = 30;
const LABEL = /\.[^\s./?#]/g;
/** Links never cross white space and need a dot inside, so all other words are spared the slow search. */
const WORD = /[^\s\ufeff]+/g;

export function extractUrls(text: string): Entity[] {
  const found: Entity[] = [];
  if (!text.includes('.')) return found;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const labels = word.includes('.') ? (word.match(LABEL)?.length ?? 0) : 0;
    if (labels === 0 || labels > MAX_LABELS) continue;
    for (const { start, end, text: url } of cut(word, extractUrlsWithIndices(word))) {
      found.push({ start: index + start, end: index + end, text: url });
    }
  }
  return found;
}
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
