import type { Span } from './draft.ts';

/** Every emoji of today's Unicode, sequences included; the engine's own table, so newer engines know newer emoji. */
export const EMOJI = /\p{RGI_Emoji}/gv;

/** Emoji start above Latin-1, except keycaps, ©️ and ®️, which need U+FE0F. */
const MAY_HOLD_EMOJI = /\ufe0f|[\u203c-\u3299\ud83c-\ud83e]/;

export const findEmoji = (text: string): (Span & { text: string })[] =>
  MAY_HOLD_EMOJI.test(text)
    ? Array.from(text.matchAll(EMOJI), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      }))
    : [];

export const replaceEmoji = (text: string, replacement: string): string =>
  MAY_HOLD_EMOJI.test(text) ? text.replace(EMOJI, replacement) : text;
