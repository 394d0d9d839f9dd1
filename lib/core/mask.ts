import type { AgencyRules } from './agency.ts';
import { analyse } from './analysis.ts';
import type { Span } from './draft.ts';
import { shift } from './feature.ts';
import { MASK } from './pii.ts';
import type { Rule } from './rule.ts';
// Not by check.ts, which brings every rule there is: the background only masks.
import { PRIVACY_RULES } from './rules/privacy-rules.ts';
import { replaceSpans } from './tokens.ts';

export interface Masked {
  /** The text with every value that a privacy rule finds, surely or perhaps, replaced by `***`. */
  readonly text: string;
  /** Types of what was surely found, sorted: `['NIK', 'PHONE']`. */
  readonly exposed: readonly string[];
}

/** Masked, but no reason to ask anyone to delete a post: people sign with a name and quote the number of their case. */
const NO_ALARM: ReadonlySet<string> = new Set(['PERSON', 'CASE_NUMBER']);
/** Rules stop after so many findings, and a value may show only once another is gone. Each round takes some out. */
const MOST_ROUNDS = 50;

/**
 * Takes personal data out of a text before it is stored. All privacy rules run, also those that the agency switched off
 * for its own drafts; its public contacts stay. Masking a masked text changes nothing. Where a rule fails, or there is no
 * end to what is found, nothing of the text is kept.
 */
export function maskPersonal(text: string, agency: AgencyRules): Masked {
  const types = new Set<string>();
  let masked = text;
  try {
    for (let round = 0; masked.trim() !== ''; round += 1) {
      const spans = find(masked, agency, types);
      if (spans.length === 0) break;
      masked = round < MOST_ROUNDS ? replaceSpans(masked, spans, () => MASK) : MASK;
    }
  } catch {
    masked = MASK;
  }
  return { text: masked, exposed: [...types].filter((type) => !NO_ALARM.has(type)).sort() };
}

/** What is to be masked, in UTF-16 units of `text`; adds the types of what is sure. */
function find(text: string, agency: AgencyRules, types: Set<string>): Span[] {
  const analysis = analyse({ text, kind: 'post', media: [] });
  const spans: Span[] = [];
  for (const rule of PRIVACY_RULES) {
    const isWhole = rule.scope === 'post' || analysis.parts.length === 1;
    const parts = isWhole ? [{ analysis, start: 0, originalStart: 0 }] : analysis.parts;
    for (const part of parts) {
      for (const { span, entity, outcome = 'violation' } of rule.check(part.analysis, agency)) {
        if (outcome === 'violation') types.add(entity ?? typeOf(rule));
        if (!span) continue;
        const isOriginal = rule.reads === 'original';
        const moved = shift(span, isOriginal ? part.originalStart : part.start);
        const original = isOriginal ? moved : analysis.toOriginal(moved);
        if (text.slice(original.start, original.end) !== MASK) spans.push(original);
      }
    }
  }
  return spans;
}

const typeOf = ({ id }: Rule): string => id.replace(/^.*\//, '').replaceAll('-', '_').toUpperCase();
