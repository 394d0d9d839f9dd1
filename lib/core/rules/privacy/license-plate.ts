import { definePiiRule, matches } from '../../pii.ts';
import { has } from '../../private-matter.ts';
import { phrases } from '../../words.ts';
import words from './license-plate.json';

/** One to three groups of capitals and digits, at least one of each. */
const SHAPE = new RegExp(
  `(?<![\\p{L}\\d/#.-])(?:(?:${words.indonesia.join('|')})[ -]?[1-9]\\d{0,3}[ -]?[A-Z]{1,3}|[A-HJ-PR-Y][A-Z]\\d\\d ?[A-Z]{3}|[A-Z]{2}[ -]\\d\\d[ -][A-Z]{1,2}[ -]\\d{3,4}|[A-Z]{2}-\\d{3}-[A-Z]{2}|[A-Z]{1,3}-[A-Z]{1,2} ?\\d{1,4}|[A-Z]{1,3}[ -]?\\d{2,4}(?:[ -]?[A-Z]{1,2})?|\\d{4} [B-DF-HJ-NP-TV-Z]{3}|\\d[A-Z]{3}\\d{3}|[A-Z]{3}\\d[A-Z]\\d\\d|[A-Z]{2}-\\d{3}-[A-Z])(?![\\p{L}\\d/-])`,
  'gu',
);
const VEHICLE = phrases(words.vehicle);
const OTHER = phrases(words.other);

export const rule = definePiiRule({
  id: 'privacy/license-plate',
  severity: 'warn',
  entity: 'LICENSE_PLATE',
  rationale:
    'A plate leads to the keeper, and shames people in public. The shape alone is too common (roads, rooms, flights, ' +
    'trains), so a word about a vehicle, a fine or a plate must stand near; specimens are left alone.',
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
        text: 'Your penalty for vehicle KX21 ZRT has been waived.',
        marks: 'KX21 ZRT',
        fixed: 'Your penalty for vehicle has been waived.',
      },
      {
        language: 'en',
        text: 'Plate 7KQR482 was towed to lot B.',
        marks: '7KQR482',
        fixed: 'Plate was towed to lot B.',
      },
      {
        language: 'id',
        text: 'Motor AB 4417 QZ Kakak sudah bisa diambil.',
        marks: 'AB 4417 QZ',
        fixed: 'Motor Kakak sudah bisa diambil.',
      },
      {
        language: 'id',
        text: 'Nopol L 1823 KQ kena tilang elektronik.',
        marks: 'L 1823 KQ',
        fixed: 'Nopol kena tilang elektronik.',
      },
    ],
    clean: [
      { language: 'en', text: 'Take the A 338 and leave your car at Room C 112. Bus M25 is late.' },
      { language: 'en', text: 'A specimen plate looks like AB12 CDE.' },
      { language: 'id', text: 'Kereta KA 112 dan KRL B 4 terlambat 20 menit.' },
      { language: 'id', text: 'Contoh pelat: B 1234 XYZ. Ruang B 201 lantai 2.' },
    ],
  },
  find: ({ prose }) => (/[A-Z]/.test(prose) && /\d/.test(prose) ? matches(prose, SHAPE) : []),
  judge({ value, before, after }) {
    if (has(OTHER, before.slice(-36)) || !has(VEHICLE, `${before} ${after}`)) return undefined;
    // Roads and rooms have one letter and digits; that much counts only right after the word for a plate.
    return /^[A-Z]{1,2}[ -]?\d{1,4}$/.test(value) ? undefined : { is: 'yes' };
  },
});
