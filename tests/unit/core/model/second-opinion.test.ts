import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { analyse } from '@/lib/core/analysis.ts';
import { explain, likelihood } from '@/lib/core/model/model.ts';
import { withSecondOpinion } from '@/lib/core/model/second-opinion.ts';
import { defineRule, type Rule } from '@/lib/core/rule.ts';

const read = (text: string) => analyse({ text, kind: 'reply', media: [] });
const PROMISE = 'Our crew will have every street light working again by Friday, that is a promise.';
const FACT = 'The library is open from Monday to Saturday and closed on public holidays.';

const rule = (over: Partial<Rule>): Rule =>
  withSecondOpinion(
    defineRule({
      id: 'policy/promise',
      severity: 'warn',
      rationale: '',
      sources: [{ title: '', url: '' }],
      messageIds: ['mayNotHold'],
      examples: { flagged: [], clean: [] },
      check: () => [],
      ...over,
    }),
  );
const check = (over: Partial<Rule>, text: string) => [...rule(over).check(read(text), defaultAgencyRules())];

describe('the model', () => {
  it('tells a promise from a fact, and says by which words', () => {
    const [promise] = read(PROMISE).sentences;
    const [fact] = read(FACT).sentences;
    if (!promise || !fact) throw new Error('no sentence');
    expect(likelihood(read(PROMISE), promise, 'policy/promise')).toBeGreaterThan(0.9);
    expect(likelihood(read(FACT), fact, 'policy/promise')).toBeLessThan(0.1);
    expect(explain(read(PROMISE), promise, 'policy/promise')).toHaveLength(5);
  });

  it('knows nothing of other languages and other rules', () => {
    const text = 'Nuestra oficina abre mañana a las ocho para todos los vecinos de la ciudad.';
    const [sentence] = read(text).sentences;
    if (!sentence) throw new Error('no sentence');
    expect(likelihood(read(text), sentence, 'policy/promise')).toBe(0);
    expect(likelihood(read(PROMISE), sentence, 'links/link-http')).toBe(0);
  });
});

describe('a second opinion', () => {
  it('asks where the rule found nothing, and never holds', () => {
    expect(check({ severity: 'block' }, PROMISE)).toMatchObject([{ messageId: 'mayNotHold', outcome: 'needs-review' }]);
    expect(check({}, FACT)).toEqual([]);
  });

  it('lets go what is next to impossible, but nothing that holds the post', () => {
    const found = { messageId: 'mayNotHold', span: { start: 0, end: 11 } };
    expect(check({ check: () => [found] }, FACT)).toEqual([]);
    expect(check({ check: () => [{ ...found, severity: 'block' }] }, FACT)).toHaveLength(1);
    expect(check({ check: () => [found] }, PROMISE)).toEqual([found]);
  });
});
