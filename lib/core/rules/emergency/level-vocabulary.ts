import { hazards } from '../../emergency/hazards.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './level-vocabulary.json';

const levels = phraseList(words.levels);
const fine = phraseList(words.fine);
const GEOLOGICAL = /volcan|erupt|erupsi|gunung|tsunami|quake|gempa|lava|lahar/i;

export const rule = defineRule({
  id: 'emergency/level-vocabulary',
  scope: 'post',
  severity: 'warn',

  rationale:
    'Official words for levels have a fixed meaning (volcano Level I to IV, tsunami Awas, Siaga, Waspada). Borrowed ones such as "code red" or DEFCON leave readers guessing. Only with a volcano, tsunami or quake in the sentence, or DEFCON; flood and weather colours are official in many places and left alone.',
  sources: [
    { title: 'InaTEWS: tsunami warning levels (BMKG)', url: 'https://inatews.bmkg.go.id/' },
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['unofficial'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Mount Seroja volcano is at code red since 2 pm. Stay 5 km away.',
        marks: 'volcano is at code red',
        better: 'Mount Seroja volcano is at Level III (Siaga) since 2 pm. Stay 5 km away.',
      },
      { language: 'en', text: 'Tsunami threat: we go to DEFCON 2.', marks: 'DEFCON 2' },
      { language: 'en', text: 'The eruption has code orange now.' },
      {
        language: 'id',
        text: 'Erupsi Gunung Seroja, status merah sejak 14.00 WIB. Jauhi radius 5 km.',
        marks: 'Erupsi Gunung Seroja, status merah',
        better: 'Erupsi Gunung Seroja, Level III (Siaga) sejak 14.00 WIB. Jauhi radius 5 km.',
      },
      { language: 'id', text: 'Tsunami: kode merah untuk pesisir Kalibening.', marks: 'kode merah' },
      { language: 'id', text: 'Gempa besar, DEFCON 1!', marks: 'DEFCON 1' },
    ],
    clean: [
      { language: 'en', text: 'Mount Seroja is at Level III (Siaga), says PVMBG.' },
      { language: 'en', text: 'Red flood warning for Penrow, code red at the gauge.' },
      { language: 'en', text: 'Aviation colour code red for the volcano.' },
      { language: 'id', text: 'Gunung Seroja Level III (Siaga) menurut PVMBG.' },
      { language: 'id', text: 'Pintu air Manggar siaga 3, banjir kiriman mungkin tiba malam ini.' },
      { language: 'id', text: 'Kode merah pada rapor ujian anak Anda.' },
    ],
  },
  *check(analysis) {
    const hits = levels(analysis);
    if (hits.length === 0) return;
    for (const sentence of analysis.sentences) {
      const [hit] = inSentence(hits, sentence);
      const isDefcon = hit && /^defcon/i.test(hit.text);
      const known = inSentence(hazards(analysis), sentence);
      if (!hit || known.length === 0 || !known.some(({ text }) => GEOLOGICAL.test(text))) continue;
      if (!isDefcon && inSentence(fine(analysis), sentence).length > 0) continue;
      yield { messageId: 'unofficial', data: { level: hit.text }, span: { start: hit.start, end: hit.end } };
    }
  },
});
