import type { AgencyRules } from './agency.ts';
import { checkDraft } from './check.ts';
import { MASK } from './pii.ts';
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
const ALL_ON = Object.fromEntries(PRIVACY_RULES.map(({ id }) => [id, 'warn' as const]));

/**
 * Takes personal data out of a text before it is stored. All privacy rules run, also those that the agency switched off
 * for its own drafts; its public contacts stay. Masking a masked text changes nothing.
 */
export function maskPersonal(text: string, agency: AgencyRules): Masked {
  if (text.trim() === '') return { text, exposed: [] };
  const findings = checkDraft({ text, kind: 'post', media: [] }, { ...agency, rules: ALL_ON }, PRIVACY_RULES);
  const spans = findings.flatMap(({ span }) => span ?? []).filter(({ start, end }) => text.slice(start, end) !== MASK);
  const types = findings
    .filter(({ outcome }) => outcome === 'violation')
    .map(({ entity, ruleId }) => entity ?? typeOf(ruleId))
    .filter((type) => !NO_ALARM.has(type));
  return { text: replaceSpans(text, spans, () => MASK), exposed: [...new Set(types)].sort() };
}

const typeOf = (ruleId: string): string => ruleId.replace(/^.*\//, '').replaceAll('-', '_').toUpperCase();
