import { unknownAcronyms } from '../../acronyms.ts';
import { defineRule } from '../../rule.ts';
import data from './acronym-undefined.json';

const EXPANSIONS: Readonly<Record<string, string>> = { ...data.en, ...data.id };

export const rule = defineRule({
  id: 'language/acronym-undefined',
  scope: 'post',
  severity: 'advise',
  rationale:
    'An acronym of the civil service keeps people from seeing that a post concerns them. Known ones (data, by country), ' +
    "the agency's own name, and any that is spelled out before or after are left alone; so are capitals for emphasis, codes, " +
    'plates, postcodes, roman numerals, units and zones. Two letters alone are never taken for one.',
  sources: [
    { title: 'WCAG 2.2, success criterion 3.1.4: abbreviations', url: 'https://www.w3.org/TR/WCAG22/#abbreviations' },
    {
      title: 'GOV.UK style guide: abbreviations and acronyms',
      url: 'https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms',
    },
  ],
  messageIds: ['unknown'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The TTRO for Mill Lane starts on Monday.',
        marks: 'TTRO',
        fixed: 'The temporary traffic regulation order (TTRO) for Mill Lane starts on Monday.',
      },
      {
        language: 'en',
        text: 'Bring your QZB form to the desk.',
        agency: { glossary: { QZB: 'quay zone badge' } },
        fixed: 'Bring your quay zone badge (QZB) form to the desk.',
      },
      { language: 'en', text: 'Our plan goes to P&R on Monday.', marks: 'P&R' },
      {
        language: 'id',
        text: 'Data RTLH diperbarui.',
        marks: 'RTLH',
        fixed: 'Data rumah tidak layak huni (RTLH) diperbarui.',
      },
      { language: 'id', text: 'Rapat Bapemperda dilanjutkan Senin.', marks: 'Bapemperda' },
      { language: 'id', text: 'Berkas sudah masuk ke RKBMD-PD dan menunggu SP9K.', marks: 'SP9K' },
    ],
    clean: [
      { language: 'en', text: 'The NHS, HMRC and the DVLA never ask for your PIN by SMS. Questions? See our FAQs.' },
      { language: 'en', text: 'The household waste recycling centre (HWRC) is open. The HWRC closes at dusk.' },
      { language: 'en', text: 'Do NOT use the lift. LAST CHANCE TODAY! King Charles III visits on the M25 and A12.' },
      {
        language: 'en',
        text: 'TTRO (temporary traffic regulation order) for Mill Lane, postcode SW1A 2AA. Plate AB12 CDE.',
      },
      { language: 'en', text: 'News from QZB.', agency: { officialDomains: ['qzb.gov.uk'] } },
      { language: 'id', text: 'Bawa KTP, KK, dan NPWP ke kantor BPJS. Info dari BMKG pukul 10.00 WIB.' },
      { language: 'id', text: 'Daftar penumpang zona kapal (DPZK) terbit dalam lima hari. DPZK gratis.' },
      { language: 'id', text: 'JANGAN buang sampah di SUNGAI! Mobil B 1234 XYZ dicari. Ruang VIII.' },
    ],
  },
  *check(analysis, agency) {
    for (const { acronym, start, end } of unknownAcronyms(analysis, agency)) {
      const long = agency.glossary[acronym] ?? EXPANSIONS[acronym];
      const isBracketed = analysis.text.charAt(start - 1) === '(';
      const edits = [{ span: { start, end }, newText: `${long} (${acronym})` }];
      yield {
        messageId: 'unknown',
        data: { acronym },
        span: { start, end },
        suggestions: long && !isBracketed ? [{ messageId: 'expand', data: { long }, edits }] : [],
      };
    }
  },
});
