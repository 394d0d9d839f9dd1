import type { Analysis, Language, Sentence } from './analysis.ts';
import type { Detection, Rule } from './rule.ts';
import { defineRule } from './rule.ts';
import { phraseSearch } from './words.ts';

/** Phrases by the language they belong to; `any` holds fixed markings that are used in every language. */
export interface TermLists {
  readonly en?: readonly string[];
  readonly id?: readonly string[];
  readonly any?: readonly string[];
}

export interface TermSpec extends Omit<Rule, 'check'> {
  readonly terms: TermLists;
  /** A hit is let go when this matches its sentence, e.g. a warning against the very thing. */
  readonly unless?: TermLists;
  /** Last word on a hit; a different message, or nothing. */
  readonly detect?: (hit: string, sentence: Sentence, analysis: Analysis) => Detection | undefined;
}

type Search = (text: string) => RegExpExecArray[];
type Searches = Readonly<Partial<Record<Language | 'any', Search>>>;
const compile = (lists: TermLists): Searches =>
  Object.fromEntries(
    Object.entries(lists).map(([language, list]) => [language, phraseSearch(list as readonly string[])]),
  );

const hits = (searches: Searches, language: Language, text: string): RegExpExecArray[] => [
  ...(searches.any?.(text) ?? []),
  ...(searches[language]?.(text) ?? []),
];

/** A rule about words: whole words of `prose`, each sentence by the lists of its own language. */
export function defineTermRule(spec: TermSpec): Rule {
  const { terms, unless = {}, detect, ...rule } = spec;
  const wanted = compile(terms);
  const excused = compile(unless);
  const messageId = rule.messageIds[0];
  return defineRule({
    ...rule,
    *check(analysis) {
      for (const sentence of analysis.sentences) {
        const text = analysis.prose.slice(sentence.start, sentence.end);
        for (const hit of hits(wanted, sentence.language, text)) {
          if (hits(excused, sentence.language, text).length > 0) break;
          const span = { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length };
          const detection = detect ? detect(hit[0], sentence, analysis) : { messageId };
          if (detection) yield { span, ...detection };
        }
      }
    },
  });
}
