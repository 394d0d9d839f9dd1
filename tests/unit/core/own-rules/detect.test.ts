import { describe, expect, it } from 'vitest';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { checkDraft, runChecks } from '@/lib/core/check.ts';
import { applyEdits, type Draft } from '@/lib/core/draft.ts';
import { compileOwnRules } from '@/lib/core/own-rules/compile.ts';
import { agencyWith, ownRule } from '../../../support/own-rules.ts';

type Given = Record<string, unknown>;

const find = (given: Given, text: string, draft: Partial<Draft> = {}, agency: Partial<AgencyRules> = {}) => {
  const rules = agencyWith(ownRule(given));
  return checkDraft(
    { text, kind: 'post', media: [], ...draft },
    { ...rules, ...agency },
    compileOwnRules(rules.ownRules),
  );
};
const marked = (given: Given, text: string) =>
  find(given, text).map(({ span }) => (span ? text.slice(span.start, span.end) : ''));
const fixed = (given: Given, text: string) =>
  find(given, text).map(({ suggestions: [first] }) => (first ? applyEdits(text, first.edits) : undefined));

describe('terms', () => {
  it.each([
    ['en', 'guarantee', 'We guaranteed it, and she guarantees it.', ['guaranteed', 'guarantees']],
    ['en', 'plan', 'We are planning; it was planned for the plans.', ['planning', 'planned', 'plans']],
    ['en', 'refund', "The refund's date is not known to the office.", ["refund's"]],
    ['en', 'new', 'The newest renewal is at the office.', []],
    [
      'id',
      'janji',
      'Kami menjanjikan, dijanjikan, berjanji; janjinya untuk warga.',
      ['menjanjikan', 'dijanjikan', 'berjanji', 'janjinya'],
    ],
    ['id', 'sapu', 'Petugas menyapu jalan dan akan disapu lagi.', ['menyapu', 'disapu']],
    ['id', 'tugas', 'Petugas di lokasi untuk membantu warga.', []],
    ['id', 'pasti', 'Kami pastikan air yang mengalir bersih.', ['pastikan']],
  ])('%s: the forms of %s', (_, phrase, text, expected) => {
    expect(marked({ phrases: [phrase] }, text)).toEqual(expected);
  });

  it('finds only the words as given when forms are switched off', () => {
    expect(marked({ phrases: ['plan'], inflections: false }, 'The plan is that they are planning it.')).toEqual([
      'plan',
    ]);
  });

  it('finds several words in a row, across dashes and quotes but not across a full stop or a comma', () => {
    const rule = { phrases: ['free lunch'] };
    expect(marked(rule, 'A “free” lunch, a free-lunch and FREE LUNCHES for all of them.')).toEqual([
      'free” lunch',
      'free-lunch',
      'FREE LUNCHES',
    ]);
    expect(marked(rule, 'It is free. Lunch is at noon, free, lunch too.')).toEqual([]);
    expect(marked({ phrases: ['yes, we can'] }, 'They said: yes, we can!')).toEqual(['yes, we can']);
  });

  it('lets a hit go where an allowed phrase stands in its sentence, and only there', () => {
    const rule = { phrases: ['guarantee'], allowed: ['cannot guarantee'] };
    expect(marked(rule, 'We cannot guarantee this. But we guarantee that.')).toEqual(['guarantee']);
  });

  it('looks at the sentences of its language only', () => {
    const rule = { phrases: ['gratis'], language: 'id' };
    expect(marked(rule, 'Layanan ini gratis untuk semua warga.')).toEqual(['gratis']);
    expect(marked(rule, 'This is gratis for all of the people in the city.')).toEqual([]);
  });

  it('minds letter case when asked to', () => {
    expect(marked({ phrases: ['WHO'], ignoreCase: false }, 'Ask who is at the WHO.')).toEqual(['WHO']);
  });

  it('finds tags, handles, addresses and signs letter by letter', () => {
    const rule = { phrases: ['#PilihSaya', '@TokoContoh', 'contoh.example/promo', '🎁'] };
    const text = 'Now #pilihsaya, #PilihSayaLagi by @tokocontoh: https://contoh.example/promo 🎁';
    expect(marked(rule, text)).toEqual(['#pilihsaya', '@tokocontoh', 'contoh.example/promo', '🎁']);
  });

  it('takes what looks like a pattern for plain words', () => {
    expect(marked({ phrases: ['a (very', 'guarantee*', '(x|y'] }, 'It is a very good guarantees.')).toEqual([
      'a very',
      'guarantees',
    ]);
  });

  it('puts the fix in, in the letter case of what it replaces', () => {
    expect(fixed({ phrases: ['guarantee'], fix: 'expect' }, 'Guarantee it.')).toEqual(['Expect it.']);
  });

  it('does not find again what its fix made', () => {
    const rule = { phrases: ['KTP'], fix: 'e-KTP' };
    expect(fixed(rule, 'Bawa KTP ke kantor.')).toEqual(['Bawa e-KTP ke kantor.']);
    expect(find(rule, 'Bawa e-KTP ke kantor.')).toEqual([]);
    expect(marked({ phrases: ['ktp'], fix: 'KTP' }, 'Bawa ktp, bukan KTP.')).toEqual(['ktp']);
  });

  it('reads descriptions of pictures and options of polls, too', () => {
    const media = [{ kind: 'image', alt: { known: true, text: 'We guarantee it.' } }] as const;
    const rule = { appliesTo: { accounts: ['KotaContoh'] } };
    const [finding, ...others] = find(rule, 'Look.', { media, account: 'kotacontoh' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ field: { kind: 'alt', index: 0 }, outcome: 'violation' });
  });
});

