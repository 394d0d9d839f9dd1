import { describe, expect, it, test } from 'vitest';
import { MAX_BYTES } from '@/lib/core/packs/faults.ts';
import { parsePack } from '@/lib/core/packs/parse-pack.ts';
import { pack, reply, rule, signed, VALUES } from './pack-builder.ts';

const faultsOf = (input: unknown): string[] => {
  const parsed = parsePack(typeof input === 'string' ? input : JSON.stringify(input));
  return 'faults' in parsed ? parsed.faults.map(({ path, code }) => `${path}: ${code}`) : [];
};
const withValues = (values: object) => pack({ values: { ...VALUES, ...values } });

test('a pack is read, signed or not, whatever the order of its members', () => {
  const parsed = parsePack(JSON.stringify(pack()));
  expect(parsed).toMatchObject({ pack: { id: 'kota-contoh', values: { rules: VALUES.rules } } });
  const document = signed();
  const reversed = Object.fromEntries(Object.entries(document).reverse());
  for (const text of [
    JSON.stringify(document),
    JSON.stringify(reversed, null, 2),
    `\ufeff${JSON.stringify(document)}`,
  ]) {
    expect(parsePack(text)).toMatchObject({ document: { signature: document.signature } });
  }
});

describe('a pack that somebody changed is refused at its signature', () => {
  const document = signed();
  it.each([
    ['a value', { ...document, values: { ...VALUES, rules: { 'links/link-http': 'off' } } }],
    ['a value more', { ...document, values: { ...VALUES, units: ['Unit'] } }],
    ['its version', { ...document, version: '1.0.1' }],
    ['another key', { ...document, signature: { ...document.signature, key: signed({}, 8).signature.key } }],
  ])('%s', (_, tampered) => {
    expect(faultsOf(tampered)).toEqual(['signature.signature: signature']);
  });
});

