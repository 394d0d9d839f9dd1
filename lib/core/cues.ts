import type { Analysis } from './analysis.ts';
import { overlaps, type Span } from './draft.ts';
import { type Hit, type PhraseLists, phraseList } from './phrase-list.ts';

export interface CueLists {
  /** Wordings that are enough by themselves. */
  readonly strong: PhraseLists;
  /** Wordings that only hint at it: two of them are enough, or one where a second opinion agrees. */
  readonly weak?: PhraseLists;
  /** Let go every hit in their sentence, e.g. a warning or a quotation. */
  readonly unless?: PhraseLists;
  /** Let go every hit in the post, e.g. an apology by the agency itself. */
  readonly unlessAnywhere?: PhraseLists;
}

/** Another judge of the whole post, such as a trained model; asked only where a weak cue stands alone. */
export type SecondOpinion = (analysis: Analysis) => boolean;

const NONE = (): readonly Hit[] => [];
const search = (lists: PhraseLists | undefined) => (lists ? phraseList(lists) : NONE);

/** Quotation marks right before it and right behind the words: they are cited, not said. */
function isQuoted({ prose }: Analysis, { start, end }: Span): boolean {
  const before = prose.slice(Math.max(0, start - 60), start);
  const after = prose.slice(end, end + 60);
  const opens = /["“][^"“”\n]*$/u.exec(before);
  return opens !== null && (before.match(/["“”]/gu)?.length ?? 0) % 2 === 1 && /^[^"“”\n]*["”]/u.test(after);
}

/** For meanings that no single list of words can hold: the words that give the post away, or nothing. */
export function cues(lists: CueLists, agrees: SecondOpinion = () => false): (analysis: Analysis) => Span | undefined {
  const strong = search(lists.strong);
  const weak = search(lists.weak);
  const unless = search(lists.unless);
  const unlessAnywhere = search(lists.unlessAnywhere);
  return (analysis) => {
    const excused = new Set(unless(analysis).map((hit) => hit.sentence));
    const counts = (hit: Hit): boolean => !excused.has(hit.sentence) && !isQuoted(analysis, hit);
    if (unlessAnywhere(analysis).length > 0) return undefined;
    const sure = strong(analysis).find(counts);
    if (sure) return { start: sure.start, end: sure.end };
    const [first, ...others] = weak(analysis).filter(counts);
    if (!first) return undefined;
    if (!others.some((other) => !overlaps(first, other)) && !agrees(analysis)) return undefined;
    return { start: first.start, end: first.end };
  };
}
