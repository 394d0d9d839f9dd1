import { ASIA_PACIFIC } from './identifier-kinds/asia-pacific.ts';
import { DOCUMENTS_AND_MONEY } from './identifier-kinds/documents-and-money.ts';
import { ELSEWHERE } from './identifier-kinds/elsewhere.ts';
import { EUROPE } from './identifier-kinds/europe.ts';
import { INDONESIA } from './identifier-kinds/indonesia.ts';
import type { Kind } from './identifier-kinds/kind.ts';
import { US_AND_UK } from './identifier-kinds/us-and-uk.ts';
import LABEL_WORDS from './identifier-labels.json';
import { formOf, formPattern } from './value-form.ts';

/** Words that name each kind of number, and those that say it is public, a specimen or somebody's. */
export const LABELS: Readonly<Record<string, readonly string[]>> = LABEL_WORDS;

/** All kinds there are; of kinds with one shape the earlier goes first. */
export const KINDS: readonly Kind[] = [
  ...INDONESIA,
  ...DOCUMENTS_AND_MONEY,
  ...US_AND_UK,
  ...EUROPE,
  ...ASIA_PACIFIC,
  ...ELSEWHERE,
];

const forms = KINDS.map((kind) => [kind, formPattern(kind.shape)] as const);
const byForm = new Map<string, readonly Kind[]>();
const KEPT_FORMS = 5000;

/** Kinds whose shape a value may have; the shapes themselves say more. */
export function kindsOf(plain: string): readonly Kind[] {
  const form = formOf(plain);
  let kinds = byForm.get(form);
  if (!kinds) {
    if (byForm.size >= KEPT_FORMS) byForm.clear();
    kinds = forms.flatMap(([kind, pattern]) => (pattern.test(form) ? [kind] : []));
    byForm.set(form, kinds);
  }
  return kinds;
}
