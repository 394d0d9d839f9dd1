import { describe, expect, test } from 'vitest';
import type { LinkVerdict } from '../../../lib/core/lookalike/reading.ts';
import { classifyLink, readLink } from '../../../lib/core/lookalike.ts';
import { decodePunycode } from '../../../lib/core/punycode.ts';
import { fold, skeleton } from '../../../lib/core/skeleton.ts';
import { findTypo } from '../../../lib/core/typo.ts';

const LISTS = {
  none: [],
  indonesia: ['nusatirta.go.id', 'bpsdm.go.id', 'samudra.go.id', 'pajak.go.id'],
  britain: ['gov.uk', 'nhs.uk', 'fernbridge.gov.uk', 'police.uk'],
  america: ['usa.gov', 'ssa.gov', 'ashfordcounty.gov'],
  world: ['canada.ca', 'gob.mx', 'gov.sg', 'warrangal.qld.gov.au', 'ameli.fr'],
} as const;

const TABLE: readonly (readonly [keyof typeof LISTS, LinkVerdict, string, readonly string[]])[] = [
  [
    'indonesia',
    'official',
    'listed, or under a suffix of governments',
    [
      'nusatirta.go.id',
      'HTTPS://WWW.NUSATIRTA.GO.ID:443/ktp',
      'https://data.nusatirta.go.id./x',
      '//nusatirta.go.id',
      'https://bpsdn.go.id',
      'https://sukamaju.desa.id/surat',
      'https://www.nih.gov',
      'https://nusatirta.go.id/?next=//nusatirta-go.id',
      'https://nusatirta.go.id/@-6.2,106.8',
    ],
  ],
  [
    'indonesia',
    'lookalike',
    'hyphens, endings, subdomains and glue',
    [
      'nusatirta-go.id',
      'nusatirta.go-id.com',
      'nusatirta.go.id.masuk.example',
      'nusatirta.go.id-daftar.com',
      'nusatirta.id',
      'nusatirta.gov.id',
      'www.nusatirta.web.id/x',
      'nusatirtagoid.com',
      'pajakgo.id',
      'nusatirta.g0.id',
      'nusatirta.og.id',
      'nusatirta.go.ld',
      'go.id.nusatirta.com',
    ],
  ],
  [
    'indonesia',
    'lookalike',
    'slips and foreign letters',
    [
      'nusatrita.com',
      'nusatirrta.id',
      'nusatirtaa.com',
      'nusatlrta.net',
      'sarnudra.com',
      'nusatіrta.go.id',
      'xn--nusatrta-5ib.go.id',
      'ｎｕｓａｔｉｒｔａ.go.id',
      'САМUDRA.go.id',
    ],
  ],
  [
    'indonesia',
    'lookalike',
    'bait',
    ['cek-bansos-nusatirta.com', 'nusatirtabantuan.com', 'bayar-pajak.net', 'samudra.daftar-online.com'],
  ],
  [
    'indonesia',
    'lookalike',
    'what parsers disagree on',
    [
      'https://nusatirta.go.id@evil.example/x',
      'https://nusatirta.go.id:443@evil.example',
      'https://nusatirta.go.id\\@evil.example/',
      'https://evil.example\\@nusatirta.go.id',
      'https:\\\\nusatirta.go.id',
      'https://nusatirta.go.id%40evil.example',
      'https://nusatirta%2ego%2eid',
      'https://nusatirta。go。id',
      'https://nusatirta.go.id\t.evil.example',
      'https://nusa\u200btirta.go.id',
      'https://nusatirta.go.id#@evil.example',
      'https://nusatirta.go.id&x@evil.example',
    ],
  ],
  [
    'indonesia',
    'unrelated',
    'near misses',
    [
      'nusantara.id',
      'samudera-biru.co.id',
      'pajakku.example',
      'konsultanpajak.id',
      'https://bit.ly/nusatirta',
      'https://x.com/nusatirta/status/1',
      'https://evil.example/nusatirta.go.id',
      'wisata-desa.id',
      'nusatirta.sch.id',
    ],
  ],
  [
    'britain',
    'lookalike',
    'suffixes that are domains',
    [
      'govuk.co',
      'gov-uk.com',
      'gov.co.uk',
      'gov.uk.com',
      'gov.ukk',
      'nhs.info',
      'nhs-vaccine-pass.com',
      'nhscovidpass.com',
      'p0lice.uk',
      'poIice.uk',
      'fern-bridge.com',
      'g0v.uk',
    ],
  ],
  [
    'britain',
    'unrelated',
    'near misses',
    ['nspcc.org.uk', 'policy.uk', 'governor.example', 'fernbridgefarm.example', 'bbc.co.uk'],
  ],
  [
    'america',
    'lookalike',
    'names under .gov',
    ['ssa-gov.us', 'ssa.g0v', 'ashfordcountygov.org', 'ssa.gov.co', 'usagov.info', 'my-ssa.com', 'ssa.gov.pay.example'],
  ],
  ['america', 'official', 'other agencies', ['sba.gov', 'army.mil', 'gov.uk', 'data.gov.in']],
  ['america', 'unrelated', 'near misses', ['usatoday.com', 'usaa.com', 'essay.example', 'govtrack.us']],
  [
    'world',
    'lookalike',
    'forged',
    [
      'canadda.ca',
      'canada-ca.com',
      'gobmx.com',
      'g0b.mx',
      'gov.ѕg',
      'gov-sg.info',
      'warrangal.com.au',
      'warrangal-qld.com',
      'ameIi.fr',
    ],
  ],
  [
    'world',
    'unrelated',
    'honest international names',
    ['café-amélie.example', '例え.テスト', 'пример.рф', 'xn--mnchen-3ya.de', 'gobi.mx'],
  ],
  [
    'none',
    'lookalike',
    'suffixes alone',
    [
      'dinas-go.id',
      'tax-gov.uk',
      'x.go-id.info',
      'x.gov-id.com',
      'bmkg.go.id.example.net',
      'health.g0v.au',
      'xn--bmk-rsa.go.id',
    ],
  ],
  [
    'none',
    'unrelated',
    'the rest',
    ['', 'https://', 'gojek.com', 'food-to-go.id', 'not a url', 'ugov-consulting.example'],
  ],
];

