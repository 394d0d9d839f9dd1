import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/core/canonical-json.ts';
import { appendEntry, type Entry, GENESIS, verifyChain } from '@/lib/core/chain.ts';
import { type JournalEvent, journalEvent, MAX_REASON_LENGTH } from '@/lib/core/journal.ts';
import { maskDigits } from '@/lib/core/mask-digits.ts';

const ID = '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01';
const AT = '2026-11-23T08:00:00.000Z';
const RULE = { ruleId: 'privacy/nik', severity: 'block', outcome: 'violation', entity: 'NIK' };
const held = { kind: 'draft-held', id: ID, at: AT, account: 'infoBMKG', draftKind: 'post', rules: [RULE] };

describe('events', () => {
  test.each([
    ['held', held],
    ['overridden', { ...held, kind: 'draft-overridden', reason: { code: 'approved' } }],
    ['published', { ...held, kind: 'draft-published', overridden: false, link: 'https://x.com/infoBMKG/status/19' }],
    [
      'published after an override',
      { ...held, kind: 'draft-published', account: undefined, overridden: true, overrideId: ID },
    ],
    ['held by an own rule', { ...held, rules: [{ ...RULE, ruleId: 'agency/no-promises', entity: undefined }] }],
    [
      'own rules changed',
      {
        kind: 'rules-changed',
        id: ID,
        at: AT,
        changes: [{ path: 'ownRules.agency/no-promises', from: 'warn', to: 'off' }],
      },
    ],
    [
      'rules changed',
      { kind: 'rules-changed', id: ID, at: AT, changes: [{ path: 'rules.privacy/nik', from: 'default', to: 'off' }] },
    ],
  ])('%s is kept', (_, event) => {
    expect(journalEvent.safeParse(event).error).toBeUndefined();
  });

  test.each([
    ['draft text', { ...held, text: 'NIK 3173041205900001' }],
    ['matched text in a rule', { ...held, rules: [{ ...RULE, match: '3173041205900001' }] }],
    ['matched text as entity', { ...held, rules: [{ ...RULE, entity: '3173041205900001' }] }],
    ['a rule of no category', { ...held, rules: [{ ...RULE, ruleId: 'other/nik' }] }],
    ['a time with an offset', { ...held, at: '2026-11-23T08:00:00+07:00' }],
    ['no id', { ...held, id: undefined }],
    ['an override without reason', { ...held, kind: 'draft-overridden' }],
    ['`other` without words', { ...held, kind: 'draft-overridden', reason: { code: 'other', text: '  ' } }],
    [
      'a reason that is too long',
      { ...held, kind: 'draft-overridden', reason: { code: 'other', text: 'x'.repeat(MAX_REASON_LENGTH + 1) } },
    ],
    [
      'a link elsewhere',
      { ...held, kind: 'draft-published', overridden: false, link: 'https://evil.example/a/status/1' },
    ],
    ['a value of the agency', { kind: 'rules-changed', id: ID, at: AT, changes: [{ path: 'name', to: 'Dinas X' }] }],
    ['an unknown kind', { ...held, kind: 'draft-seen' }],
  ])('%s is refused', (_, event) => {
    expect(journalEvent.safeParse(event).success).toBe(false);
  });

  test('numbers in a typed reason never get in', () => {
    const event = journalEvent.parse({
      ...held,
      kind: 'draft-overridden',
      reason: { code: 'other', text: 'NIK 3173 0412 0590 0001 sudah disamarkan' },
    });
    expect(event).toMatchObject({ reason: { text: 'NIK … sudah disamarkan' } });
  });
});

test.each([
  ['3173041205900001', '…'],
  ['call 0812-3456-7890 now', 'call … now'],
  ['(021) 500-112', '(…'],
  ['٠١٢٣٤٥', '…'],
  ['12345', '12345'],
  ['2 of 3 on 11 May', '2 of 3 on 11 May'],
])('masks %s', (text, masked) => {
  expect(maskDigits(text)).toBe(masked);
});

test('no run of six digits survives, whatever stands between', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '2', ' ', '-', '.', 'a') }), (text) => {
      expect(maskDigits(text)).not.toMatch(/\d(?:[ .-]{0,3}\d){5}/);
    }),
  );
});

describe('canonical JSON', () => {
  test('sorts by UTF-16 units and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é"'], '\u20ac': undefined, '1': 1e21 })).toBe(
      '{"1":1e+21,"a":[true,null,"é\\""],"b":1}',
    );
  });

  test('refuses what JSON cannot spell', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });

  test('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('chain', () => {
  const events = Array.from({ length: 5 }, (_, index) =>
    journalEvent.parse({ ...held, id: `0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a0${index}` }),
  );
  const entries: Entry[] = [];
  for (const event of events) entries.push(appendEntry(entries.at(-1), event));
  const altered = (index: number, change: Partial<Entry>) =>
    entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

  test('is whole as appended', () => {
    expect(verifyChain(entries)).toEqual({ ok: true, length: 5, head: entries[4]?.hash, removed: 0 });
    expect(verifyChain([])).toEqual({ ok: true, length: 0, head: GENESIS, removed: 0 });
  });

  test('keeps its format: this hash may never change', () => {
    expect(entries[0]?.hash).toMatchInlineSnapshot(
      `"4ba2f3656e9a8971a76154807a790ee2a450d2b34f39a5b6f4b610c94275359d"`,
    );
  });

  test.each([
    [
      'an altered event',
      altered(2, { event: { ...events[2], at: '2027-01-01T00:00:00Z' } as JournalEvent }),
      3,
      'content',
    ],
    ['an altered hash', altered(1, { hash: GENESIS }), 2, 'content'],
    ['an altered link', altered(3, { prev: GENESIS }), 4, 'link'],
    ['a missing entry', entries.filter((_, index) => index !== 2), 3, 'gap'],
    ['a missing beginning', entries.slice(1), 1, 'gap'],
    ['two entries swapped', [entries[1], entries[0], ...entries.slice(2)] as Entry[], 1, 'gap'],
    [
      'an entry altered and hashed anew',
      altered(2, appendEntry(entries[1], { ...events[2], account: 'other' } as JournalEvent)),
      4,
      'link',
    ],
    ['an event that is no JSON', altered(0, { event: Number.NaN as unknown as JournalEvent }), 1, 'content'],
  ])('%s shows at its place', (_, broken, brokenAt, cause) => {
    expect(verifyChain(broken)).toMatchObject({ ok: false, brokenAt, cause });
  });
});
