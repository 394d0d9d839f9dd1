import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failingExamples, tryOwnRule } from '@/lib/core/own-rules/examples.ts';
import { blankOwnRule, type OwnRuleForm, ownIdFor, ownRuleForm, readOwnRule } from '@/lib/core/own-rules/form.ts';
import { inLanguage, ownRuleOf } from '@/lib/core/own-rules/words.ts';
import { agencyWith, ownRule } from '../../../support/own-rules.ts';

const FULL = ownRule({
  why: { id: 'Sebab.' },
  source: { title: 'Circular 7', url: 'https://kotacontoh.go.id/7' },
  phrases: ['guarantee', 'janji'],
  allowed: ['no guarantee'],
  fix: 'plan',
  appliesTo: { kinds: ['reply'], accounts: ['KotaContoh'], emergencyOnly: true },
  examples: { flagged: ['We guarantee it.', 'Two\nlines, guarantee.'], clean: ['No guarantee.'] },
});
const with_ = (part: Partial<OwnRuleForm>): OwnRuleForm => ({ ...ownRuleForm(ownRule()), ...part });
const problemsOf = (form: OwnRuleForm) => {
  const read = readOwnRule(form, 'x');
  return 'problems' in read ? read.problems : [];
};

describe('a form', () => {
  it('and back is the same rule', () => {
    expect(readOwnRule(ownRuleForm(FULL), FULL.id)).toEqual({ rule: FULL });
  });

  it('that is blank names what is missing, and nothing else', () => {
    expect(problemsOf(blankOwnRule())).toEqual([
      { path: 'title', code: 'missing' },
      { path: 'message', code: 'missing' },
      { path: 'phrases', code: 'missing' },
    ]);
  });

  it.each([
    [{ kind: 'pattern', pattern: '' }, [{ path: 'pattern', code: 'missing' }]],
    [{ kind: 'pattern', pattern: '(' }, [{ path: 'pattern', code: 'brackets' }]],
    [{ kind: 'domains', domains: '' }, [{ path: 'domains', code: 'missing' }]],
    [{ kind: 'domains', domains: 'not a host!' }, [{ path: 'domains', code: 'invalid' }]],
    [{ sourceUrl: 'javascript:alert(1)', sourceTitle: 'x' }, [{ path: 'sourceUrl', code: 'invalid' }]],
    [{ sourceTitle: 'x' }, [{ path: 'sourceUrl', code: 'missing' }]],
    [{ accounts: 'not a handle!' }, [{ path: 'accounts', code: 'invalid' }]],
    [{ phrases: 'x'.repeat(201) }, [{ path: 'phrases', code: 'too-long' }]],
    [{ title: { en: 'x'.repeat(501), id: '' } }, [{ path: 'title', code: 'too-long' }]],
  ] as [Partial<OwnRuleForm>, unknown][])('%j', (part, problems) => {
    expect(problemsOf(with_(part))).toEqual(problems);
  });

  it('takes what people paste: whole addresses, handles with @, empty lines', () => {
    const form = with_({
      kind: 'domains',
      domains: ' https://www.Toko.example/promo?x=1 \n\n',
      accounts: '@KotaContoh\n',
      flagged: ['', ' ', 'x'],
    });
    expect(readOwnRule(form, 'x')).toMatchObject({
      rule: { domains: ['toko.example'], appliesTo: { accounts: ['KotaContoh'] }, examples: { flagged: ['x'] } },
    });
  });

  it('whatever is typed into it, is read or refused and never throws', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const both = fc.record({ en: text, id: text });
    const form = fc.record({
      kind: fc.constantFrom('terms', 'pattern', 'required', 'domains'),
      title: both,
      message: both,
      phrases: text,
      pattern: text,
      domains: text,
      accounts: text,
      sourceTitle: text,
      sourceUrl: text,
      fix: text,
      flagged: fc.array(text, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(form, text, (part, post) => {
        const read = readOwnRule({ ...blankOwnRule(), ...(part as Partial<OwnRuleForm>) }, 'x');
        if ('rule' in read) expect(tryOwnRule(read.rule, post)).toHaveProperty('isFlagged');
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an id', () => {
  it.each([
    ['Tanpa janji!', [], 'tanpa-janji'],
    ['Tanpa janji', ['tanpa-janji', 'tanpa-janji-2'], 'tanpa-janji-3'],
    ['مرحبا', [], 'rule'],
    ['Café – déjà vu', [], 'cafe-deja-vu'],
    ['a'.repeat(80), [], 'a'.repeat(32)],
  ])('%s', (title, taken, id) => {
    expect(ownIdFor(title, taken)).toBe(id);
  });
});

describe('trying a rule', () => {
  it('also where it applies to something else, or is off', () => {
    expect(tryOwnRule({ ...FULL, off: true }, 'We guarantee it.')).toEqual({
      isFlagged: true,
      marks: [{ start: 3, end: 12 }],
      fixed: 'We plan it.',
      isStillFlagged: false,
    });
  });

  it('tells when the rule finds its own fix', () => {
    const rule = ownRule({ phrases: ['guarantee', 'promise'], fix: 'promise' });
    expect(tryOwnRule(rule, 'We guarantee it.')).toMatchObject({ fixed: 'We promise it.', isStillFlagged: false });
    const bad = ownRule({ phrases: ['guarantee', 'give our word'], fix: 'truly guarantee and give our word' });
    expect(tryOwnRule(bad, 'We guarantee it.').isStillFlagged).toBe(false);
    const worse = ownRule({ kind: 'required', phrases: ['Source: BMKG'], fix: 'Source' });
    expect(tryOwnRule(worse, 'We said it.')).toMatchObject({ isStillFlagged: true });
  });

  it('counts the examples that come out otherwise', () => {
    expect(failingExamples(FULL)).toBe(0);
    expect(failingExamples({ ...FULL, examples: { flagged: ['Nothing here.'], clean: ['We guarantee it.'] } })).toBe(2);
  });
});

it('words in the language of the page, else in the one there is', () => {
  expect(inLanguage({ en: 'E', id: 'I' }, 'id')).toBe('I');
  expect(inLanguage({ id: 'I' }, 'en')).toBe('I');
  expect(inLanguage({ en: 'E' }, 'id-ID')).toBe('E');
});

it('a rule by its id among all rules', () => {
  const agency = agencyWith(ownRule());
  expect(ownRuleOf(agency, 'agency/sample')?.id).toBe('sample');
  expect(ownRuleOf(agency, 'agency/gone')).toBeUndefined();
  expect(ownRuleOf(agency, 'links/sample')).toBeUndefined();
});
