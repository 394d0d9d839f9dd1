import { parseTweet } from 'twitter-text';
import { emojiRanges } from '../emoji.ts';

export const limit = 280;

/** Weighted length by X's rules (x-web.md §7.1). */
export function weightedLength(text: string): number {
  return parseTweet(withOldEmoji(text)).weightedLength;
}

/** Where the text begins to be too long, in the text joined by newlines; undefined when it is not. */
export function overflowStart(text: string): number | undefined {
  if (weightedLength(text) <= limit) return undefined;
  return parseTweet(text).validRangeEnd + 1;
}

/** twitter-text weighs emoji newer than 2018 by their parts; for X every sequence weighs 2. */
function withOldEmoji(text: string): string {
  let result = '';
  let position = 0;
  for (const { start, end } of emojiRanges(text)) {
    result += `${text.slice(position, start)}😀`;
    position = end;
  }
  return result + text.slice(position);
}
