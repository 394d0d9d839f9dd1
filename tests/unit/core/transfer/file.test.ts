import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTransfer, readTransfer } from '@/lib/core/transfer/file.ts';
import { TRANSFER_SCHEMAS } from '@/lib/settings.ts';

const head = { tanggap: 'settings', version: 1, exportedAt: '2026-11-28T08:00:00.000Z' };
const text = (value: object) => JSON.stringify({ ...head, items: {}, savedReplies: [], ...value });
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const parse = (values: Record<string, unknown>, replies: unknown = []) =>
  parseTransfer(values, replies, TRANSFER_SCHEMAS);

test.each([
  ['cut off', text({}).slice(0, -3), 'json'],
  ['of saved replies', '[]', 'kind'],
  ['an archive', '{"tanggap":"archive","version":1}', 'kind'],
  ['of a newer Tanggap', text({ version: 2 }), 'newer'],
  ['nested without end', text({}).replace('[]', deep(100_000)), 'kind'],
  ['too large', ' '.repeat(20_000_001), 'large'],
])('a file that is %s is refused', (_, content, refused) => expect(readTransfer(content)).toEqual({ refused }));

test('a file of settings is read', () => {
  expect(readTransfer(text({ items: { language: { version: 1, value: 'id' } } }))).toMatchObject({
    file: { items: { language: { version: 1, value: 'id' } } },
  });
});

describe('values that cannot be used', () => {
  it('are named by path and left out, the others hold', () => {
    const { settings, problems } = parse(
      {
        agency: {
          name: 42,
          accounts: ['KotaContoh', 'not a handle!'],
          unheardOf: true,
          rules: { 'links/link-http': 'shout' },
        },
        language: 'no language',
        mutes: { kotacontoh: ['links/link-http'], 'NOT A HANDLE': [] },
        packs: [{ name: 'Nasional', values: {} }, 'evil'],
        strange: 1,
      },
      [{ id: 'ok', versions: { en: { title: 'T', text: 'x' } } }, { id: 'bad' }],
    );
    expect(settings.agency).toEqual({ accounts: ['KotaContoh'], rules: {} });
    expect(settings.items).toEqual({
      mutes: { kotacontoh: ['links/link-http'] },
      packs: [{ name: 'Nasional', values: {} }],
    });
    expect(settings.replies.map(({ id }) => id)).toEqual(['ok']);
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'agency.accounts.1',
      'agency.name',
      'agency.rules.links/link-http',
      'agency.unheardOf',
      'language',
      'mutes.NOT A HANDLE',
      'packs.1',
      'savedReplies.1.versions',
      'strange',
    ]);
  });

  it('cannot reach the prototype', () => {
    const values = JSON.parse('{"agency":{"__proto__":{"name":"evil"}},"__proto__":{"polluted":1}}') as object;
    const { settings } = parse(values as Record<string, unknown>);
    expect(settings.agency).toEqual({});
    expect(Object.getPrototypeOf(settings.agency)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('nothing in a file makes reading it throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('agency', 'packs', 'language', 'mutes', 'staff', 'panel', 'x'), fc.jsonValue()),
      fc.jsonValue(),
      (values, replies) => {
        const { settings } = parse(values, replies);
        return Array.isArray(settings.replies);
      },
    ),
    { numRuns: 500 },
  );
});
