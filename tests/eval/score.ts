import { checkDraft, classifyLink, type Finding } from '../../lib/core/index.ts';
import { agencyOf, draftOf, type EvalLanguage, type LinkRow, type PiiRow, type PostRow } from './rows.ts';

export interface Counts {
  readonly found: number;
  readonly missed: number;
  readonly false: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
export const precision = ({ found, false: wrong }: Counts): number => share(found, found + wrong);
export const recall = ({ found, missed }: Counts): number => share(found, found + missed);
export const f1 = (counts: Counts): number =>
  counts.found === 0
    ? Number(counts.missed + counts.false === 0)
    : share(2 * counts.found, 2 * counts.found + counts.missed + counts.false);

type Tally = { found: number; missed: number; false: number };
const zero = (): Tally => ({ found: 0, missed: 0, false: 0 });

export interface RuleScore {
  readonly all: Counts;
  readonly en: Counts;
  readonly id: Counts;
}

export interface CleanScore {
  readonly posts: number;
  /** With at least one finding of a labelled rule that nobody would defend. */
  readonly flagged: number;
  /** With a finding, of any rule, that holds Post. */
  readonly held: number;
  /** Findings of any rule and severity. */
  readonly findings: number;
}

export interface PostScore {
  readonly rules: Readonly<Record<string, RuleScore>>;
  readonly clean: Readonly<Record<EvalLanguage, CleanScore>>;
  readonly subtle: { readonly found: number; readonly of: number };
}

/** How a row went, for `--misses`. */
export type Watcher = (kind: 'missed' | 'false', rule: string, row: PostRow, finding: Finding | undefined) => void;

/** Scores per row and rule: there or not. `labelled` = rules that some row expects; others are scored on clean posts only. */
export function scorePosts(rows: readonly PostRow[], watch: Watcher = () => {}): PostScore {
  const labelled = [...new Set(rows.flatMap((row) => row.expect.map(({ rule }) => rule)))].sort();
  const rules = Object.fromEntries(labelled.map((id) => [id, { all: zero(), en: zero(), id: zero() }]));
  const clean = {
    en: { posts: 0, flagged: 0, held: 0, findings: 0 },
    id: { posts: 0, flagged: 0, held: 0, findings: 0 },
  };
  const subtle = { found: 0, of: 0 };
  for (const row of rows) {
    const findings = checkDraft(draftOf(row), agencyOf(row));
    const byRule = new Map(findings.map((finding) => [finding.ruleId as string, finding]));
    const wanted = new Set(row.expect.map(({ rule }) => rule));
    const allowed = new Set(row.allow);
    for (const id of labelled) {
      const kind = wanted.has(id) ? (byRule.has(id) ? 'found' : 'missed') : 'false';
      if (kind === 'false' && (!byRule.has(id) || allowed.has(id))) continue;
      if (kind !== 'found') watch(kind, id, row, byRule.get(id));
      const score = rules[id];
      if (score) {
        score.all[kind]++;
        score[row.lang][kind]++;
      }
      if (row.tier === 'subtle' && kind !== 'false') {
        subtle.of++;
        subtle.found += Number(kind === 'found');
      }
    }
    if (wanted.size > 0) continue;
    const tally = clean[row.lang];
    tally.posts++;
    tally.findings += findings.length;
    tally.held += Number(findings.some(({ severity }) => severity === 'block'));
    tally.flagged += Number(labelled.some((id) => byRule.has(id) && !allowed.has(id)));
  }
  return { rules, clean, subtle };
}

/** Mean F1 over all labelled rules. */
export const macroF1 = ({ rules }: PostScore): number => {
  const all = Object.values(rules);
  return all.reduce((sum, { all: counts }) => sum + f1(counts), 0) / all.length;
};

export interface PiiScore {
  readonly spans: Counts;
  readonly f2: number;
  readonly clean: { readonly posts: number; readonly flagged: number };
}

const isBank = (type: string): boolean => /^(?:IBAN|BANK_ACCOUNT|BANK_ROUTING)$/.test(type);
const isRecord = (type: string): boolean => /^(?:MEDICAL_RECORD|CASE_NUMBER)$/.test(type);
const OWN_GROUP =
  /^(?:EMAIL|PHONE|CREDIT_CARD|PASSPORT|DRIVER_LICENSE|LICENSE_PLATE|DATE_OF_BIRTH|ADDRESS|GPS|IP_ADDRESS|MAC_ADDRESS|PERSON|SECRET|DM_CONTENT)$/;
/** All government ids count as one kind, as bank numbers and record numbers do. */
const groupOf = (type: string): string =>
  OWN_GROUP.test(type) ? type : isBank(type) ? 'bank' : isRecord(type) ? 'record' : 'id';

/** A span is found when a detection of its group covers at least half of the shorter of the two. */
export function scorePii(rows: readonly PiiRow[]): PiiScore {
  const spans = zero();
  const clean = { posts: 0, flagged: 0 };
  for (const row of rows) {
    const draft = { text: row.text, kind: row.kind ?? 'reply', media: [] } as const;
    const detections = checkDraft(draft, agencyOf({ id: row.id, text: '', lang: 'en', expect: [] })).flatMap(
      ({ entity, span }) => (entity && span ? [{ ...span, group: groupOf(entity) }] : []),
    );
    let from = 0;
    const wanted = row.spans.map(({ words, type, optional = false }) => {
      const start = row.text.indexOf(words, row.text.indexOf(words, from) < 0 ? 0 : from);
      from = start + words.length;
      return { start, end: from, group: groupOf(type), optional };
    });
    const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      Math.min(a.end, b.end) - Math.max(a.start, b.start) >= Math.min(a.end - a.start, b.end - b.start) / 2;
    for (const span of wanted.filter(({ optional }) => !optional)) {
      const isFound = detections.some((detection) => detection.group === span.group && meets(detection, span));
      spans[isFound ? 'found' : 'missed']++;
    }
    const wrong = detections.filter((detection) => !wanted.some((span) => meets(detection, span)));
    spans.false += wrong.length;
    if (wanted.length > 0) continue;
    clean.posts++;
    clean.flagged += Number(wrong.length > 0);
  }
  const [p, r] = [precision(spans), recall(spans)];
  return { spans, f2: p + r === 0 ? 0 : (5 * p * r) / (4 * p + r), clean };
}

export interface LinkScore {
  readonly rows: number;
  readonly right: number;
  /** Look-alikes that were taken for official: the dangerous mistake. */
  readonly fakesCalledOfficial: number;
}

export function scoreLinks(rows: readonly LinkRow[]): LinkScore {
  const results = rows.map(({ input, officialDomains, label, accept = [] }) => {
    const got = classifyLink(input, officialDomains);
    return {
      right: got === label || accept.includes(got),
      fake: label === 'lookalike' && got === 'official' && !accept.includes(got),
    };
  });
  return {
    rows: rows.length,
    right: results.filter(({ right }) => right).length,
    fakesCalledOfficial: results.filter(({ fake }) => fake).length,
  };
}
