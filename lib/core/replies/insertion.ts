import { splitWords } from '../tokens.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Use } from './usage.ts';

const CLOSES = /^[\s.,;:!?)\]]/;

/** The draft with a text put in at an offset (UTF-16), set apart from its neighbours by a blank. */
export function insertAt(draft: string, offset: number, text: string): string {
  const at = Math.min(Math.max(0, offset), draft.length);
  const before = draft.slice(0, at);
  const after = draft.slice(at);
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const tail = after === '' || CLOSES.test(after) ? '' : ' ';
  return `${before}${lead}${text}${tail}${after}`;
}

/** Words that must have stayed for a reply to count as edited rather than thrown away. */
const LEAST_KEPT = 0.3;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Pieces between blanks: filling one in by hand is no edit. */
function pieces(text: string): string[] {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of findPlaceholders(text)) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].map(plain).filter((part) => part !== '');
}

/** What became of a text that was put in, by what was posted. */
export function useOf(inserted: string, posted: string): Use {
  const whole = plain(posted);
  let from = 0;
  const kept = pieces(inserted).every((piece) => {
    const at = whole.indexOf(piece, from);
    from = at + piece.length;
    return at !== -1;
  });
  if (kept) return 'accepted';
  const words = (text: string): string[] => splitWords(text).map((word) => word.text.toLowerCase());
  const left = new Set(words(posted));
  const own = words(inserted);
  const share = own.filter((word) => left.has(word)).length / Math.max(1, own.length);
  return share >= LEAST_KEPT ? 'edited' : 'refused';
}
