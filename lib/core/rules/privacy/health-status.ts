import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './health-status.json';

const statuses = phraseList({ en: words.en, id: words.id });
const general = phraseList({ en: words.unlessEn, id: words.unlessId });

export const rule = defineRule({
  id: 'privacy/health-status',
  severity: 'warn',
  rationale:
    'Health, disability and crime of the person an office answers, or of their family, are the most protected data ' +
    'there are. Only what is said as a fact to one person in a reply counts; "if you test positive" and advice to all ' +
    'are left alone. Named persons are the matter of privacy/person-name.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4 ayat (2)',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    { title: 'GDPR, Articles 9 and 10', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  messageIds: ['told'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '@jo_hn We saw your HIV test result, please call the clinic.',
        marks: 'your HIV test result',
        better: '@jo_hn We have news for you. Please call the clinic.',
      },
      { language: 'en', text: '@ann_b You were arrested for shoplifting, so the visa is on hold.' },
      {
        language: 'en',
        text: '@li_z Since your son is autistic, the place is at Elm School.',
        draft: { kind: 'reply' },
      },
      {
        language: 'id',
        text: '@wati_r Hasil tes HIV Ibu positif, silakan ke puskesmas.',
        better: '@wati_r Hasilnya sudah keluar. Silakan ke puskesmas.',
      },
      { language: 'id', text: '@dodi_k Anak Bapak didiagnosis skizofrenia, obatnya sudah siap.' },
      { language: 'id', text: '@sri_m Suami Kakak pernah dirawat di RSJ, jadi suratnya kami tunda.' },
    ],
    clean: [
      { language: 'en', text: 'If you have tested positive for flu, stay at home.' },
      { language: 'en', text: '@jo_hn When you were arrested for the first time, were you offered a lawyer?' },
      { language: 'en', text: '@ann_b Please call the clinic about your appointment.' },
      { language: 'id', text: 'Jika Anda positif TBC, obatnya gratis di puskesmas.' },
      { language: 'id', text: '@wati_r Silakan ambil hasil tes di puskesmas, Bu.' },
      { language: 'id', text: 'Jumlah warga yang positif HIV turun 8 persen.' },
    ],
  },
  *check(analysis) {
    const [hit] = statuses(analysis);
    // Only an answer speaks to one person.
    if (!hit || !(analysis.draft.kind === 'reply' || /^\s*\.?@\w/.test(analysis.text))) return;
    if (general(analysis).some((other) => other.sentence === hit.sentence)) return;
    yield { messageId: 'told', span: { start: hit.start, end: hit.end } };
  },
});
