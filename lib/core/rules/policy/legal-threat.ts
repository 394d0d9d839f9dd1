import { cues } from '../../cues.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { defineRule } from '../../rule.ts';
import words from './legal-threat.json';

const threat = cues(words);

export const rule = withSecondOpinion(
  defineRule({
    id: 'policy/legal-threat',
    severity: 'warn',
    rationale:
      'A threat with police, courts or lawyers from an official account silences people and may itself be unlawful; only ' +
      'counsel should write it. Stating a law and its fine, court news, legal aid and warnings of scams are left alone.',
    sources: [
      {
        title: 'UU 1/2024 (perubahan kedua UU ITE), pasal 27A dan 45',
        url: 'https://peraturan.bpk.go.id/Details/274494/uu-no-1-tahun-2024',
      },
      {
        title: 'OHCHR: General comment No. 34 on freedom of opinion and expression',
        url: 'https://www.ohchr.org/en/documents/general-comments-and-recommendations/general-comment-no34-article-19-freedoms-opinion-and',
      },
    ],
    messageIds: ['threat'],
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Take this video down or we will sue you.',
          better: 'This video leaves out the second half of the meeting. The full recording is on our website.',
        },
        { language: 'en', text: 'Our lawyers have taken note of your name.' },
        { language: 'en', text: 'Anyone who shares these lies will be prosecuted.' },
        { language: 'en', text: 'Go on, then. See you in court.', marks: 'See you in court' },
        {
          language: 'id',
          text: 'Cabut ucapan Anda atau kami bawa ke jalur hukum.',
          better: 'Informasi itu tidak benar. Data lengkapnya ada di laman kami.',
        },
        { language: 'id', text: 'Kami akan polisikan Anda karena komentar ini.' },
        { language: 'id', text: 'Siapkan pengacara, tunggu surat panggilan di rumah.' },
        { language: 'id', text: 'Sampai jumpa di pengadilan, Mas.', marks: 'Sampai jumpa di pengadilan' },
      ],
      clean: [
        { language: 'en', text: 'Dumping waste is an offence. The fine is up to $5,000.' },
        { language: 'en', text: 'The county court is closed on Monday. You can still file online.' },
        { language: 'en', text: 'A caller says you will be arrested unless you pay? It is a scam.' },
        { language: 'en', text: 'Free legal advice for tenants every Tuesday at the library.' },
        { language: 'id', text: 'Membuang sampah ke sungai didenda paling banyak Rp500.000 menurut Perda.' },
        { language: 'id', text: 'Merasa ditipu penjual? Silakan lapor ke polisi dengan bukti transfer.' },
        { language: 'id', text: 'Konsultasi hukum gratis dengan pengacara publik setiap Kamis.' },
        { language: 'id', text: 'Putusan pengadilan soal izin tambang sudah terbit. Kami menghormatinya.' },
      ],
    },
    *check(analysis) {
      const span = threat(analysis);
      if (span) yield { messageId: 'threat', span };
    },
  }),
);
