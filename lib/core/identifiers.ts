import type { Analysis } from './analysis.ts';
import type { Span } from './draft.ts';
import { feature, spansFeature } from './feature.ts';
import type { Kind } from './identifier-kinds/kind.ts';
import { kindsOf, LABELS } from './identifier-kinds.ts';
import { type NumberRun, numberRuns } from './numbers.ts';
import { type Hit, type PhraseLists, phraseList } from './phrase-list.ts';
import { definePiiRule } from './pii.ts';
import type { Rule } from './rule.ts';

/** A number or code that singles out a person, under the one type that fits best. */
export interface Identifier extends Span {
  readonly kind: string;
  readonly entity: string;
  readonly plain: string;
  /** Its name stands beside it, or its shape and check digits leave no doubt. */
  readonly certain: boolean;
  /** Meant for everybody, such as an account for donations; it is nothing else either. */
  readonly isOpen: boolean;
}

type Search = (analysis: Analysis) => readonly Hit[];
const { public: open = [], publicEn = [], publicId = [], ...others } = LABELS;
const lists: Readonly<Record<string, PhraseLists>> = {
  // Short ones mean something else in other languages.
  public: { any: open, en: publicEn, id: publicId },
  ...Object.fromEntries(Object.entries(others).map(([name, words]) => [name, { any: words }])),
};
const labels = new Map<string, Search>(Object.entries(lists).map(([name, words]) => [name, phraseList(words)]));
const NOTHING: readonly Hit[] = [];
/** All lists of one draft: they are asked some thousand times. */
const hitsByName = feature(
  (analysis) => new Map(Array.from(labels, ([name, search]) => [name, search(analysis)] as const)),
);
const hitsOf = (name: string, analysis: Analysis): readonly Hit[] => hitsByName(analysis).get(name) ?? NOTHING;

const REACH = 40;
const REACH_BEHIND = 24;
const BEHIND_COSTS = 8;
const OTHER_NUMBER_COSTS = 18;
const SENTENCE_COSTS = 12;
const REJECTED_NEAR = 30;
const ADJACENT = 14;
const PHONE_FACTOR = 2;
const UNNAMED_COSTS = 60;
const VALID_EARNS = 6;
const FAR = Number.POSITIVE_INFINITY;

/** Names of numbers that no list of words can hold: with signs in them, letters three times, or no space behind. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  account: /\ba\/c(?: no\.?)?[ :.#]*$/i,
  sss: /\bSSS(?: (?:no\.?|number))?[ :.#]*$/i,
  cccd: /\bCCCD\D{0,6}$/i,
  record: /\b(?:no\.? ?)?RM[ .:#]*$/,
  driver: /\bDL ?#[ :]*$/,
  otherId: /\bA ?#[ :]*$/,
  caseNumber: /\b(?:ref|case|claim|ticket|complaint|laporan|aduan|tiket) ?#[ :]*$|\bLP\/[A-Z]\/$/i,
};
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const unspaced = new Map(
  Object.entries(LABELS).flatMap(([name, words]) => {
    const own = words.filter((word) => UNSPACED.test(word)).map((word) => word.replace('*', ''));
    return own.length > 0 ? [[name, new RegExp(`(?:${own.join('|')})[^\\d\\n]{0,6}$`)] as const] : [];
  }),
);
const SIGN_LENGTH = 24;
const hasSign = (label: string, before: string): boolean =>
  SIGNS[label]?.test(before) === true || unspaced.get(label)?.test(before) === true;

interface Naming {
  /** Characters to the number, and more where something stands between. */
  readonly distance: number;
  /** Where the word begins. */
  readonly start: number;
}
const UNNAMED: Naming = { distance: FAR, start: 0 };

const LINK = /^\W*(?:is|was|as|are|adalah|itu|ini|merupakan|sebagai|ist|est|es|è|é|ya)\b/i;
const isJoined = (between: string, behind: true | 'linked'): boolean =>
  !/[.!?;]\s|\n|\d/.test(between) && (behind === true || LINK.test(between));

/** The word of a list that stands nearest to the number; one behind it counts less. */
function nearestOf(text: string, run: Span, hits: readonly Hit[], behind: boolean | 'linked'): Naming {
  let best = UNNAMED;
  if (hits.length === 0) return best;
  for (const hit of hits) {
    if (hit.start >= run.end) {
      const gap = hit.start - run.end;
      const isNear = behind !== false && gap <= REACH_BEHIND && isJoined(text.slice(run.end, hit.start), behind);
      return isNear && gap + BEHIND_COSTS < best.distance ? { distance: gap + BEHIND_COSTS, start: hit.start } : best;
    }
    const gap = run.start - hit.end;
    if (gap < 0 || gap > REACH) continue;
    const between = text.slice(hit.end, run.start);
    const cost = (/\d{4}/.test(between) ? OTHER_NUMBER_COSTS : 0) + (/[.!?]\s|\n/.test(between) ? SENTENCE_COSTS : 0);
    if (gap + cost <= best.distance) best = { distance: gap + cost, start: hit.start };
  }
  return best;
}

