import type { OwnRule } from '../agency/own-rule.ts';
import type { Analysis } from '../analysis.ts';
import type { Span } from '../draft.ts';
import type { Suggestion } from '../finding.ts';
import { isUnder, parseAddress } from '../hosts.ts';
import { inCaseOf } from '../replacement.ts';
import type { Detection } from '../rule.ts';
import { type CompiledPattern, compilePattern, type Pattern } from './pattern.ts';
import { createPhraseIndex, type PhraseHit } from './phrase-index.ts';

export type Detect = (analysis: Analysis) => Iterable<Detection>;

/** Of all own rules of an agency together, so that no pack slows down every key stroke. */
const MOST_PHRASES = 20_000;
const MOST_STEPS = 10_000;

/** The rule would cost more than all rules may; or its pattern is broken. */
class CannotRun extends Error {}

const refuse =
  (reason: string): Detect =>
  () => {
    throw new CannotRun(reason);
  };

/** What each own rule looks for; the phrases of all of them are looked up in one pass. */
export function createDetectors() {
  const index = createPhraseIndex();
  let phrases = 0;
  let steps = 0;

  const count = (rule: OwnRule): boolean => {
    phrases += rule.phrases.length + rule.allowed.length + rule.when.length;
    return phrases <= MOST_PHRASES;
  };

  const allowedBy = (rule: OwnRule): ((analysis: Analysis, at: Span) => boolean) => {
    if (rule.allowed.length === 0) return () => false;
    const search = index.add(rule.allowed, { inflections: rule.inflections, exact: false });
    return (analysis, at) => {
      const sentence = analysis.sentences.find(({ end }) => end > at.start);
      return sentence !== undefined && search(analysis).some((hit) => hit.sentence === sentence.start);
    };
  };

  function terms(rule: OwnRule): Detect {
    const search = index.add(rule.phrases, { inflections: rule.inflections, exact: !rule.ignoreCase });
    const isAllowed = allowedBy(rule);
    const speaks = ({ language }: PhraseHit) => rule.language === 'any' || language === rule.language;
    return function* (analysis) {
      for (const hit of search(analysis)) {
        if (speaks(hit) && !isAllowed(analysis, hit)) yield* found(rule, analysis, hit);
      }
    };
  }

  function pattern(rule: OwnRule): Detect {
    const isAllowed = allowedBy(rule);
    return function* (analysis) {
      for (const span of made(rule).find(analysis.text)) {
        if (!isAllowed(analysis, span)) yield* found(rule, analysis, span);
      }
    };
  }

  /** On first use: a rule that is switched off costs nothing. */
  const patterns = new Map<OwnRule, CompiledPattern>();
  function made(rule: OwnRule): Pattern {
    const known = patterns.get(rule) ?? compilePattern(rule.pattern, rule.ignoreCase);
    if (!patterns.has(rule)) steps += known.pattern?.size ?? 0;
    patterns.set(rule, known);
    if (!known.pattern) throw new CannotRun(known.problem);
    if (steps > MOST_STEPS) throw new CannotRun('too many patterns');
    return known.pattern;
  }

  function required(rule: OwnRule): Detect {
    const wanted = index.add(rule.phrases, { inflections: rule.inflections, exact: !rule.ignoreCase });
    const when = index.add(rule.when, { inflections: rule.inflections, exact: false });
    return function* (analysis) {
      if (analysis.text.trim() === '') return;
      if (rule.when.length > 0 && when(analysis).length === 0) return;
      if (wanted(analysis).length > 0) return;
      const [phrase = ''] = rule.phrases;
      yield { messageId: 'missing', data: { phrase }, suggestions: append(rule, analysis) };
    };
  }

  function domains(rule: OwnRule): Detect {
    const hosts = rule.domains.map((domain) => domain.replace(/^www\./, ''));
    return function* (analysis) {
      for (const url of analysis.urls) {
        const { host } = parseAddress(url.text);
        if (hosts.some((domain) => isUnder(host, domain))) yield* found(rule, analysis, url);
      }
    };
  }

  const MAKERS = { terms, pattern, required, domains };
  return {
    add: (rule: OwnRule): Detect => (count(rule) ? MAKERS[rule.kind](rule) : refuse('too many phrases')),
  };
}

/** As at the beginning of a sentence; acronyms say nothing about the letter case of what replaces them. */
const CAPITALISED = /^\p{Lu}(?!\p{Lu})/u;

function* found({ fix }: OwnRule, { text }: Analysis, { start, end }: Span): Generator<Detection> {
  if (fix !== undefined && isInFix(text, { start, end }, fix)) return;
  const span = { start, end };
  const words = text.slice(start, end);
  const newText = fix !== undefined && CAPITALISED.test(words) ? inCaseOf(words, fix) : fix;
  yield {
    messageId: 'found',
    span,
    ...(newText !== undefined && {
      suggestions: [{ messageId: 'replace', data: { text: newText }, edits: [{ span, newText }] }],
    }),
  };
}

/** "e-KTP" is what "KTP" is to be replaced by, and holds it: what is right already is not found again. */
function isInFix(text: string, { start, end }: Span, fix: string): boolean {
  if (text.slice(start, end) === fix) return true;
  if (fix.length <= end - start) return false;
  const from = Math.max(0, start - fix.length);
  const hay = text.slice(from, end + fix.length).toLowerCase();
  const wanted = fix.toLowerCase();
  for (let at = hay.indexOf(wanted); at >= 0; at = hay.indexOf(wanted, at + 1)) {
    if (from + at <= start && from + at + wanted.length >= end) return true;
  }
  return false;
}

function append({ fix }: OwnRule, { text }: Analysis): Suggestion[] {
  if (fix === undefined) return [];
  const end = { start: text.length, end: text.length };
  const newText = /\s$/.test(text) ? fix : ` ${fix}`;
  return [{ messageId: 'append', data: { text: fix }, edits: [{ span: end, newText }] }];
}
