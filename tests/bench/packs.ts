import { resolveAgency } from '../../lib/core/agency/resolve.ts';
import { parsePack } from '../../lib/core/packs/parse-pack.ts';
import { shippedPacks } from '../../lib/core/packs/shipped/shipped.ts';
import type { Row } from './bench.ts';

/** Milliseconds that no file may keep a page busy. */
const AIM = 100;
const ROUNDS = 5;

const file = (values: unknown): string =>
  JSON.stringify({
    format: 'tanggap-pack',
    formatVersion: 1,
    id: 'hostile',
    name: { en: 'Hostile' },
    version: '1.0.0',
    published: '2026-11-01',
    publisher: 'Nobody',
    values,
  });
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const pattern = (source: string) => (at: number) => ({
  id: `r${at}`,
  kind: 'pattern',
  title: { en: 'x' },
  message: { en: 'x' },
  severity: 'warn',
  pattern: source,
});

/** As large as each may be, or larger. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a megabyte of brackets': '['.repeat(1_000_000),
  'deep lists': `{"format":"tanggap-pack","values":${'['.repeat(490_000)}${']'.repeat(490_000)}}`,
  'wide lists': `{"format":"tanggap-pack","values":[${'0,'.repeat(490_000)}0]}`,
  'many names': `{"format":"tanggap-pack","values":{${many(70_000, (at) => `"k${at}":0`).join(',')}}}`,
  'prototype names': `{"format":"tanggap-pack","values":{${'"__proto__":{'.repeat(60_000)}${'}'.repeat(60_000)}}}`,
  'markup that never ends': file({ savedReplies: [{ notes: '<b '.repeat(300_000) }] }),
  'notes full of opened tags': file({ savedReplies: many(40, () => ({ notes: '<b on'.repeat(5_000) })) }),
  'heavy patterns': file({ ownRules: many(500, pattern('(?:[a-z]{20}){24}')) }),
  'exploding patterns': file({ ownRules: many(500, pattern('((((a{30}){30}){30}){30})')) }),
  'open brackets': file({ ownRules: many(500, pattern(`${'('.repeat(240)}a${')'.repeat(240)}`)) }),
  'entries that are all wrong': file({ officialDomains: many(49_000, (at) => `no domain ${at}`) }),
  'entries there twice': file({ units: many(500, () => 'Unit') }),
};

/** How long the worst files keep the page busy. */
export function* measurePacks(): Generator<Row> {
  for (const [what, text] of Object.entries(HOSTILE)) {
    const times = many(ROUNDS, () => {
      const start = performance.now();
      const parsed = parsePack(text);
      if (!('faults' in parsed)) throw new Error(`${what} was taken`);
      return performance.now() - start;
    });
    yield {
      what: `refusing a pack: ${what}`,
      value: Math.max(...times),
      unit: 'ms',
      aim: AIM,
      note: 'slowest of five',
    };
  }
  const packs = shippedPacks();
  const start = performance.now();
  resolveAgency(packs.map(({ pack }) => ({ source: 'pack', name: pack.id, values: pack.values })));
  yield { what: 'four packs in force', value: performance.now() - start, unit: 'ms', aim: AIM };
}