const distance = (text: string, run: Span, hits: readonly Hit[], behind: boolean): number =>
  nearestOf(text, run, hits, behind).distance;

const MENTIONED = /^[\s.]*@\w/;
const IN_THE_NAME_OF = /\ba\.n\b|\ba\/n\b|\bDOB\b|您|님|คุณ|貴|様|आप|вам|ваш/i;
const IN_THE_NAME_OF_OFFICE =
  /(?:\ba\.?n\.?|atas nama|payable to|in the name of) (?:\S+ )?(?:kas|bpbd|dinas|pem(?:kot|kab|prov|da)|pemerintah|bendahara|badan|kementerian|baznas|rkud|\S+ (?:council|treasurer|county))\b/i;
/** Around the name of a number: it is the agency's own. `kami` also says who writes, so only right behind the name. */
const OURS = /\bour\b|\b(?:instansi|kantor|dinas|rekening|npwp|rek) kami\b|\b(?:council|city|county|agency)'s\b/i;
const OFFICE_REACH = 60;
/** An account for donations, taxes or fees. */
function isForEverybody(analysis: Analysis, { start, end }: Span): boolean {
  const isNear = (hit: Hit) => hit.start < end + OFFICE_REACH && hit.end > start - OFFICE_REACH;
  return (
    hitsOf('donation', analysis).some(isNear) ||
    (!isAddressed(analysis) && hitsOf('payment', analysis).some(isNear)) ||
    IN_THE_NAME_OF_OFFICE.test(analysis.prose.slice(end, end + OFFICE_REACH))
  );
}

/** Whether the text speaks to or about one person. */
const isPersonal = feature(
  (analysis) =>
    MENTIONED.test(analysis.draft.text) ||
    analysis.draft.inReplyTo !== undefined ||
    IN_THE_NAME_OF.test(analysis.text) ||
    hitsOf('personal', analysis).length > 0,
);
const isAddressed = feature(
  (analysis) =>
    MENTIONED.test(analysis.draft.text) ||
    analysis.draft.inReplyTo !== undefined ||
    /\ba\.n\b/i.test(analysis.text) ||
    hitsOf('oneOf', analysis).length > 0,
);

/** The name of a case before a court, which is public. */
const LAWSUIT = /\p{L} v(?:s|ersus)?\.? \p{Lu}/u;
const PHONE_LIKE = /^(?:1[-. ])?[2-9]\d\d[-. ][2-9]\d\d[-. ]\d{4}$|^0\d{2,4}[- ]\d{3,4}[- ]\d{3,4}$/;
const CURRENCY = /(?:\brp|\bidr|\busd|[$€£¥₹₩฿])[.\s]*$/i;
const UNIT =
  /^ ?(?:%|‰|km|kg|mm|cm|m\b|jiwa|orang|kk\b|people|votes|euro|€|baht|บาท|juta|miliar|triliun|ribu|crore|lakh|million|billion|°|ls\b|bt\b|lu\b)/i;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  `^(?:${DAY}([./-])${MONTH}\\1(?:19|20)?\\d\\d|${MONTH}([./-])${DAY}\\2(?:19|20)?\\d\\d|` +
    `${YEAR}([./-])${MONTH}\\3${DAY}|\\d{1,2}[.:]\\d\\d|${YEAR}[-/–](?:19|20)?\\d\\d)$`,
);
const ADDRESS_OF_MACHINE = /^\d{1,3}(?:\.\d{1,3}){3}$/;

interface Candidate {
  readonly run: NumberRun;
  readonly kind: Kind;
  /** Less is better. */
  readonly score: number;
  readonly certain: boolean;
  /** Meant for everybody: it takes its place, so that no part of it counts as something else. */
  readonly isOpen: boolean;
}

