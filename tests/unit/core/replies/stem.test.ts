import { expect, test } from 'vitest';
import { stemEnglish, stemIndonesian } from '../../../../lib/core/replies/stem.ts';
import { wordsOf } from '../../../../lib/core/replies/words.ts';

test.each([
  ['emptied', 'empty'],
  ['collected', 'collect'],
  ['collection', 'collect'],
  ['stopped', 'stop'],
  ['moving', 'move'],
  ['taps', 'tap'],
  ['glass', 'glass'],
  ['bus', 'bus'],
])('%s → %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

test.each([
  [['mengurus', 'ngurus', 'diurus', 'pengurusan', 'urusan'], 'urus'],
  [['diangkut', 'ngangkut', 'pengangkutan'], 'angkut'],
  [['pemadaman', 'dipadamkan'], 'padam'],
  [['menyalakan', 'nyalain'], 'nyala'],
  [['sampahnya'], 'sampah'],
])('%j → %s', (words, stem) => expect(words.map(stemIndonesian)).toEqual(words.map(() => stem)));

test.each(['makan', 'bulan', 'jalan', 'meninggal', 'ikan'])('%s is a root', (word) =>
  expect(stemIndonesian(word)).toBe(word),
);

test('slang and contractions are written out, handles and links left out', () => {
  const words = wordsOf("@agency the tap isn't working, udh gmn min https://x.example").map(({ word }) => word);
  expect(words).toEqual(['the', 'tap', 'is', 'not', 'working', 'sudah', 'bagaimana', 'admin']);
});
