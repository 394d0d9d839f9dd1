import type { Analysis, Language } from './analysis.ts';
import type { Span } from './draft.ts';
import { phraseList } from './phrase-list.ts';

/** Plain phrases and what to write instead, by language. */
export type Replacements = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

export interface Replacement extends Span {
  readonly text: string;
  /** In the letter case of what it replaces. */
  readonly better: string;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

/** `better` with a capital where `model` has one. */
export function inCaseOf(model: string, better: string): string {
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? better.charAt(0).toUpperCase() + better.slice(1) : better;
}

/** A search for the phrases; each comes with its replacement. */
export function replacementList(lists: Replacements): (analysis: Analysis) => Replacement[] {
  const search = phraseList(
    Object.fromEntries(Object.entries(lists).map(([language, pairs]) => [language, Object.keys(pairs ?? {})])),
  );
  return (analysis) =>
    search(analysis).flatMap(({ start, end, text, language }): Replacement[] => {
      const better = lists[language]?.[plain(text)];
      return better === undefined ? [] : [{ start, end, text, better: inCaseOf(text, better) }];
    });
}
