import { expect, test } from 'vitest';
import { analyse } from '../../../../lib/core/analysis.ts';
import { hasPlace, places } from '../../../../lib/core/emergency/places.ts';

const read = (text: string) => analyse({ text, kind: 'post', media: [] });
const placesIn = (text: string) => places(read(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Water is in the cellars of Penrow Lane.', 'Penrow'],
  ['Penrow seafront is shut.', 'Penrow'],
  ['All homes north of the canal, leave.', 'north of'],
  ['Turn back on the A417.', 'A417'],
  ['Crash on I-80, both ways.', 'I-80'],
  ['Zone B: go now.', 'Zone B'],
  ['Leave now. #PenrowFloods', '#PenrowFloods'],
  ['Warga Kec. Lembah Seroja, naik ke lantai dua.', 'Seroja'],
  ['banjir di desa tirtawening, jangan lewat', 'tirtawening'],
  ['BANJIR DESA TIRTAWENING', 'TIRTAWENING'],
  ['Seluruh pesisir selatan dikosongkan.', 'Seluruh pesisir'],
  ['Genangan di rw 05, angkat barang.', 'rw 05'],
  ['jalan licin di bekasi, pelan-pelan', 'bekasi'],
])('%s', (text, place) => expect(placesIn(text)).toContain(place));

test.each([
  'Leave by Monday 3 March.',
  'BMKG and the Met Office say it is over.',
  'Storm Petra brings wind. Badai Mira mendekat.',
  'Signal No. 3 is up. Status Siaga.',
  'Missing: Lila, 6, red coat.',
  'School Closures: see below.',
  'AWAS LAHAR PANAS TURUN',
  'Sungai meluap. Gunung meletus. Jalan tertutup total.',
  'Gempa M6,1 dan M6.1 barusan.',
  'Call Western Power for help.',
  'The river is rising. Stay indoors!',
])('no place in: %s', (text) => expect(placesIn(text)).toEqual([]));

test('a hostile text takes no time', () => {
  for (const text of ['Aa '.repeat(8000), '\n'.repeat(25_000), 'A'.repeat(25_000), '. '.repeat(12_000)]) {
    const started = performance.now();
    hasPlace(read(text));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
