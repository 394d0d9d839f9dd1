import type { AgencyRules } from './agency.ts';
import type { Analysis } from './analysis.ts';
import type { Span, TextEdit } from './draft.ts';
import type { Severity } from './finding.ts';
import { type Detection, defineRule, type Rule } from './rule.ts';

/** How far words may stand from a value and still speak about it, in UTF-16 units. */
const REACH_BEFORE = 60;
const REACH_AFTER = 40;
/** A list of numbers is one mistake; more findings help nobody and cost time. */
const MAX_FINDINGS = 50;
const MASK = '***';

export interface Candidate<Found extends Span = Span> {
  /** As `find` gave it. */
  readonly found: Found;
  readonly value: string;
  /** `value` without separators and disguises. */
  readonly plain: string;
  readonly before: string;
  readonly after: string;
  readonly analysis: Analysis;
  readonly agency: AgencyRules;
}

/** `no`: not personal data, or public. `yes`: a violation. `maybe`: asked, never held. */
export interface Verdict {
  readonly is: 'yes' | 'maybe';
  /** Where the words around it make it graver or lighter than the rule at large. */
  readonly severity?: Severity;
}

/**
 * A detector of personal data after Presidio's recognizers: a weak pattern finds candidates, known fakes are dropped,
 * and `judge` (checksum, structure, context words, what is public) decides.
 */
export interface PiiSpec<Found extends Span = Span>
  extends Pick<Rule, 'id' | 'severity' | 'rationale' | 'sources' | 'examples'> {
  /** Personal-data type that findings carry, e.g. `NIK`. */
  readonly entity: string | ((found: Found) => string);
  /** Linear in the length of the text: it runs on every key stroke and on hostile drafts. */
  find(analysis: Analysis): Iterable<Found>;
  readonly clean?: (value: string) => string;
  /** Published test and specimen values, cleaned. */
  readonly fakes?: ReadonlySet<string>;
  judge(candidate: Candidate<Found>): Verdict | undefined;
  /** Whether `judge` ever answers `maybe`. */
  readonly mayAsk?: boolean;
}

export function definePiiRule<Found extends Span>(spec: PiiSpec<Found>): Rule {
  const { entity, find, clean, fakes, judge, mayAsk = false, ...rule } = spec;
  return defineRule({
    ...rule,
    alsoIn: 'fields',
    messageIds: mayAsk ? ['found', 'maybe'] : ['found'],
    *check(analysis, agency) {
      let count = 0;
      for (const found of find(analysis)) {
        const span = { start: found.start, end: found.end };
        const value = analysis.text.slice(span.start, span.end);
        const plain = clean ? clean(value) : value;
        if (fakes?.has(plain)) continue;
        const verdict = judge({
          found,
          value,
          plain,
          before: analysis.text.slice(Math.max(0, span.start - REACH_BEFORE), span.start),
          after: analysis.text.slice(span.end, span.end + REACH_AFTER),
          analysis,
          agency,
        });
        if (!verdict) continue;
        yield toDetection(analysis.text, span, typeof entity === 'string' ? entity : entity(found), verdict);
        if (++count === MAX_FINDINGS) return;
      }
    },
  });
}

const toDetection = (text: string, span: Span, entity: string, { is, severity }: Verdict): Detection => ({
  messageId: is === 'yes' ? 'found' : 'maybe',
  outcome: is === 'yes' ? 'violation' : 'needs-review',
  ...(severity && { severity }),
  span,
  entity,
  suggestions: [
    { messageId: 'remove', edits: [removal(text, span)] },
    { messageId: 'mask', edits: [{ span, newText: MASK }] },
  ],
});

/** Spans of all matches of a global expression. */
export const matches = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', '“': '”', "'": "'" };
/** Left dangling before a full stop or comma when the value behind them goes. */
const DANGLING =
  /\s(?:(?:at|on|to|via|by|with|is|number|no\.?|nomor|nomer|di|ke|pada|dengan|lewat|melalui|adalah|yaitu)\s){1,3}$/i;

/** Takes a value out so that the sentence still reads: with its brackets, its label's colon and the spare space. */
export function removal(text: string, span: Span): TextEdit {
  let { start, end } = span;
  const open = text.charAt(start - 1);
  if (open && PAIRS[open] === text.charAt(end)) {
    start--;
    end++;
  }
  const lead = text.slice(Math.max(0, start - 30), start);
  const label = /[ \t]*[:=][ \t]*$/.exec(lead);
  if (label) start -= label[0].length;
  const atStart = /^$|\n$/.test(text.slice(0, start));
  const closes = /^\s*$|^[ \t]*[.,;:!?)\]\n]/.test(text.slice(end, end + 30));
  if (closes) {
    const dangling = label ? null : DANGLING.exec(lead);
    const spare = dangling ?? /[ \t]+$/.exec(text.slice(Math.max(0, start - 30), start));
    if (spare) start -= spare[0].length;
  } else if (!label && (atStart || /\s$/.test(lead))) {
    end += /^[ \t]*/.exec(text.slice(end, end + 30))?.[0].length ?? 0;
  }
  return { span: { start, end }, newText: '' };
}
