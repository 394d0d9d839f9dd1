import { cues } from '../../cues.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { defineRule } from '../../rule.ts';
import words from './hostile-tone.json';

const hostile = cues(words);

export const rule = withSecondOpinion(
  defineRule({
    id: 'policy/hostile-tone',
    severity: 'warn',
    rationale:
      'Insults, sarcasm, contempt and brush-offs end the conversation and make the news. One clear wording is enough; a ' +
      'weaker one (sarcastic praise, impatience, blame) counts only beside a second. Left alone: quotations, posts ' +
      'against bullying, and jokes about the agency itself.',
    sources: [
      {
        title: 'CDC: Crisis and Emergency Risk Communication, “Show respect”',
        url: 'https://www.cdc.gov/cerc/php/about/index.html',
      },
      {
        title: 'UU 25/2009 tentang Pelayanan Publik, pasal 34: sopan dan ramah',
        url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
      },
    ],
    messageIds: ['hostile'],
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Stop moaning and read the timetable like the others do.',
          marks: 'Stop moaning',
          better: 'Sorry it was hard to find. The timetable is on our website, under Buses.',
        },
        { language: 'en', text: 'Another armchair engineer. Bravo.' },
        { language: 'en', text: "If you don't like the new route, move to another town." },
        { language: 'en', text: 'Serves you right for parking there.', marks: 'Serves you right' },
        {
          language: 'id',
          text: 'Makanya baca dulu sebelum protes, Pak.',
          better: 'Terima kasih masukannya, Pak. Syaratnya ada di laman kami, bagian KTP.',
        },
        { language: 'id', text: 'Tidak suka? Silakan pindah kota saja.' },
        { language: 'id', text: 'Muncul lagi pakar medsos yang merasa paling benar.' },
        { language: 'id', text: 'Salah sendiri, siapa suruh datang telat.' },
      ],
      clean: [
        { language: 'en', text: 'There are no stupid questions. Ask us anything about the census.' },
        { language: 'en', text: 'Sorry, that was our fault. We were too slow to answer you.' },
        { language: 'en', text: 'Clowns, jugglers and a fire show in Harbour Park on Saturday.' },
        { language: 'en', text: 'Bullies call people idiots. Here is what to do: talk to a teacher.' },
        { language: 'id', text: 'Maaf, Kak, kami yang salah tulis. Sudah kami perbaiki.' },
        { language: 'id', text: 'Malas antre? Ambil nomor lewat aplikasi.' },
        { language: 'id', text: 'Kata “bodoh” bisa melukai teman. Pilih kata yang baik.' },
        { language: 'id', text: 'Tidak perlu panik, Bu. Baca panduannya pelan-pelan, kami bantu.' },
      ],
    },
    *check(analysis) {
      const span = hostile(analysis);
      if (span) yield { messageId: 'hostile', span };
    },
  }),
);
