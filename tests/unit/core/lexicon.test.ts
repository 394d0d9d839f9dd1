import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';
import { isWord } from '@/lib/core/lexicon/lexicon.ts';
import { segment } from '@/lib/core/lexicon/segment.ts';
import { defineTermRule } from '@/lib/core/terms.ts';

describe('inflected words', () => {
  it.each(['stopping', 'carries', 'vaccinated', 'cities', 'safely'])('%s is English', (word) => {
    expect(isWord(word, 'en')).toBe(true);
  });
  it.each(['menyapu', 'menulis', 'pengirim', 'keselamatan', 'dibersihkan', 'antikorupsi'])(
    '%s is Indonesian',
    (word) => {
      expect(isWord(word, 'id')).toBe(true);
    },
  );
});

describe('tags are taken apart', () => {
  it.each([
    ['savewater', ['save', 'water']],
    ['nightbusservice', ['night', 'bus', 'service']],
    ['bersihkansungai', ['bersihkan', 'sungai']],
    ['infobmkg', ['info', 'bmkg']],
    ['ketenagakerjaan', ['ketenagakerjaan']],
    ['together', ['together']],
    ['xqzjvk', undefined],
  ])('%s', (letters, words) => expect(segment(letters)).toEqual(words));
});

describe('a rule of defineTermRule', () => {
  const rule = defineTermRule({
    id: 'policy/test',
    severity: 'warn',
    rationale: '',
    sources: [{ title: '', url: '' }],
    messageIds: ['found'],
    examples: { flagged: [], clean: [] },
    terms: { en: ['red (tape|flag)s?'], id: ['dong'], any: ['fouo'] },
    unless: { en: ['cutting'] },
  });
  const hits = (text: string) =>
    checkDraft({ text, kind: 'post', media: [] }, defaultAgencyRules(), [rule]).map(({ span }) =>
      text.slice(span?.start, span?.end),
    );
  it.each([
    ['There is a lot of RED  tape in the office.', ['RED  tape']],
    ['We are cutting red tape in the office.', []],
    ['The scared flagship of the fleet is here.', []],
    ['The dong bell is in the tower.', []],
    ['Buang sampah di tempatnya, dong.', ['dong']],
    ['See the #redtape at https://example.com/red-tape', []],
    ['La nota es fouo para todos los empleados', ['fouo']],
  ])('%s', (text, expected) => expect(hits(text)).toEqual(expected));
});
