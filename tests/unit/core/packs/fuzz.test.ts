import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveAgency } from '@/lib/core/agency/resolve.ts';
import { agencySchema, parseAgencyRules } from '@/lib/core/agency.ts';
import { readInstalled } from '@/lib/core/packs/installed.ts';
import { parsePack } from '@/lib/core/packs/parse-pack.ts';
import { reviewPack } from '@/lib/core/packs/review.ts';
import { pack, signed, VALUES } from './pack-builder.ts';

/*
 * 10,000 packs and settings, half of each, made up from nothing and from good ones with something wrong put in. A hang would be cut off
 * by the suite's time-out; how long each takes at most is measured by `npm run bench`.
 */
const RUNS = 5_000;
const TIMEOUT = 60_000;

const NASTY = [
  ...['<script>alert(1)</script>', '\u202e', '\0', '\ud800', '(a+)+$', '(?=a)', 'x'.repeat(30_000), '../../etc', ''],
  ...[-1, Number.POSITIVE_INFINITY, Number.NaN, 2 ** 53, null, true, [], {}, [[]], [null], { length: 1e9 }],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  'values',
];

const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }));

interface Fault {
  /** Which of the places, counted round. */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'twice' | 'rename';
  readonly value: unknown;
  readonly key: string;
}
const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom('replace', 'remove', 'add', 'twice', 'rename'),
  value: nasty,
  key: fc.constantFrom(...KEYS),
});

type Container = Record<string, unknown>;
function places(value: unknown, found: [Container, string][] = []): [Container, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    found.push([value as Container, key]);
    places(member, found);
  }
  return found;
}

/** Lists have no names in JSON. */
const define = (holder: Container, key: string, value: unknown) =>
  Array.isArray(holder) && !/^\d+$/.test(key)
    ? holder
    : Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function spoil(document: object, faults: readonly Fault[]): object {
  const copy = structuredClone(document);
  for (const { at, how, value, key } of faults) {
    const all = places(copy);
    const place = all[at % Math.max(1, all.length)];
    if (!place) continue;
    const [holder, name] = place;
    if (how === 'replace') define(holder, name, structuredClone(value));
    if (how === 'remove') delete holder[name];
    if (how === 'add') define(holder, key, structuredClone(value));
    if (how === 'twice' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
    if (how === 'rename') {
      define(holder, key, holder[name]);
      delete holder[name];
    }
  }
  return copy;
}

/** JSON as an attacker would write it: `__proto__` is a name like any other there. */
const textOf = (value: unknown): string => JSON.stringify(value) ?? 'null';
const packText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fault, { minLength: 1, maxLength: 4 }).map((faults) => textOf(spoil(pack(), faults))),
  },
  { weight: 2, arbitrary: fc.array(fault, { maxLength: 3 }).map((faults) => textOf(spoil(signed(), faults))) },
  { weight: 1, arbitrary: nasty.map((values) => textOf(pack({ values }))) },
  { weight: 1, arbitrary: fc.oneof(nasty.map(textOf), fc.string()) },
);
const settings = fc.oneof(
  fc.array(fault, { maxLength: 5 }).map((faults) => spoil({ ...VALUES, accounts: ['KotaContoh'] }, faults)),
  nasty,
);

const context = { ...resolveAgency([]), installed: undefined, defaultSeverity: () => undefined };

test('no pack crashes anything, and each is taken whole or refused whole', { timeout: TIMEOUT }, () => {
  let taken = 0;
  fc.assert(
    fc.property(packText, (text) => {
      const parsed = parsePack(text);
      if ('faults' in parsed) {
        expect(parsed.faults.length).toBeGreaterThan(0);
        expect(Object.keys(parsed)).toEqual(['faults']);
        for (const { path } of parsed.faults) expect(typeof path).toBe('string');
        return;
      }
      taken += 1;
      // What was taken is what the file says, and stands in the layers without a problem.
      expect(textOf(parsed.document)).toBe(textOf(JSON.parse(text)));
      expect(resolveAgency([{ source: 'pack', values: parsed.pack.values }]).problems).toEqual([]);
      reviewPack(parsed.pack.values, context);
    }),
    { numRuns: RUNS },
  );
  expect(taken, 'some of them are good').toBeGreaterThan(RUNS / 100);
  expect(({} as Container)['polluted']).toBeUndefined();
});

test('no settings crash anything, and what comes out is always settings', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(settings, settings, settings, (managed, packed, user) => {
      const layers = [
        { source: 'managed', values: managed },
        { source: 'pack', name: 'Pack', values: packed },
        { source: 'user', values: user },
      ] as const;
      expect(agencySchema.safeParse(resolveAgency(layers).rules).success).toBe(true);
      expect(agencySchema.safeParse(parseAgencyRules(user).rules).success).toBe(true);
      readInstalled([managed, packed, user]);
    }),
    { numRuns: RUNS },
  );
  expect(({} as Container)['polluted']).toBeUndefined();
});
