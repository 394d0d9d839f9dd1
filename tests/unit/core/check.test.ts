import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft, runChecks } from '@/lib/core/check.ts';
import type { Draft } from '@/lib/core/draft.ts';
import { defineRule, type Rule } from '@/lib/core/rule.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';

const agency = defaultAgencyRules();
const post = (text: string, more: Partial<Draft> = {}): Draft => ({ text, kind: 'post', media: [], ...more });

const rule = (over: Partial<Rule> = {}): Rule =>
  defineRule({
    id: 'language/test',
    severity: 'warn',
    rationale: '',
    sources: [{ title: '', url: '' }],
    messageIds: ['found'],
    examples: { flagged: [], clean: [] },
    *check(analysis) {
      const start = analysis.text.indexOf('GRATIS');
      if (start < 0) return;
      const span = { start, end: start + 6 };
      yield { messageId: 'found', span, suggestions: [{ messageId: 'fix', edits: [{ span, newText: 'gratis' }] }] };
    },
    ...over,
  });

describe('checkDraft', () => {
  it('gives spans and edits in the draft as typed, though rules read plain letters', () => {
    const text = 'Info 𝗚𝗥𝗔𝗧𝗜𝗦 ya';
    const [finding] = checkDraft(post(text), agency, [rule()]);
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe('𝗚𝗥𝗔𝗧𝗜𝗦');
    expect(finding?.suggestions[0]?.edits[0]?.span).toEqual(finding?.span);
  });

  it('says nothing of a rule that the agency has switched off, and takes its severity', () => {
    const set = (severity: 'off' | 'block') => ({ ...agency, rules: { 'language/test': severity } });
    expect(checkDraft(post('GRATIS'), set('off'), [rule()])).toEqual([]);
    expect(checkDraft(post('GRATIS'), set('block'), [rule()])[0]?.severity).toBe('block');
  });

  it('never holds what it cannot tell', () => {
    const unsure = rule({ severity: 'block', check: () => [{ messageId: 'found', outcome: 'needs-review' }] });
    expect(checkDraft(post('x'), agency, [unsure])[0]).toMatchObject({ severity: 'warn', outcome: 'needs-review' });
  });

  it('lets a detection be graver than its rule, unless the agency chose', () => {
    const graver = rule({ check: () => [{ messageId: 'found', severity: 'block' }] });
    expect(checkDraft(post('x'), agency, [graver])[0]?.severity).toBe('block');
    const chosen = { ...agency, rules: { 'language/test': 'warn' as const } };
    expect(checkDraft(post('x'), chosen, [graver])[0]?.severity).toBe('warn');
  });

  it('leaves the spans of a rule that reads the original alone', () => {
    const span = { start: 2, end: 5 };
    const reader = rule({ reads: 'original', check: () => [{ messageId: 'found', span }] });
    expect(checkDraft(post('\u200b\u200bNIK'), agency, [reader])[0]?.span).toEqual(span);
  });

  it('puts the worst first, then by position, and drops exact repeats only', () => {
    const at = (start: number) => ({ messageId: 'found', span: { start, end: start + 1 } });
    const light = rule({ id: 'language/light', severity: 'advise', check: () => [at(0)] });
    const findings = checkDraft(post('abcdef'), agency, [light, rule({ check: () => [at(3), at(1), at(1)] })]);
    expect(findings.map(({ ruleId, span }) => [ruleId, span?.start])).toEqual([
      ['language/test', 1],
      ['language/test', 3],
      ['language/light', 0],
    ]);
  });

  it('goes on without a rule that breaks, and names it', () => {
    const broken = rule({
      id: 'language/broken',
      check() {
        throw new Error('broken');
      },
    });
    const { findings, failed } = runChecks(post('GRATIS'), agency, [broken, rule()]);
    expect(failed).toEqual(['language/broken']);
    expect(findings).toHaveLength(1);
  });

  it('is total and deterministic, with spans inside the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '3171014505900003',
        '0812-3456-7890',
        '#airbersih',
        'http://',
        '𝗮𝗯',
        '\ud83d',
        '👨‍👩‍👧',
        'warga@',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const draft = post(pieces.join(' '), { media: [{ kind: 'image', alt: { known: false } }] });
        const { findings, failed } = runChecks(draft, agency);
        expect(failed).toEqual([]);
        expect(checkDraft(draft, agency)).toEqual(findings);
        for (const { span, suggestions } of findings) {
          for (const { edits } of suggestions) {
            for (const edit of edits) {
              expect(edit.span.start).toBeLessThanOrEqual(edit.span.end);
              expect(edit.span.end).toBeLessThanOrEqual(draft.text.length);
            }
          }
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(draft.text.length);
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
      { numRuns: 300 },
    );
    // All rules on 300 texts, twice: seconds, on a busy machine more.
  }, 60_000);
});

describe('fingerprint', () => {
  const prints = (text: string) =>
    checkDraft(
      post(text),
      agency,
      ALL_RULES.filter(({ id }) => /^(?:links|privacy)\//.test(id)),
    ).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);

  it('outlives edits elsewhere in the draft', () => {
    const finding = 'lihat jadwal air di http://kotacontoh.go.id/air hari ini untuk semua warga';
    expect(prints(`${finding}. Selesai.`)).toEqual(prints(`Pengumuman baru: ${finding}. Selesai.`));
  });

  it('tells two findings of one rule apart', () => {
    const all = prints('satu http://a.example/x dua http://b.example/y tiga');
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not depend on the personal data it stands for, so that no number can be guessed from it', () => {
    expect(prints('Data NIK 3171014505900003 sudah kami terima')).toEqual(
      prints('Data NIK 3273016708850002 sudah kami terima'),
    );
  });
});

it('no rule has an effect on another’s severity: the default severities are the rules’ own', () => {
  for (const { id, severity } of ALL_RULES) expect(['block', 'warn', 'advise'], id).toContain(severity);
});
