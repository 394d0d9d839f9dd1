import parseTweet from 'twitter-text/dist/esm/parseTweet.js';
import type { Analysis } from './analysis.ts';
import { findEmoji, replaceEmoji } from './emoji.ts';
import { extractUrls } from './entities.ts';
import { feature } from './feature.ts';
import { replaceSpans } from './tokens.ts';

const URL_WEIGHT = 23;
const EMOJI_WEIGHT = 2;
/** A character that weighs as much as an emoji. */
const WIDE = '口';
/** What is left where an emoji is written in a way that Unicode does not recommend, and X counts as one all the same. */
const EMOJI_PARTS = /[\u200d\u20e3\ufe0f]|[\ud83c-\ud83e][\udc00-\udfff]/;

/** twitter-text config v3: what weighs 1; all else weighs 2. */
const weighsOne = (code: number): boolean =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);

/**
 * Length as X counts it (limit 280, or up to 25,000): a link 23, an emoji 2, CJK and most symbols 2, other letters 1,
 * after NFC. The weights are twitter-text's, and so is what counts as a link; its own count knows emoji up to 2018 only
 * and searches for links in quadratic time, so it is only asked about odd emoji (ADR 0009).
 */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC');
  const withoutUrls = replaceSpans(composed, extractUrls(composed), () => 'x'.repeat(URL_WEIGHT));
  const plain = replaceEmoji(withoutUrls, WIDE);
  if (EMOJI_PARTS.test(plain)) return parseTweet(plain.replaceAll('.', '-')).weightedLength;
  let weight = 0;
  for (const character of plain) weight += weighsOne(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

/** Where the part beyond `max` weighted characters begins, in UTF-16 units; never inside an emoji, a link or a pair. */
export function overflowStart(text: string, max: number): number {
  const wholes = [
    ...extractUrls(text).map((url) => ({ ...url, weight: URL_WEIGHT })),
    ...findEmoji(text).map((emoji) => ({ ...emoji, weight: EMOJI_WEIGHT })),
  ].sort((a, b) => a.start - b.start);
  let weight = 0;
  let index = 0;
  let nextWhole = 0;
  while (index < text.length) {
    while ((wholes[nextWhole]?.start ?? Number.POSITIVE_INFINITY) < index) nextWhole++;
    const whole = wholes[nextWhole];
    const code = text.codePointAt(index) ?? 0;
    const isWhole = whole?.start === index;
    weight += isWhole ? whole.weight : weighsOne(code) ? 1 : 2;
    if (weight > max) return index;
    index = isWhole ? whole.end : index + (code > 0xffff ? 2 : 1);
  }
  return text.length;
}

/** No less than the weighted length, at a fraction of the work: what is shorter by this is shorter. */
export function atMost({ original, urls }: Analysis): number {
  let weight = urls.length * URL_WEIGHT;
  for (let index = 0; index < original.length; index++) weight += weighsOne(original.charCodeAt(index)) ? 1 : 2;
  return weight;
}

/** The weighted length of a draft, for all rules that ask. */
export const lengthOf: (analysis: Analysis) => number = feature(({ original, parts }) =>
  // Parts end where no link goes on; each knows its own length from one key stroke to the next.
  parts.length === 1 ? weightedLength(original) : parts.reduce((sum, part) => sum + lengthOf(part.analysis), 0),
);
