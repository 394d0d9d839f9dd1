import { emojiHost } from '../shared/hosts.ts';

// The constructor, because the bundler's target does not know the flag `v`; both browsers of the tests do.
const emoji = /\p{RGI_Emoji}/gv;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function emojiRanges(text: string): Range[] {
  return Array.from(text.matchAll(emoji), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Twemoji's file names: code points, without the variation selector unless the sequence has joiners. */
export function emojiUrl(glyph: string): string {
  const points = [...glyph].map((char) => (char.codePointAt(0) ?? 0).toString(16));
  const name = glyph.includes('\u200d') ? points : points.filter((point) => point !== 'fe0f');
  return `${emojiHost}/emoji/v2/svg/${name.join('-')}.svg`;
}
