import { hash } from './fingerprint.ts';

/** Up to this many UTF-16 units a draft is read in one piece: every post of the usual length is. */
const WHOLE = 1500;
/** Sizes of a part of a longer draft. */
const MIN_PART = 200;
const MAX_PART = 900;
/** Where a part may end. */
const BOUNDARY = /[.!?…][)"'”’\]]*[ \t]+(?=[\p{L}\p{N}#@])|\n+/gu;

/**
 * Cuts a long draft into parts at line breaks and ends of sentences. Where it cuts depends on the words beside the cut,
 * not on what stands further up, so that a key stroke changes one part and its neighbour at most.
 */
export function splitParts(text: string): string[] {
  if (text.length <= WHOLE) return [text];
  const parts: string[] = [];
  let from = 0;
  const cut = (at: number): void => {
    parts.push(text.slice(from, at));
    from = at;
  };
  const cutLong = (until: number): void => {
    while (until - from > MAX_PART) {
      const space = text.lastIndexOf(' ', from + MAX_PART) + 1;
      const at = space > from + MIN_PART ? space : from + MAX_PART;
      const splitsPair = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
      cut(splitsPair ? at - 1 : at);
    }
  };
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    cutLong(match.index);
    const isChosen =
      match[0].startsWith('\n') || hash(text.slice(Math.max(0, match.index - 12), match.index)).length % 2;
    if (end - from >= MIN_PART && (isChosen || end - from > MAX_PART / 2)) cut(end);
  }
  cutLong(text.length);
  if (from < text.length) cut(text.length);
  return parts;
}