describe('patterns', () => {
  const kind = 'pattern';
  it('marks each match, with the fix', () => {
    const rule = { kind, pattern: '\\bRp\\s?\\d+', fix: 'Rp…' };
    expect(marked(rule, 'Rp 500 atau rp750')).toEqual(['Rp 500', 'rp750']);
    expect(fixed(rule, 'Bayar rp750')).toEqual(['Bayar Rp…']);
  });

  it('lets a match go beside an allowed phrase', () => {
    const rule = { kind, pattern: '\\d{5,}', allowed: ['nomor aduan'] };
    expect(marked(rule, 'Nomor aduan 12345. Kode 67890 untuk warga.')).toEqual(['67890']);
  });

  it('that is broken fails alone and by name', () => {
    const agency = agencyWith(ownRule({ kind, pattern: '(', id: 'broken' }), ownRule({ id: 'sound' }));
    const { findings, failed } = runChecks({ text: 'We guarantee it.', kind: 'post', media: [] }, agency);
    expect(failed).toEqual(['agency/broken']);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('agency/sound');
  });

  it('too costly all together: the later ones say so', () => {
    const rules = Array.from({ length: 40 }, (_, at) => ownRule({ kind, id: `p${at}`, pattern: `x{400}${at}` }));
    const { failed } = runChecks({ text: 'x', kind: 'post', media: [] }, agencyWith(...rules));
    expect(failed.length).toBeGreaterThan(5);
    expect(failed).not.toContain('agency/p0');
    expect(failed).toContain('agency/p39');
  });
});

describe('required phrases', () => {
  const rule = { kind: 'required', phrases: ['Sumber: BMKG', '#InfoResmi'], when: ['gempa'], fix: 'Sumber: BMKG' };
  it('are asked for where the matter is named, and one of them is enough', () => {
    expect(find(rule, 'Gempa dirasakan di kota.')).toMatchObject([
      { messageId: 'missing', data: { phrase: 'Sumber: BMKG' } },
    ]);
    expect(find(rule, 'Gempa dirasakan di kota. Sumber: BMKG')).toEqual([]);
    expect(find(rule, 'Gempa dirasakan di kota. #inforesmi')).toEqual([]);
    expect(find(rule, 'Kantor buka seperti biasa.')).toEqual([]);
  });

  it('are set at the end', () => {
    expect(fixed(rule, 'Gempa dirasakan.')).toEqual(['Gempa dirasakan. Sumber: BMKG']);
    expect(fixed(rule, 'Gempa dirasakan.\n')).toEqual(['Gempa dirasakan.\nSumber: BMKG']);
  });

  it('are found anywhere in a long post, and asked for once', () => {
    const long = 'Gempa dirasakan di kota ini sejak pagi. '.repeat(100);
    expect(find(rule, long)).toHaveLength(1);
    expect(find(rule, `${long}Sumber: BMKG`)).toEqual([]);
  });

  it('are not asked for in a post without words', () => {
    expect(find({ kind: 'required', phrases: ['x'] }, ' ')).toEqual([]);
  });
});

describe('domains', () => {
  it('flag links to them and under them, not to others that end alike', () => {
    const rule = { kind: 'domains', domains: ['toko-contoh.web.id'], fix: 'https://kotacontoh.go.id' };
    const text = 'https://toko-contoh.web.id/a www.promo.toko-contoh.web.id https://bukantoko-contoh.web.id Beli!';
    expect(marked(rule, text)).toEqual(['https://toko-contoh.web.id/a', 'www.promo.toko-contoh.web.id']);
    expect(fixed(rule, 'Lihat https://toko-contoh.web.id/a')).toEqual(['Lihat https://kotacontoh.go.id']);
  });
});

describe('where a rule applies', () => {
  const text = 'We guarantee it.';
  it('some kinds of post only', () => {
    const rule = { appliesTo: { kinds: ['reply'] } };
    expect(find(rule, text, { kind: 'post' })).toEqual([]);
    expect(find(rule, text, { kind: 'reply' })).toHaveLength(1);
  });

  it('some accounts only; where the account is not known it asks and does not hold', () => {
    const rule = { appliesTo: { accounts: ['KotaContoh'] }, severity: 'block' };
    expect(find(rule, text, { account: 'lain' })).toEqual([]);
    expect(find(rule, text, { account: 'kotacontoh' })).toMatchObject([{ severity: 'block', outcome: 'violation' }]);
    expect(find(rule, text)).toMatchObject([{ severity: 'warn', outcome: 'needs-review' }]);
  });

  it('an open emergency only', () => {
    const rule = { appliesTo: { emergencyOnly: true } };
    expect(find(rule, text)).toEqual([]);
    expect(find(rule, text, {}, { incident: {} })).toHaveLength(1);
  });

  it('switched off, and back on by the severity that the agency set', () => {
    expect(find({ off: true }, text)).toEqual([]);
    expect(find({ off: true }, text, {}, { rules: { 'agency/sample': 'block' } })).toMatchObject([
      { severity: 'block' },
    ]);
    expect(find({}, text, {}, { rules: { 'agency/sample': 'off' } })).toEqual([]);
  });
});

it('a finding carries the words of its rule', () => {
  const source = { title: 'Rule book', url: 'https://contoh.go.id/aturan' };
  expect(find({ why: { id: 'Sebab.' }, source }, 'We guarantee it.')).toMatchObject([
    { ruleId: 'agency/sample', own: { title: { en: 'Sample rule' }, why: { id: 'Sebab.' }, source } },
  ]);
});

it('the default check runs own rules beside all others', () => {
  const findings = checkDraft({ text: 'We guarantee it.', kind: 'post', media: [] }, agencyWith(ownRule()));
  expect(findings.filter(({ ruleId }) => ruleId === 'agency/sample')).toHaveLength(1);
});
