import { describe, expect, it } from 'vitest';
import { type BenchPost, benchRules, isHeld, shownFindings, tally, whatIf } from '@/lib/core/bench/bench.ts';
import { countPast } from '@/lib/core/bench/past.ts';
import { splitPosts, textColumn } from '@/lib/core/bench/posts.ts';
import { runChecks } from '@/lib/core/check.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import { agencyWith, ownRule } from '../../../support/own-rules.ts';

const ID = 'agency/sample';
const OFF_AT_FIRST = ownRule({ id: 'silent', phrases: ['tomorrow'], off: true });

function bench(texts: readonly string[], ...rules: ReturnType<typeof ownRule>[]) {
  const { agency, off } = benchRules(agencyWith(...rules));
  const posts: BenchPost[] = texts.map((text) => ({
    text,
    ...runChecks({ text, kind: 'post', media: [] }, agency),
  }));
  return { posts, off };
}

describe('pasted posts', () => {
  it.each([
    ['one\ntwo\n\n', ['one', 'two']],
    ['one\nmore\n\n two \r\n \r\nthree', ['one\nmore', 'two', 'three']],
    ['one\n\n\n\ntwo', ['one', 'two']],
    [' \n ', []],
  ])('%j', (text, posts) => {
    expect(splitPosts(text)).toEqual(posts);
  });

  it('the column of a table: by its name, else the one with most in it', () => {
    expect(textColumn(['id', 'Full_Text', 'note'], [])).toBe(1);
    expect(textColumn(['a', 'b'], [['1', 'a longer cell']])).toBe(1);
    expect(textColumn(['a'], [])).toBe(0);
  });
});

describe('what if', () => {
  const texts = ['We guarantee it.', 'We guarantee it. See you tomorrow.', 'The office is open.'];
  it('a rule held posts: those that no other holds are new', () => {
    const { posts, off } = bench(texts, ownRule());
    expect(posts.map((post) => isHeld(post, off))).toEqual([false, false, false]);
    expect(whatIf(posts, off, { ruleId: ID, to: 'block' })).toEqual({
      before: 0,
      after: 2,
      newlyHeld: 2,
      freed: 0,
      found: 2,
    });
  });

  it('a rule held no longer, or was off', () => {
    const { posts, off } = bench(
      texts,
      ownRule({ severity: 'block' }),
      ownRule({ id: 'b', phrases: ['tomorrow'], severity: 'block' }),
    );
    expect(whatIf(posts, off, { ruleId: ID, to: 'off' })).toMatchObject({
      before: 2,
      after: 1,
      freed: 1,
      newlyHeld: 0,
    });
  });

  it('rules that are off listen in: they show nothing, and it is known what they would find', () => {
    const { posts, off } = bench(texts, OFF_AT_FIRST);
    expect(off.has('agency/silent')).toBe(true);
    expect(shownFindings(posts[1] as BenchPost, off).map(({ ruleId }) => ruleId)).not.toContain('agency/silent');
    expect(whatIf(posts, off, { ruleId: 'agency/silent', to: 'block' })).toMatchObject({ after: 1, newlyHeld: 1 });
  });

  it('what a rule cannot tell is never held', () => {
    const { posts, off } = bench(texts, ownRule({ appliesTo: { accounts: ['KotaContoh'] } }));
    expect(whatIf(posts, off, { ruleId: ID, to: 'block' })).toMatchObject({ after: 0, found: 2 });
  });
});

it('counts posts and findings by rule, most posts first', () => {
  const { posts } = bench(['We guarantee it and guarantee it.', 'No word of it.'], ownRule());
  expect(tally(posts).find(({ ruleId }) => ruleId === ID)).toEqual({ ruleId: ID, posts: 1, findings: 2 });
  const order = tally(posts).map((each) => each.posts);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

describe('the record of posts so far', () => {
  const event = (kind: string, at: string, rules: readonly (readonly [string, string])[]) =>
    ({
      kind,
      at,
      id: at,
      rules: rules.map(([ruleId, severity]) => ({ ruleId, severity, outcome: 'violation' })),
    }) as unknown as JournalEvent;

  it('counts each post once for a rule, and holds only where the rule held', () => {
    const counts = countPast([
      event('draft-held', '2026-02-01T00:00:00Z', [
        [ID, 'block'],
        ['links/link-http', 'warn'],
      ]),
      event('draft-overridden', '2026-02-01T00:00:01Z', [[ID, 'block']]),
      event('draft-published', '2026-02-02T00:00:00Z', [
        [ID, 'block'],
        [ID, 'block'],
      ]),
      event('draft-published', '2026-01-02T00:00:00Z', []),
    ]);
    expect(counts).toEqual({
      posts: 2,
      since: '2026-01-02T00:00:00Z',
      byRule: new Map([[ID, { published: 1, held: 1 }]]),
    });
  });

  it('of an empty record', () => {
    expect(countPast([])).toEqual({ posts: 0, byRule: new Map() });
  });
});
