import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import lists from './single-channel.json';

const ONLY = phraseList(lists.only);
const OTHER = phraseList(lists.other);

export const rule = defineRule({
  id: 'accessibility/single-channel',
  scope: 'post',
  severity: 'advise',
  rationale:
    'People without data, a phone or practice are shut out by "only in the app". Only posts that say "only" and name no ' +
    'other way (phone, counter, visit) are flagged; a post about an app is fine.',
  sources: [
    {
      title: 'GOV.UK Service Manual: assisted digital support',
      url: 'https://www.gov.uk/service-manual/helping-people-to-use-your-service/assisted-digital-support-introduction',
    },
    {
      title: 'UU 25/2009 tentang Pelayanan Publik, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
    },
  ],
  messageIds: ['onlyOne'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Register only through our app before Friday 3 May.',
        better: 'Register in the app, at any village office, or call 112 before Friday 3 May.',
      },
      { language: 'en', text: 'School places: apply online only.' },
      {
        language: 'id',
        text: 'Pendaftaran hanya lewat aplikasi, ya Kak.',
        better: 'Pendaftaran lewat aplikasi, kantor kelurahan, atau telepon 112, ya Kak.',
      },
      { language: 'id', text: 'Pembayaran melalui aplikasi saja mulai 1 Juni 2026.' },
    ],
    clean: [
      { language: 'en', text: 'Register in the app or at the library.' },
      { language: 'en', text: 'Tickets are sold online only. Need help? Call our office on 112.' },
      { language: 'id', text: 'Daftar lewat aplikasi atau datang ke kelurahan.' },
      { language: 'id', text: 'Aplikasi kami punya tampilan baru.' },
    ],
  },
  *check(analysis) {
    const [hit] = ONLY(analysis);
    if (!hit || OTHER(analysis).length > 0 || /\d{5,}/.test(analysis.prose.replace(/[ .-]/g, ''))) return;
    yield { messageId: 'onlyOne', span: { start: hit.start, end: hit.end } };
  },
});
