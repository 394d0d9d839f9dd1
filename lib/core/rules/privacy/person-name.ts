import type { Span } from '../../draft.ts';
import { definePiiRule } from '../../pii.ts';
import { has, MATTER, OFFICE, ROLE } from '../../private-matter.ts';

/** A part in a case ("pasien", "tenant"), then one to four capitalised words. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ROLE.map((role) => `[${role.charAt(0)}${role.charAt(0).toUpperCase()}]${role.slice(1)}`).join('|')})[ ,:]{1,2}(?:(?:Mr|Mrs|Ms|Ibu|Bapak|Bp|Bpk|Sdri?|Hj?)\\.?\\s){0,2}(?<name>\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,20}(?:\\s(?:binti |bin )?\\p{Lu}[\\p{L}'’-]{1,20}){0,3})`,
  'gu',
);

export const rule = definePiiRule({
  id: 'privacy/person-name',
  severity: 'warn',
  entity: 'PERSON',
  rationale:
    'A name beside health, benefits, a complaint, school or police tells the world a private matter that cannot be ' +
    'taken back. Officials, athletes, authors, historical persons and a mere greeting are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4 ayat (2)',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    { title: 'GDPR, Article 9: special categories', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Tenant Peter Almansa is four months behind on rent.',
        marks: 'Peter Almansa',
        fixed: 'Tenant is four months behind on rent.',
      },
      {
        language: 'en',
        text: 'Your son Owen Tealby has been excluded for five days.',
        marks: 'Owen Tealby',
        fixed: 'Your son has been excluded for five days.',
      },
      {
        language: 'id',
        text: 'Pelapor atas nama Nurhalimah Siregar sudah kami hubungi soal laporannya.',
        marks: 'Nurhalimah Siregar',
        fixed: 'Pelapor atas nama sudah kami hubungi soal laporannya.',
      },
      {
        language: 'id',
        text: 'Pasien Bambang Hariyadi positif TBC.',
        marks: 'Bambang Hariyadi',
        fixed: 'Pasien positif TBC.',
      },
    ],
    clean: [
      { language: 'en', text: 'Mayor Ruth Calloway visited patients at the Elm Park clinic.' },
      { language: 'en', text: 'Hi Anna, please send us your claim number by DM.' },
      { language: 'id', text: 'Bupati Ratna Wulandari menyerahkan bantuan kepada pasien TBC.' },
      { language: 'id', text: 'Halo Ibu Sinta, laporan sudah kami teruskan.' },
    ],
  },
  find: ({ text }) =>
    Array.from(text.matchAll(NAMED), (match): Span => {
      const name = match.groups?.['name'] ?? '';
      const start = match.index + match[0].length - name.length;
      return { start, end: start + name.length };
    }),
  judge({ value, analysis, found }) {
    const sentence = analysis.sentences.find(({ start, end }) => start <= found.start && found.start < end);
    const around = sentence?.text ?? '';
    if (has(OFFICE, around) || !has(MATTER, around.replace(value, ' '))) return undefined;
    // One word after a greeting is how one speaks to a citizen.
    return value.includes(' ') || /(?:untuk|bernama|nama|n\.?|pasien)[ :]*$/i.test(analysis.text.slice(0, found.start))
      ? { is: 'yes' }
      : undefined;
  },
});
