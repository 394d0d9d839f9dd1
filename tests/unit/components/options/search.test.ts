import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseAddress, SECTIONS } from '@/components/options/address.ts';
import { PLACES, searchDocs } from '@/components/options/search/docs.ts';
import { indexOf, search } from '@/components/options/search/match.ts';
import { optionsWords } from '@/components/options/words.tsx';
import { type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';

const RULES: AgencyRules = {
  ...defaultAgencyRules(),
  officialDomains: ['kotacontoh.go.id'],
  glossary: { RSUD: 'Rumah Sakit Umum Daerah' },
  units: ['Dinas Air'],
  clocks: { ...defaultAgencyRules().clocks, holidays: [{ date: '2026-12-01', name: 'HUT Kota', kind: 'agency' }] },
};
const REPLY = savedReplySchema.parse({ id: 'air-mati', versions: { id: { title: 'Air mati', text: 'Maaf.' } } });
const find = (tag: string, query: string) => {
  const words = [optionsWords(tag), optionsWords('en')] as const;
  const catalogue = [{ id: 'links/link-http' }, { id: 'privacy/id-nik' }] as const;
  return search(indexOf(searchDocs(words, { catalogue, rules: RULES, replies: [REPLY] })), query).map(
    ({ href }) => href,
  );
};

test.each([
  ['en', 'time zone', '#agency/time-zone'],
  ['en', 'WIB', '#agency/time-zone'],
  ['id', 'zona waktu', '#agency/time-zone'],
  ['id', 'time zone', '#agency/time-zone'],
  ['en', 'offical websites', '#agency/official-domains'],
  ['en', 'gdpr', '#inbox-keeping/erase'],
  ['id', 'cadangan', '#backup'],
  ['en', 'SLA complaint', '#inbox-times/target-complaint'],
  ['en', 'link-http', '#checks/links/link-http'],
  ['id', 'privacy/id-nik', '#checks/privacy/id-nik'],
  ['en', 'air mati', '#replies/air-mati'],
  ['en', 'kotacontoh.go.id', '#agency/official-domains/kotacontoh.go.id'],
  ['en', 'contoh.go', '#agency/official-domains/kotacontoh.go.id'],
  ['en', 'rumah sakit', '#agency/glossary/RSUD%20%3D%20Rumah%20Sakit%20Umum%20Daerah'],
  ['en', 'dinas air', '#inbox-units/units/Dinas%20Air'],
  ['en', '2026-12-01', '#inbox-holidays/days/2026-12-01'],
  ['en', 'reset', '#reset'],
])('in %s, %j finds %s first', (tag, query, href) => expect(find(tag, query)[0]).toBe(href));

test.each(['', '   ', '?!', 'xylophone', 'time xylophone'])('%j finds nothing', (query) => {
  expect(find('en', query)).toEqual([]);
});

describe('places', () => {
  const locale = JSON.parse(readFileSync(new URL('../../../../locales/en.json', import.meta.url), 'utf8')) as object;
  const wordAt = (key: string): unknown =>
    key.split('.').reduce<unknown>((tree, step) => (tree as Record<string, unknown> | undefined)?.[step], locale);
  const all = Object.entries(PLACES).flatMap(([section, places]) => places.map((place) => ({ section, ...place })));

  it('are in sections that there are, and each section says whether it has any', () => {
    expect(Object.keys(PLACES).sort()).toEqual([...SECTIONS].sort());
  });

  it.each(all)('$section/$place is worded, and its address leads to it', ({ section, place, label, more = [] }) => {
    for (const key of [label, ...more]) expect(wordAt(key), key).toBeTypeOf('string');
    const address = parseAddress(`#${section}/${place}`);
    expect(address).toEqual({ section, [section === 'replies' ? 'reply' : 'place']: place });
  });

  it('are all that has other names to be found by', () => {
    const named = Object.entries(wordAt('options.search.places') as object).flatMap(([section, places]) =>
      Object.keys(places as object).map((place) => `${section}/${place}`),
    );
    const known = new Set(all.map(({ section, place }) => `${section}/${place}`));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const also = Object.keys(wordAt('options.search.also') as object);
    expect(also.filter((name) => !SECTIONS.some((section) => section === name))).toEqual([]);
  });
});

test('an address is read whatever is typed after it', () => {
  expect(parseAddress('#agency/glossary/RSUD%20%3D%20Rumah')).toEqual({
    section: 'agency',
    place: 'glossary/RSUD = Rumah',
  });
  expect(parseAddress('#agency/%E0%A4%A')).toEqual({ section: 'agency', place: '%E0%A4%A' });
  expect(parseAddress('#setup/domains')).toEqual({ section: 'setup', place: 'domains' });
  expect(parseAddress('#agency/')).toEqual({ section: 'agency' });
});
