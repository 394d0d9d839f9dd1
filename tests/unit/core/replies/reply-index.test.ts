import { expect, test } from 'vitest';
import { createReplyIndex, type IndexedReply } from '../../../../lib/core/index.ts';
import { savedReplySchema } from '../../../../lib/core/replies/saved-reply.ts';

const REPLIES: IndexedReply[] = [
  { id: 'water', lang: 'en', category: 'water', title: 'Water supply', text: 'We are repairing the pipe.' },
  { id: 'air', lang: 'id', category: 'air', title: 'Gangguan air bersih', text: 'Pipa sedang diperbaiki.' },
  { id: 'listrik', lang: 'id', category: 'listrik', title: 'Listrik padam', text: 'Hubungi PLN di 123.' },
  { id: 'pju', lang: 'id', category: 'jalan', title: 'Lampu jalan mati', text: 'Sebutkan nomor tiang.' },
  { id: 'bins', lang: 'en', category: 'waste', title: 'Missed bin', text: 'Report it and leave the bin out.' },
  { id: 'scam', lang: 'en', category: 'scam', title: 'Scam warning', text: 'That message is not from us.' },
  { id: 'tax', lang: 'en', category: 'tax', title: 'Council tax', text: 'See your bill and ask for a discount.' },
  { id: 'kites', lang: 'en', category: 'leisure', title: 'Kite flying', text: 'Kites may be flown at Tolgate Down.' },
];
const index = createReplyIndex(REPLIES);
const best = (text: string, language?: string) => index.rank(text, language)[0]?.id;

test.each([
  ['taps are dry!!', 'water'],
  ['the lorry drove past us and our rubbish is still here', 'bins'],
  ['keran ga ngeluarin air dr pagi', 'air'],
  ['mati lampu dr magrib', 'listrik'],
  ['kpn nyala lg listriknya', 'listrik'],
  ['lampu jalan depan gang mati udh lama', 'pju'],
  ['water is brwon in the kithcen, nothing from the tap', 'water'],
])('no word in common, or hardly one: %s', (text, id) => expect(best(text)).toBe(id));

test.each([
  ['petugas ga dateng, lampu di rumah mati semua', 'listrik'],
  ['someone rang claiming to be you and wanted my card details for a tax refund', 'scam'],
])('of two matters in one message both are offered: %s', (text, id) => {
  const offered = index.rank(text).map((each) => each.id);
  expect(offered.slice(0, 2)).toContain(id);
});

test('a matter that neither concepts nor shared words know is found by its topic', () => {
  const flags = { id: 'flags', lang: 'en', title: 'Adverts on display', text: 'Ask us before you put one up.' };
  const [first] = createReplyIndex([...REPLIES, flags]).rank('giant billboard opposite our bedroom');
  expect(first).toMatchObject({ id: 'flags', matched: expect.arrayContaining(['billboard']) });
});

test('a matter that no concept knows is found by its words', () => {
  expect(best('where can we fly our kite')).toBe('kites');
});

test.each([
  'lol',
  'hi',
  '',
  '   ',
  'who won the match last night',
  'timnas main jam brp',
  '🙏🙏',
  'https://x.example/a',
])('nothing fits: %j', (text) => expect(index.rank(text)).toEqual([]));

test('says which words spoke for it, as the citizen wrote them', () => {
  expect(index.rank('our TAPS are bone dry')[0]?.matched).toEqual(expect.arrayContaining(['taps', 'dry']));
});

test('small words are no reason', () => {
  const waste = createReplyIndex([
    {
      id: 'bins',
      lang: 'en',
      category: 'waste',
      title: 'Missed rubbish collection',
      text: 'Sorry, a crew will come.',
      samples: ['the rubbish was not collected'],
    },
  ]);
  const [found] = waste.rank('our rubbish has not been collected since Monday');
  expect(found?.matched).toEqual(expect.arrayContaining(['rubbish', 'collected']));
  for (const small of ['not', 'has', 'been', 'the', 'our']) expect(found?.matched).not.toContain(small);
});

test('the reply in the language of the citizen stands first, and a reply is offered once', () => {
  const versions = {
    en: { title: 'Water supply', text: 'We are repairing the pipe.' },
    id: { title: 'Gangguan air bersih', text: 'Pipa sedang diperbaiki.' },
  };
  const twins = createReplyIndex([savedReplySchema.parse({ id: 'water', category: 'water', versions })]);
  expect(twins.rank('there is no water in our street').map(({ id, lang }) => [id, lang])).toEqual([['water', 'en']]);
  expect(twins.rank('air mati dari kemarin min').map(({ id, lang }) => [id, lang])).toEqual([['water', 'id']]);
  expect(twins.rank('pdam?', 'id-ID')[0]?.lang).toBe('id');
});

test('samples find what title and text do not', () => {
  const odd = { id: 'odd', lang: 'en', title: 'Form 12', text: 'Please send form 12.' };
  const asked = 'can the brass band practise in the pavilion';
  expect(createReplyIndex([odd]).rank(asked)).toEqual([]);
  const taught = createReplyIndex([{ ...odd, samples: ['may our brass band use the pavilion'] }]);
  expect(taught.rank(asked)[0]?.id).toBe('odd');
});

test('an empty library has no answer', () => {
  expect(createReplyIndex([]).rank('taps are dry')).toEqual([]);
});

test('is deterministic and survives any text', () => {
  for (const text of [
    'a '.repeat(12_000),
    '\ud800',
    'air mati '.repeat(2000),
    "n't ".repeat(6000),
    '#'.repeat(20_000),
  ]) {
    expect(index.rank(text)).toEqual(index.rank(text));
  }
});
