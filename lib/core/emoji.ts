import type { Span } from './draft.ts';
import { replaceSpans } from './tokens.ts';

/** Every emoji of today's Unicode, sequences included; the engine's own table, so newer engines know newer emoji. */
const EMOJI = /\p{RGI_Emoji}/vy;

/** Keycap numbers and flags: they name things, and come in lists. */
export const COUNTED_APART = /^(?:[0-9#*]\ufe0f?\u20e3|\p{RI}{2}|\u{1f3f4}[\u{e0020}-\u{e007f}]+|[🏁🚩🎌🏴🏳]\ufe0f?)$/u;

/** Where an emoji can begin. The table above is slow (13 ms for 25,000 letters), so it is asked only there. */
const CANDIDATE = /[©®\u203c-\u3299]|[\ud83c-\ud83e][\udc00-\udfff]|[0-9#*]\ufe0f/g;
const ALONE = /^\p{Emoji_Presentation}$/u;
/** U+FE0F, ZWJ, keycap, skin tones and flags, tags: the emoji goes on. */
const CONTINUES = /^(?:\ufe0f|\u200d|\u20e3|\ud83c|\udb40)/;
const FLAG_LETTER = /^\p{RI}/u;

/** Characters that emoji are made of, and no more of them than the longest has. */
const RUN =
  /^(?:\u200d|\ufe0f|\u20e3|[©®\u203c-\u3299]|[\ud83c-\ud83e][\udc00-\udfff]|\udb40[\udc00-\udfff]|[0-9#*]\ufe0f)+/;
const LONGEST = 48;
const known = new Map<string, string | undefined>();
const KEPT = 2000;

/** The emoji that a run of such characters begins with. */
function firstEmoji(run: string): string | undefined {
  if (known.has(run)) return known.get(run);
  if (known.size >= KEPT) known.clear();
  EMOJI.lastIndex = 0;
  const emoji = EMOJI.exec(run)?.[0];
  known.set(run, emoji);
  return emoji;
}

export function findEmoji(text: string): (Span & { text: string })[] {
  const found: (Span & { text: string })[] = [];
  let position = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    if (index < position) continue;
    let emoji: string | undefined;
    if (CONTINUES.test(text.charAt(index + candidate.length))) {
      emoji = firstEmoji(RUN.exec(text.slice(index, index + LONGEST))?.[0] ?? candidate);
    } else if (ALONE.test(candidate) && !FLAG_LETTER.test(candidate)) {
      emoji = candidate;
    }
    if (emoji === undefined) continue;
    position = index + emoji.length;
    found.push({ start: index, end: position, text: emoji });
  }
  return found;
}

export const replaceEmoji = (text: string, replacement: string): string =>
  replaceSpans(text, findEmoji(text), () => replacement);
