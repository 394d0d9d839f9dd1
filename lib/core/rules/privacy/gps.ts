import { definePiiRule, matches } from '../../pii.ts';
import { ABOUT_PERSON, has, PUBLIC_PLACE } from '../../private-matter.ts';
import { nearest } from '../../words.ts';

const COORDINATES =
  /(?<![\d.])-?\d{1,2}\.\d{4,9}°?,(?:\s|%20)?-?\d{1,3}\.\d{4,9}(?![\d])|\d{1,2}°\s?\d{1,2}['’′]\s?[\d.]{1,7}["”″]?\s?[NSLU],?\s?\d{1,3}°\s?\d{1,2}['’′]\s?[\d.]{1,7}["”″]?\s?[EWTB]/g;

export const rule = definePiiRule({
  id: 'privacy/gps',
  severity: 'warn',
  entity: 'GPS',
  rationale:
    'Exact coordinates lead strangers to a front door. They count beside words about a person or a home; shelters, ' +
    'offices, epicentres and storms are public.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Her house is at 40.71274, -74.00602, the crew is coming.',
        marks: '40.71274, -74.00602',
        fixed: 'Her house, the crew is coming.',
      },
      {
        language: 'en',
        text: 'The caller lives at 51.45231, -2.58791 we think.',
        marks: '51.45231, -2.58791',
        fixed: 'The caller lives at *** we think.',
      },
      {
        language: 'id',
        text: 'Titik rumah Kakak -7.79558, 110.36949 sudah kami terima.',
        marks: '-7.79558, 110.36949',
        fixed: 'Titik rumah Kakak sudah kami terima.',
      },
      {
        language: 'id',
        text: 'Koordinat kos korban: -6.21462, 106.84513',
        marks: '-6.21462, 106.84513',
        fixed: 'Koordinat kos korban',
      },
    ],
    clean: [
      { language: 'en', text: 'Shelter: 40.71280, -74.00600. Bring your documents.' },
      { language: 'en', text: 'Epicentre 34.05223, -118.24368, depth 8 km.' },
      { language: 'id', text: 'Posko di -7.25044, 112.76884. Bawa KTP Anda.' },
      { language: 'id', text: 'Gempa M5,2 di koordinat -8.45671, 111.23452.' },
    ],
  },
  find: ({ text }) => (/\d\.\d{4}|\d°/.test(text) ? matches(text, COORDINATES) : []),
  judge({ before, after, analysis, found }) {
    // A link's own words stand between the sentence and the place.
    const lead =
      analysis.text.slice(Math.max(0, found.start - 110), found.start).replace(/https?:\/\/\S*$/, '') || before;
    const tail = after.replace(/^[^\s.!?]+/, '').split(/[.!?](?:\s|$)/)[0] ?? '';
    if (!has(ABOUT_PERSON, `${lead} ${tail}`)) return undefined;
    return nearest(PUBLIC_PLACE, lead, tail) < nearest(ABOUT_PERSON, lead, tail) ? undefined : { is: 'yes' };
  },
});
