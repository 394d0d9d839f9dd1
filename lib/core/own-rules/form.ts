import { type DRAFT_KINDS, type OwnRule, type OwnRuleKind, ownRuleSchema } from '../agency/own-rule.ts';
import type { Severity } from '../finding.ts';
import { compilePattern, type PatternProblem } from './pattern.ts';

export const OWN_LANGUAGES = ['en', 'id'] as const;
type Both = Readonly<Record<(typeof OWN_LANGUAGES)[number], string>>;

/** An own rule as it is being written: every value a text box may hold, right or not yet. Lists are one entry per line. */
export interface OwnRuleForm {
  readonly kind: OwnRuleKind;
  readonly title: Both;
  readonly message: Both;
  readonly why: Both;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly severity: Severity;
  readonly language: OwnRule['language'];
  readonly phrases: string;
  readonly inflections: boolean;
  readonly allowed: string;
  readonly when: string;
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly domains: string;
  readonly fix: string;
  readonly kinds: readonly (typeof DRAFT_KINDS)[number][];
  readonly accounts: string;
  readonly emergencyOnly: boolean;
  readonly flagged: readonly string[];
  readonly clean: readonly string[];
  readonly off: boolean;
}

const NOTHING: Both = { en: '', id: '' };

export const blankOwnRule = (): OwnRuleForm => ({
  kind: 'terms',
  title: NOTHING,
  message: NOTHING,
  why: NOTHING,
  sourceTitle: '',
  sourceUrl: '',
  severity: 'warn',
  language: 'any',
  phrases: '',
  inflections: true,
  allowed: '',
  when: '',
  pattern: '',
  ignoreCase: true,
  domains: '',
  fix: '',
  kinds: [],
  accounts: '',
  emergencyOnly: false,
  flagged: [''],
  clean: [''],
  off: false,
});

export function ownRuleForm(rule: OwnRule): OwnRuleForm {
  const both = (wording: OwnRule['why']): Both => ({ en: wording?.en ?? '', id: wording?.id ?? '' });
  return {
    ...rule,
    title: both(rule.title),
    message: both(rule.message),
    why: both(rule.why),
    sourceTitle: rule.source?.title ?? '',
    sourceUrl: rule.source?.url ?? '',
    phrases: rule.phrases.join('\n'),
    allowed: rule.allowed.join('\n'),
    when: rule.when.join('\n'),
    domains: rule.domains.join('\n'),
    fix: rule.fix ?? '',
    kinds: rule.appliesTo.kinds,
    accounts: rule.appliesTo.accounts.join('\n'),
    emergencyOnly: rule.appliesTo.emergencyOnly,
    ...rule.examples,
  };
}

/** Worded in `ownRules.problems`; that of a pattern in `ownRules.pattern`. */
export interface OwnRuleProblem {
  /** Key of the form. */
  readonly path: keyof OwnRuleForm;
  readonly code: 'missing' | 'invalid' | 'too-long' | PatternProblem;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const said = (wording: Both): Partial<Both> | undefined => {
  const there = OWN_LANGUAGES.filter((language) => wording[language].trim() !== '');
  return there.length === 0
    ? undefined
    : Object.fromEntries(there.map((language) => [language, wording[language].trim()]));
};

const withoutAt = (handle: string): string => handle.replace(/^@/, '');
/** People paste the whole address. */
const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '');

/** Where a value of a rule stands in its form. */
const PLACES: Readonly<Record<string, keyof OwnRuleForm>> = {
  'source.title': 'sourceTitle',
  'source.url': 'sourceUrl',
  'appliesTo.accounts': 'accounts',
  'appliesTo.kinds': 'kinds',
  'examples.flagged': 'flagged',
  'examples.clean': 'clean',
};

function valuesOf(form: OwnRuleForm, id: string): Record<string, unknown> {
  const { title, message, why, sourceTitle, sourceUrl, fix, kinds, accounts, emergencyOnly, flagged, clean } = form;
  const hasSource = `${sourceTitle}${sourceUrl}`.trim() !== '';
  const reason = said(why);
  return {
    id,
    kind: form.kind,
    title: said(title) ?? {},
    message: said(message) ?? {},
    ...(reason && { why: reason }),
    ...(hasSource && { source: { title: sourceTitle, url: sourceUrl } }),
    severity: form.severity,
    language: form.language,
    phrases: lines(form.phrases),
    inflections: form.inflections,
    allowed: lines(form.allowed),
    when: lines(form.when),
    pattern: form.pattern,
    ignoreCase: form.ignoreCase,
    domains: lines(form.domains).map(hostOf),
    ...(fix.trim() !== '' && { fix }),
    appliesTo: { kinds: [...kinds], accounts: lines(accounts).map(withoutAt), emergencyOnly },
    examples: { flagged: filled(flagged), clean: filled(clean) },
    off: form.off,
  };
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

/** The rule that a form makes, or what keeps it from being one. Never throws. */
export function readOwnRule(
  form: OwnRuleForm,
  id: string,
): { readonly rule: OwnRule } | { readonly problems: readonly OwnRuleProblem[] } {
  const problems: OwnRuleProblem[] = [];
  const tell = (path: keyof OwnRuleForm, code: OwnRuleProblem['code']): void => {
    if (!problems.some((known) => known.path === path)) problems.push({ path, code });
  };
  for (const key of ['title', 'message'] as const) if (!said(form[key])) tell(key, 'missing');
  if ((form.kind === 'terms' || form.kind === 'required') && lines(form.phrases).length === 0)
    tell('phrases', 'missing');
  if (form.kind === 'domains' && lines(form.domains).length === 0) tell('domains', 'missing');
  if (form.kind === 'pattern') {
    const { problem } = compilePattern(form.pattern, form.ignoreCase);
    if (form.pattern === '') tell('pattern', 'missing');
    else if (problem) tell('pattern', problem);
  }
  if (form.sourceUrl.trim() !== '' && form.sourceTitle.trim() === '') tell('sourceTitle', 'missing');
  if (form.sourceTitle.trim() !== '' && form.sourceUrl.trim() === '') tell('sourceUrl', 'missing');
  const parsed = ownRuleSchema.safeParse(valuesOf(form, id));
  for (const { path, code } of parsed.error?.issues ?? []) {
    const [head = '', second] = path.map(String);
    const place = PLACES[`${head}.${second}`] ?? (head as keyof OwnRuleForm);
    tell(place, code === 'too_big' ? 'too-long' : 'invalid');
  }
  return parsed.success && problems.length === 0 ? { rule: parsed.data } : { problems };
}

/** An id made of the title, which no other rule has: `Tanpa janji` → `tanpa-janji`. */
export function ownIdFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'rule' : plain;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
