import { hiddenCharacters } from './normalise.ts';

/** Marks that change the order in which letters are shown, and control characters but the line break. */
const STEERING = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu;

export interface VisiblePiece {
  readonly text: string;
  /** Of a hidden character, e.g. `U+202E`. */
  readonly code?: string;
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A text in pieces, so that what hides in it can be shown by its code instead of doing its work. What emoji and scripts
 * need stays as it is; marks that override the direction are shown in any script.
 */
export function visiblePieces(text: string): VisiblePiece[] {
  const hidden = new Set<number>();
  for (const { start, end } of hiddenCharacters(text)) for (let at = start; at < end; at += 1) hidden.add(at);
  for (const { index } of text.matchAll(STEERING)) hidden.add(index);
  const pieces: VisiblePiece[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') pieces.push({ text: plain });
    plain = '';
  };
  for (const character of text) {
    if (hidden.has(at)) {
      flush();
      pieces.push({ text: character, code: codeOf(character) });
    } else plain += character;
    at += character.length;
  }
  flush();
  return pieces;
}