function weigh(analysis: Analysis, run: NumberRun, kind: Kind, rejected: number): Candidate | undefined {
  const { prose } = analysis;
  const glued = run.glued && kind.glued?.includes(run.glued);
  const sign = hasSign(kind.label, prose.slice(Math.max(0, run.start - SIGN_LENGTH), run.start));
  const naming =
    glued || sign
      ? { distance: 0, start: run.start }
      : nearestOf(prose, run, hitsOf(kind.label, analysis), kind.behind ?? true);
  const named = naming.distance;
  const valid = kind.valid?.(run.plain, run.written) ?? true;
  const alone =
    valid &&
    (kind.alone?.(run.plain, run.written, analysis) === true ||
      (kind.inAnswer?.test(run.written) === true && isAddressed(analysis)));
  if (named > (kind.reach ?? REACH) && !alone) return undefined;
  if (!valid && (kind.strict || named > ADJACENT)) return undefined;
  if (named === FAR ? rejected <= REJECTED_NEAR : rejected < named) return undefined;
  // `tender ref`, `vacancy number`
  const isPublic = ({ end }: Hit) => end <= naming.start && naming.start - end <= 3;
  if (kind.vague && hitsOf('public', analysis).some(isPublic)) return undefined;
  if (kind.entity === 'CASE_NUMBER' && (LAWSUIT.test(prose) || PHONE_LIKE.test(run.written))) return undefined;
  if (kind.personal && !isPersonal(analysis)) return undefined;
  if (kind.addressed && !isAddressed(analysis)) return undefined;
  const isOpen =
    (kind.bank === true && isForEverybody(analysis, run)) ||
    (kind.ours === true && named < FAR && OURS.test(prose.slice(Math.max(0, naming.start - 8), run.start)));
  const nameLength = Math.max(0, run.start - named - naming.start);
  const score =
    named === FAR
      ? UNNAMED_COSTS - (kind.weight ?? 0)
      : named - (valid && kind.valid && !kind.vague ? VALID_EARNS : 0) - (kind.weight ?? 0) / 10 - nameLength / 50;
  // An office that answers may name its own.
  const isToSomebody = isAddressed(analysis) && hitsOf('personal', analysis).length > 0;
  const isChecked = kind.valid !== undefined && !kind.vague;
  const certain = valid && (alone || (named <= ADJACENT && (isChecked || isToSomebody)));
  return { run, kind, score, isOpen, certain };
}

function* candidates(analysis: Analysis): Generator<Candidate> {
  const { prose } = analysis;
  for (const run of numberRuns(analysis)) {
    const kinds = kindsOf(run.plain);
    if (kinds.length === 0) continue;
    const isDigits = /^\d+$/.test(run.plain);
    let rejected: number | undefined;
    for (const kind of kinds) {
      if (!kind.shape.test(run.plain) || (kind.written && !kind.written.test(run.written))) continue;
      if (rejected === undefined) {
        if (CURRENCY.test(prose.slice(Math.max(0, run.start - 6), run.start))) break;
        if (UNIT.test(prose.slice(run.end, run.end + 10))) break;
        if (DATE.test(run.written) || ADDRESS_OF_MACHINE.test(run.written)) break;
        if (isDigits && /^(\d)\1*$/.test(run.plain)) break;
        if (/\([2-9]\d\d\) ?$/.test(prose.slice(Math.max(0, run.start - 7), run.start))) break;
        if (distance(prose, run, hitsOf('specimen', analysis), true) < REJECTED_NEAR) break;
        rejected = Math.min(
          distance(prose, run, hitsOf('public', analysis), false),
          // A phone number stands right behind its word.
          distance(prose, run, hitsOf('phone', analysis), false) * PHONE_FACTOR,
        );
      }
      const candidate = weigh(analysis, run, kind, rejected);
      if (candidate) yield candidate;
    }
  }
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Identifiers in a text, each once, left to right: of readings that overlap, the best named and longest wins. */
export const identifiers = spansFeature<Identifier>((analysis) => {
  const found = [...candidates(analysis)].sort(
    (a, b) => a.score - b.score || b.run.end - b.run.start - (a.run.end - a.run.start),
  );
  const kept: Candidate[] = [];
  for (const candidate of found) {
    if (!kept.some((other) => overlap(other.run, candidate.run))) kept.push(candidate);
  }
  return kept
    .map(({ run, kind, certain, isOpen }) => ({
      start: run.start,
      end: run.end,
      kind: kind.label,
      entity: kind.entity,
      plain: run.plain,
      certain,
      isOpen,
    }))
    .sort((a, b) => a.start - b.start);
});

/** A rule about some kinds of identifiers. What is not certain is a warning at most. */
export const defineIdentifierRule = ({
  kinds,
  ...rule
}: Pick<Rule, 'id' | 'severity' | 'rationale' | 'sources' | 'examples'> & {
  readonly kinds: readonly string[];
}): Rule =>
  definePiiRule<Identifier>({
    ...rule,
    entity: ({ entity }) => entity,
    find: (analysis) => identifiers(analysis).filter(({ kind, isOpen }) => !isOpen && kinds.includes(kind)),
    judge: ({ found: { certain } }) => ({
      is: 'yes',
      ...(!certain && rule.severity === 'block' && { severity: 'warn' }),
    }),
  });

/** Whether an identifier covers the span, so that it is nothing else (a telephone number). */
export const isIdentifier = (analysis: Analysis, span: Span): boolean =>
  identifiers(analysis).some((found) => overlap(found, span));
