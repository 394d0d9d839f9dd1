import { defineCueRule } from '../../cue-rule.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './hearsay.json';

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'verification/hearsay',
    severity: 'warn',
    rationale:
      'An official account turns a rumour into fact. Flags claims passed on with nobody to answer for them: hearsay words, ' +
      'unnamed people who say so, chat groups and clips as the source. Debunking, warnings about scams, named bodies, ' +
      'court language and questions are left alone.',
    sources: [
      { title: 'CDC, Crisis and Emergency Risk Communication: Be right', url: 'https://www.cdc.gov/cerc/' },
      {
        title: 'UU 14/2008 tentang Keterbukaan Informasi Publik, pasal 7 ayat (2)',
        url: 'https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008',
      },
    ],
    messageIds: ['unverified'],
    words,
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Reportedly the bridge at Mill Lane has collapsed.',
          marks: 'Reportedly',
          better: 'The bridge at Mill Lane is closed. Our engineers saw the damage this morning.',
        },
        { language: 'en', text: 'A taxi driver told us that the tunnel is under water.' },
        { language: 'en', text: 'We saw a post claiming the clinic is shut. Go to the one in Dell Road.' },
        {
          language: 'id',
          text: 'Katanya jembatan di Desa Sukaraja ambruk.',
          marks: 'Katanya',
          better: 'Jembatan di Desa Sukaraja ditutup. Petugas kami melihat sendiri kerusakannya pagi ini.',
        },
        { language: 'id', text: 'Beredar kabar pasar tutup seminggu, jadi belanja dulu ya.', marks: 'Beredar kabar' },
        { language: 'id', text: 'Ada penumpang yang bilang kapal sore tidak berangkat.' },
      ],
      clean: [
        { language: 'en', text: 'The rumour that the pool is closing is false. It is open as usual.' },
        { language: 'en', text: 'If someone says they are from the bank, hang up.' },
        { language: 'en', text: 'Police have confirmed that the road is open again.' },
        { language: 'id', text: 'Kabar bahwa puskesmas tutup itu tidak benar. Layanan tetap buka.' },
        { language: 'id', text: 'Beredar pesan soal bantuan tunai. Itu hoaks, jangan disebarkan.' },
        { language: 'id', text: 'Menurut BMKG, hujan lebat turun sampai malam.' },
      ],
    },
  }),
);
