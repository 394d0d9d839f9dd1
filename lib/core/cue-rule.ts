import type { Analysis, Sentence } from './analysis.ts';
import type { Span } from './draft.ts';
import { type Hit, inSentence, type PhraseLists, phraseList } from './phrase-list.ts';
import { defineRule, type Rule } from './rule.ts';

/** The words of a rule about meaning, kept as JSON beside it. Phrases as in `phraseList`; `{name}` stands for a set. */
interface CueWords {
  /** Alternatives that several phrases use: `"people": "residents|neighbours"`. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Enough by itself. */
  readonly strong: PhraseLists;
  /** Weak hints by name. One is never enough: `pairs` says which of them make a finding together. */
  readonly cues?: Readonly<Record<string, PhraseLists>>;
  /** `who>says` in this order, `a+b` in any order within a sentence, `a&b` anywhere in the draft. */
  readonly pairs?: readonly string[];
  /** Harmless phrases: a hit that overlaps one does not count (`best before`). */
  readonly except?: PhraseLists;
  /** Let go when one of these stands in the same sentence (negation, condition, hope). */
  readonly unless?: PhraseLists;
  /** Let go when one of these stands anywhere in the draft (debunking, a named source). */
  readonly unlessAnywhere?: PhraseLists;
}

interface CueSpec extends Omit<Rule, 'check'> {
  readonly words: CueWords;
  /** Further findings of the sentence that lists cannot express; excused like strong phrases. */
  readonly extra?: (sentence: Sentence, analysis: Analysis) => Iterable<Span>;
  /** Cues that take more than words to see (a brand name); used in `pairs` by their name. */
  readonly marks?: Readonly<Record<string, (sentence: Sentence, analysis: Analysis) => readonly Span[]>>;
  /** Last word on the draft before anything is searched. */
  readonly ignores?: (analysis: Analysis) => boolean;
  /** What stands in quotation marks is mentioned, not said. Default true. */
  readonly readsQuotes?: boolean;
  /** Questions count as statements. Default false. */
  readonly readsQuestions?: boolean;
  /** Like `unless`, for what is no word (currency signs, units). */
  readonly unlessMatches?: RegExp;
  /** A model that agrees makes one weak cue enough. */
  readonly vote?: (analysis: Analysis) => boolean;
}

const QUOTED = /["“][^"”\n]{1,160}["”]/g;
const PAIR = /^(\w+)([>+&])(\w+)$/;
/** Words of one statement stand close to each other. */
const REACH = 90;

type Search = (analysis: Analysis) => readonly Hit[];
type Pair = readonly [first: string, how: string, second: string];

function withSets(lists: PhraseLists | undefined, sets: Readonly<Record<string, string>>): PhraseLists {
  const fill = (phrase: string): string =>
    phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
      const set = sets[name];
      if (set === undefined) throw new RangeError(`no set of that name: ${phrase}`);
      return `(${set.includes('{') ? fill(set) : set})`;
    });
  return Object.fromEntries(
    Object.entries(lists ?? {}).map(([language, list]: [string, readonly string[]]) => [language, list.map(fill)]),
  );
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
const inside = (hit: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => hit.start >= span.start && hit.end <= span.end);

/** A rule about what a sentence means: strong phrases, pairs of weak cues, and what excuses either. */
export function defineCueRule(spec: CueSpec): Rule {
  const {
    words,
    extra,
    marks = {},
    ignores,
    readsQuotes = false,
    readsQuestions = false,
    unlessMatches,
    vote,
    ...rule
  } = spec;
  const sets = words.sets ?? {};
  const search = (lists: PhraseLists | undefined): Search => phraseList(withSets(lists, sets));
  const strong = search(words.strong);
  const except = search(words.except);
  const unless = search(words.unless);
  const unlessAnywhere = search(words.unlessAnywhere);
  const cues = new Map(Object.entries(words.cues ?? {}).map(([name, lists]) => [name, search(lists)]));
  const pairs = (words.pairs ?? []).map((text): Pair => {
    const [, first, how, second] = PAIR.exec(text) ?? [];
    const known = (name?: string): boolean => name !== undefined && (cues.has(name) || Object.hasOwn(marks, name));
    if (!first || !how || !second || !known(first) || !known(second)) throw new RangeError(`not a pair: ${text}`);
    return [first, how, second];
  });
  const messageId = rule.messageIds[0];

  function* meetings(of: (name: string) => readonly Span[], wide: boolean): Generator<Span> {
    for (const [first, how, second] of pairs) {
      if ((how === '&') !== wide) continue;
      for (const a of of(first)) {
        const b = of(second).find(
          (hit) => !touches(a, hit) && (wide || (hit.start - a.end < REACH && (how === '+' || hit.start >= a.end))),
        );
        if (b) yield wide ? a : hull(a, b);
      }
    }
  }

  return defineRule({
    ...rule,
    *check(analysis) {
      // Most posts hold none of the words.
      const mayHit =
        extra !== undefined ||
        strong(analysis).length > 0 ||
        pairs.some(([first]) => marks[first] !== undefined || (cues.get(first)?.(analysis).length ?? 0) > 0) ||
        vote !== undefined;
      if (!mayHit || ignores?.(analysis)) return;
      if (unlessAnywhere(analysis).length > 0) return;
      const quoted = readsQuotes
        ? []
        : Array.from(analysis.prose.matchAll(QUOTED), ({ 0: text, index }) => ({
            start: index,
            end: index + text.length,
          }));
      const harmless = except(analysis);
      const counts = (hit: Span): boolean => !inside(hit, quoted) && !harmless.some((phrase) => touches(phrase, hit));
      const sound = (sentence: Sentence): boolean =>
        sentence.language !== 'other' &&
        (readsQuestions || !sentence.text.endsWith('?')) &&
        !unlessMatches?.test(sentence.text) &&
        inSentence(unless(analysis), sentence).length === 0;
      const cueHits = (name: string, sentence: Sentence): readonly Span[] =>
        (marks[name]?.(sentence, analysis) ?? inSentence(cues.get(name)?.(analysis) ?? [], sentence)).filter(counts);
      let found = false;
      for (const sentence of analysis.sentences) {
        if (!sound(sentence)) continue;
        const own = (name: string): readonly Span[] => cueHits(name, sentence);
        const [first] = [
          ...inSentence(strong(analysis), sentence).filter(counts),
          ...[...(extra?.(sentence, analysis) ?? [])].filter(counts),
          ...meetings(own, false),
        ];
        if (!first) continue;
        found = true;
        yield { messageId, span: { start: first.start, end: first.end } };
      }
      if (found) return;
      const heard = (name: string): readonly Span[] =>
        analysis.sentences.filter(sound).flatMap((sentence) => cueHits(name, sentence));
      const [wide] = meetings(heard, true);
      const lone = wide ?? (vote?.(analysis) ? [...cues.keys()].flatMap(heard)[0] : undefined);
      if (lone) yield { messageId, span: { start: lone.start, end: lone.end } };
    },
  });
}
