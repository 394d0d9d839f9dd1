import { defineCueRule } from '../../cue-rule.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './promise.json';

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'policy/promise',
    severity: 'warn',
    rationale:
      'A promise in public is kept as a record and quoted when it fails, and the unit that must keep it was often not ' +
      'asked. Flags guarantees, repairs and payments with a deadline, and turns of phrase that leave no doubt. Aims, ' +
      'plans, estimates, conditions, timetables and warnings about promises of scammers are left alone.',
    sources: [
      {
        title: 'Government Communication Service: propriety guidance',
        url: 'https://gcs.civilservice.gov.uk/publications/propriety-guidance/',
      },
      {
        title: 'UU 25/2009 tentang Pelayanan Publik, pasal 15',
        url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
      },
    ],
    messageIds: ['mayNotHold'],
    words,
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'We promise that the lift will work again tonight.',
          marks: 'We promise that',
          better: 'Our engineer is at the lift now. We will post news here by 6pm.',
        },
        { language: 'en', text: 'Your water will be back on by Friday.' },
        { language: 'en', text: 'Rest assured, nobody will lose their home.' },
        {
          language: 'id',
          text: 'Kami janji lampu jalan menyala malam ini.',
          marks: 'Kami janji',
          better: 'Petugas kami sedang memeriksa lampu jalan. Hasilnya kami kabarkan di sini.',
        },
        { language: 'id', text: 'Tenang Pak, besok jalannya pasti mulus.' },
        { language: 'id', text: 'Tidak akan ada pemadaman lagi di kecamatan ini.' },
      ],
      clean: [
        { language: 'en', text: 'We aim to fix the lift by Friday, but cannot promise it.' },
        { language: 'en', text: 'The library will open at 9am on Monday 2 June.' },
        { language: 'en', text: 'Scammers promise quick visas. Hang up.' },
        { language: 'id', text: 'Kami upayakan selesai pekan ini, tergantung cuaca.' },
        { language: 'id', text: 'Mohon maaf, kami belum bisa menjanjikan tanggalnya.' },
        { language: 'id', text: 'Janji temu dengan dokter bisa dipesan lewat telepon.' },
      ],
    },
  }),
);