describe('is refused as a whole, with the path of the fault', () => {
  it.each([
    ['too large', `"${'x'.repeat(MAX_BYTES)}"`, ': too-large'],
    ['bytes count, not letters', `"${'\u20ac'.repeat(MAX_BYTES / 3)}"`, ': too-large'],
    ['no JSON', '{', ': unreadable'],
    ['a list', '[]', ': not-a-pack'],
    ['something else', '{"format":"tanggap-key"}', ': not-a-pack'],
    ['of a newer Tanggap', pack({ formatVersion: 2 }), 'formatVersion: newer'],
    ['deep', `{"format":"tanggap-pack","values":${'['.repeat(20)}${']'.repeat(20)}}`, /^values(?:\.0){9}: too-deep$/],
    ['deeper', `{"format":"tanggap-pack","values":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ': too-deep'],
    ['long', `{"format":"tanggap-pack","values":{"units":[${'0,'.repeat(2_000)}0]}}`, 'values.units: too-many'],
    ['wide', `{"format":"tanggap-pack","values":[${'0,'.repeat(120_000)}0]}`, ': too-many-values'],
    ['__proto__', `{"format":"tanggap-pack","values":{"__proto__":{"rules":{}}}}`, 'values.__proto__: prototype'],
    ['constructor', withValues({ glossary: { constructor: 'x' } }), 'values.glossary.constructor: prototype'],
    ['an unknown key', withValues({ legalHold: { active: false } }), 'values.legalHold: unknown'],
    ['a key of trust', withValues({ packs: { trustedKeys: [] } }), 'values.packs: unknown'],
    ['who may approve', withValues({ approvals: { rules: [], approvers: [] } }), 'values.approvals.approvers: unknown'],
    ['a misspelt key', withValues({ ownRules: [rule({ fixx: 'x' })] }), 'values.ownRules.0.fixx: unknown'],
    ['a name that is no rule', withValues({ rules: { shout: 'block' } }), 'values.rules.shout: unknown'],
    [
      'a severity that there is not',
      withValues({ rules: { 'links/link-http': 'shout' } }),
      'values.rules.links/link-http: choice',
    ],
    ['a wrong type', withValues({ officialDomains: 'kotacontoh.go.id' }), 'values.officialDomains: type'],
    ['a wrong domain', withValues({ officialDomains: ['a.go.id', 'no domain'] }), 'values.officialDomains.1: format'],
    ['an id twice', withValues({ ownRules: [rule(), rule()] }), 'values.ownRules.1: twice'],
    ['an entry twice', withValues({ units: ['Air', 'air'] }), 'values.units.1: twice'],
    [
      'a day twice',
      withValues({ clocks: { holidays: [VALUES.clocks.holidays[0], VALUES.clocks.holidays[0]] } }),
      'values.clocks.holidays.1: twice',
    ],
    [
      'a pattern that looks back',
      withValues({ ownRules: [rule({ kind: 'pattern', pattern: '(a)\\1' })] }),
      'values.ownRules.0.pattern: pattern',
    ],
    [
      'a pattern that explodes',
      withValues({ ownRules: [rule({ kind: 'pattern', pattern: '(a{1000}){1000}' })] }),
      'values.ownRules.0.pattern: pattern',
    ],
    [
      'a long pattern',
      withValues({ ownRules: [rule({ kind: 'pattern', pattern: 'a'.repeat(501) })] }),
      'values.ownRules.0.pattern: too-long',
    ],
    ['a control character', pack({ publisher: 'Kota\u0007' }), 'publisher: control'],
    ['half a character', pack({ publisher: 'Kota\ud800' }), 'publisher: control'],
    ['text turned round', pack({ name: { en: 'safe \u202egnp' } }), 'name.en: bidi'],
    ['a hidden character', withValues({ units: ['A\u200bir'] }), 'values.units.0: hidden'],
    ['script in a name', pack({ name: { en: '<img src=x onerror=alert(1)>' } }), 'name.en: html'],
    [
      'script in a reply',
      withValues({ savedReplies: [reply({ owner: '<script>' })] }),
      'values.savedReplies.0.owner: html',
    ],
    [
      'script in notes',
      withValues({ savedReplies: [reply({ notes: '<b>x</b><script>x</script>' })] }),
      'values.savedReplies.0.notes: html',
    ],
    [
      'a handler in notes',
      withValues({ savedReplies: [reply({ notes: '<b onclick="x">x</b>' })] }),
      'values.savedReplies.0.notes: html',
    ],
    [
      'a script address',
      withValues({ ownRules: [rule({ source: { title: 'x', url: 'javascript:alert(1)' } })] }),
      'values.ownRules.0.source.url: format',
    ],
    ['no version', pack({ version: 'latest' }), 'version: format'],
    ['nothing', pack({ values: undefined }), 'values: missing'],
  ] as const)('%s', (_, input, fault) => {
    const faults = faultsOf(input);
    expect(faults).toHaveLength(1);
    if (fault instanceof RegExp) expect(faults[0]).toMatch(fault);
    else expect(faults).toEqual([fault]);
  });

  it('lists several faults at once', () => {
    expect(faultsOf(withValues({ units: ['', 'x'.repeat(81)] }))).toEqual([
      'values.units.0: missing',
      'values.units.1: too-long',
    ]);
  });

  it('many patterns that are each as large as one may be', () => {
    const ownRules = Array.from({ length: 100 }, (_, at) =>
      rule({ id: `r${at}`, kind: 'pattern', pattern: '[a-z]{480}' }),
    );
    expect(faultsOf(withValues({ ownRules }))[0]).toMatch(/^values\.ownRules\.\d+\.pattern: heavy$/);
  });
});

test('brackets and commas in a text are neither depth nor values', () => {
  const text = `${'['.repeat(2_000)}${',{\\"'.repeat(3_000)}`;
  const samples = Array.from({ length: 5 }, (_, at) => `${at}${'[{,'.repeat(150)}\\"`);
  const versions = { en: { title: 'Bins', text, samples } };
  expect(faultsOf(withValues({ savedReplies: [reply({ versions })] }))).toEqual([]);
});

test('what is plain passes: a heart, a named group, formatted notes, the flag of Wales', () => {
  const values = {
    ownRules: [rule({ kind: 'pattern', pattern: '(?P<code>[A-Z]{2}\\d{4})' })],
    savedReplies: [
      reply({
        notes: '<p>Only <b>here</b>: <a href="https://kotacontoh.go.id/">rules</a></p>',
        versions: {
          en: {
            title: 'Thanks <3',
            text: '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}\nThank you',
          },
        },
      }),
    ],
  };
  expect(faultsOf(withValues(values))).toEqual([]);
});