describe.each(TABLE)('with the list %s, %s: %s', (list, verdict, _, inputs) => {
  test.each(inputs)('%s', (input) => {
    expect(classifyLink(input, LISTS[list])).toBe(verdict);
  });
});

test('names what is imitated, and what is misspelt under a suffix of governments', () => {
  const read = (input: string) => readLink(input, LISTS.indonesia);
  expect(read('https://nusatirta.go.id@evil.example')).toMatchObject({ imitates: 'nusatirta.go.id' });
  expect(read('layanan-go.id')).toMatchObject({ imitates: 'go.id' });
  expect(read('samudra.info')).toMatchObject({ imitates: 'samudra.go.id', nameOnly: true });
  expect(read('nusatrita.go.id')).toEqual({ verdict: 'official', misspelt: 'nusatirta.go.id' });
  expect(read('www-nusatirta.go.id')).toEqual({ verdict: 'official', misspelt: 'nusatirta.go.id' });
  // An agency of its own, one letter further.
  expect(read('bpsdx.go.id')).toEqual({ verdict: 'official' });
});

test('short addresses of others that an agency lists are no pattern', () => {
  const list = ['x.com', 's.id', 'contoh.go.id'];
  for (const host of ['my-x.com', 'x.co', 'toko-s.id', 'xx.com']) expect(classifyLink(host, list)).toBe('unrelated');
  expect(classifyLink('s.id/abc', list)).toBe('official');
});

test('decodes punycode as RFC 3492 does', () => {
  expect(decodePunycode('xn--mnchen-3ya')).toBe('münchen');
  expect(decodePunycode('xn--fiqs8s')).toBe('中国');
  expect(decodePunycode('xn--so-paulo-rza')).toBe('são-paulo');
  expect(decodePunycode('xn--!!')).toBeUndefined();
  expect(decodePunycode('xn--99999999999')).toBeUndefined();
});

test('reads foreign letters as they look', () => {
  expect(skeleton('bmkġ.gо.id')).toBe('bmkg.go.id');
  expect(skeleton('café.fr')).toBe('cafe.fr');
  expect(fold('rnil1er')).toBe(fold('miller'));
});

test.each([
  ['bmgk', 'bmkg', 'swap'],
  ['bmkgg', 'bmkg', 'double'],
  ['canda', 'canada', 'missing'],
  ['pajsk', 'pajak', 'neighbour'],
  ['lapar', 'lapor', 'other'],
  ['bmakg', 'bmkg', 'extra'],
] as const)('%s is one slip from %s: %s', (typed, right, kind) => {
  expect(findTypo(typed, right)?.kind).toBe(kind);
  expect(findTypo(right, right)).toBeUndefined();
});

test('stays fast on hostile addresses', () => {
  const start = performance.now();
  for (const unit of ['a.', 'taxpay', 'a-', '@', 'а', '%41', 'xn--', 'nusatirta', '\\']) {
    classifyLink(`https://${unit.repeat(25_000 / unit.length)}.id`, LISTS.indonesia);
  }
  expect(performance.now() - start).toBeLessThan(200);
});
