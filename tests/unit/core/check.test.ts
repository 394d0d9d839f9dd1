import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultAgencyRules } from '../../../lib/core/agency.ts';
import { checkDraft, runChecks } from '../../../lib/core/check.ts';
import type { Draft } from '../../../lib/core/draft.ts';
import { type Detection, defineRule, type Rule } from '../../../lib/core/rule.ts';

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ text, kind: 'post', media: [], ...more });
const agency = { ...defaultAgencyRules(), officialDomains: ['example.gov.uk'] };

const ruleOf = (more: Partial<Rule> & { check: Rule['check'] }): Rule =>
  defineRule({
    id: 'policy/test',
    severity: 'block',
    rationale: '',
    sources: [{ title: '', url: '' }],
    messageIds: ['found'],
    examples: { flagged: [], clean: [] },
    ...more,
  });
const finds = (...detections: Detection[]) => ruleOf({ check: () => detections });

describe('severity', () => {
  test('the agency decides, off silences', () => {
    const rule = finds({ messageId: 'found' });
    expect(checkDraft(draft('x'), agency, [rule])[0]?.severity).toBe('block');
    expect(checkDraft(draft('x'), { ...agency, rules: { [rule.id]: 'advise' } }, [rule])[0]?.severity).toBe('advise');
    expect(checkDraft(draft('x'), { ...agency, rules: { [rule.id]: 'off' } }, [rule])).toEqual([]);
  });
  test('a detection may be graver than its rule, unless the agency chose', () => {
    const rule = ruleOf({ severity: 'warn', check: () => [{ messageId: 'found', severity: 'block' }] });
    expect(checkDraft(draft('x'), agency, [rule])[0]?.severity).toBe('block');
    expect(checkDraft(draft('x'), { ...agency, rules: { [rule.id]: 'warn' } }, [rule])[0]?.severity).toBe('warn');
  });
  test('what we cannot tell never blocks', () => {
    const rule = finds({ messageId: 'found', outcome: 'needs-review' });
    expect(checkDraft(draft('x'), agency, [rule])[0]?.severity).toBe('warn');
  });
});

describe('spans', () => {
  const marksNik = (reads?: 'original') =>
    ruleOf({
      ...(reads && { reads }),
      check: ({ text, original }) => {
        const start = (reads ? original : text).indexOf('NIK');
        const span = { start, end: start + 3 };
        return start < 0
          ? []
          : [{ messageId: 'found', span, suggestions: [{ messageId: 'fix', edits: [{ span, newText: '' }] }] }];
      },
    });
  test('are mapped back to the draft, edits too', () => {
    const text = 'ab\u200b 𝗡𝗜𝗞 c';
    const [finding] = checkDraft(draft(text), agency, [marksNik()]);
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe('𝗡𝗜𝗞');
    expect(finding?.suggestions[0]?.edits[0]?.span).toEqual(finding?.span);
  });
  test('of a rule that reads the original are left alone', () => {
    const text = '\u200b\u200bNIK';
    expect(checkDraft(draft(text), agency, [marksNik('original')])[0]?.span).toEqual({ start: 2, end: 5 });
  });
});

describe('failures', () => {
  test('of one rule leave the others and are named', () => {
    const broken = ruleOf({
      id: 'policy/broken',
      *check() {
        yield { messageId: 'found' };
        throw new Error('broken');
      },
    });
    const result = runChecks(draft('x'), agency, [broken, finds({ messageId: 'found' })]);
    expect(result.failed).toEqual(['policy/broken']);
    expect(result.findings.map((finding) => finding.ruleId)).toEqual(['policy/test']);
  });
});

test('worst first, then by position; only exact repeats are dropped', () => {
  const at = (start: number) => ({ messageId: 'found', span: { start, end: start + 1 } });
  const light = ruleOf({ id: 'policy/light', severity: 'advise', check: () => [at(0)] });
  const findings = checkDraft(draft('abcdef'), agency, [light, finds(at(3), at(1), at(1))]);
  expect(findings.map((finding) => [finding.ruleId, finding.span?.start])).toEqual([
    ['policy/test', 1],
    ['policy/test', 3],
    ['policy/light', 0],
  ]);
});

describe('fingerprint', () => {
  const word = (text: string, pattern: RegExp, id: Rule['id'] = 'policy/test') =>
    checkDraft(draft(text), agency, [
      ruleOf({
        id,
        check: (analysis) =>
          Array.from(analysis.text.matchAll(pattern), (match) => ({
            messageId: 'found',
            span: { start: match.index, end: match.index + match[0].length },
          })),
      }),
    ]).map((finding) => finding.fingerprint);

  test('outlives edits elsewhere', () => {
    const tail = 'and then we call 12 people at once';
    expect(word(`Hello there. ${tail}`, /call/g)).toEqual(word(`Good morning to all of you. ${tail}`, /call/g));
  });
  test('tells other words and repeats apart', () => {
    expect(word('we call you', /call/g)).not.toEqual(word('we ring you', /ring/g));
    expect(new Set(word('x x x x x x x x x', /x/g)).size).toBe(9);
  });
  test('does not depend on what a privacy rule matched', () => {
    const id = 'privacy/test';
    expect(word('number 123 please', /\d+/g, id)).toEqual(word('number 987 please', /\d+/g, id));
  });
});

describe('any text', () => {
  const strange = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
        fc.constantFrom(
          '\ud800',
          '\udfff',
          '0812 3456 7890 ',
          'http://a.co/ ',
          '#cleanair ',
          '😀😀😀 ',
          '3578126503970004',
          'a@b.co',
          'KIRIM NIK KE KAMI ',
          '𝗮𝗯𝗰',
          '\n',
          '(',
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('is checked without failure, the same way each time, with spans inside it', () => {
    fc.assert(
      fc.property(strange, (text) => {
        const first = runChecks(draft(text), agency);
        expect(first.failed).toEqual([]);
        expect(runChecks(draft(text), agency)).toEqual(first);
        const spans = first.findings.flatMap(({ span, suggestions }) => [
          ...(span ? [span] : []),
          ...suggestions.flatMap((suggestion) => suggestion.edits.map((edit) => edit.span)),
        ]);
        for (const { start, end } of spans) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        expect(new Set(first.findings.map((finding) => finding.ruleId + finding.fingerprint)).size).toBe(
          first.findings.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
