import type { Span } from './draft.ts';

/** FNV-1a, 32 bits: names a finding, protects nothing. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** How far to look for the three words of context; longer words are cut. */
const REACH = 48;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const digitsAway = (words: readonly string[]): string =>
  words.map((word) => word.toLowerCase().replace(/\p{N}/gu, '0')).join(' ');

/** Up to three words on each side, digits as 0, so that it outlives edits elsewhere and holds no number. */
export function contextOf(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - REACH), span.start).match(WORD) ?? [];
  const after = text.slice(span.end, span.end + REACH).match(WORD) ?? [];
  return `${digitsAway(before.slice(-3))}|${digitsAway(after.slice(0, 3))}`;
}
