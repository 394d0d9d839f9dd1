import { cues } from '../../cues.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { defineRule } from '../../rule.ts';
import { defineTermRule } from '../../terms.ts';
import words from './confidential-marker.json';
import wording from './confidential-marker-wording.json';

/** Ordinary words unless they stand in capitals as a marking does. */
const CAPITALS = new Set(words.capitals);
const isMarking = (hit: string): boolean => !CAPITALS.has(hit.toLowerCase()) || hit === hit.toUpperCase();

/** As stamped on a document; the same words in a sentence may be talk about secrecy. */
const isStamp = (hit: string): boolean => /\p{Lu}{4}/u.test(hit) && hit === hit.toUpperCase();

/** What colleagues write to each other in a draft: "not before noon", "insert quote". */
const notYet = cues(wording);
/** Gaps that somebody still has to fill: `[NAME OF MAYOR]`, `XX people`, `Rp000`. */
const GAP =
  /\[(?!https?|pic|video|thread|update|breaking|live|new|foto|photo|info|watch)[^\]\n]*\b(?:name|nama|date|tanggal|number|nomor|jumlah|quote|kutipan|place|lokasi|tempat|time|waktu|jam|insert|isi|tbc|tbd|tba|link|url|foto|xx+)\b[^\]\n]*\]|(?<![\p{L}\p{N}])(?:XX+|xx+x|Rp ?0{3,}|£XX+|\$XX+|TKTK|\?\?\?)(?=\s+\p{L}|\.|$)/iu;

const marking = defineTermRule({
  id: 'policy/confidential-marker',
  severity: 'block',
  rationale:
    'A marking such as INTERNAL USE ONLY in a post is nearly always text pasted from a document that is not public, or ' +
    'not yet. No fix is offered: taking out the marking would not make the content public. Talk about confidentiality ' +
    '(a confidential helpline) and warnings not to spread hoaxes are left alone.',
  sources: [
    {
      title: 'UU 14/2008 tentang Keterbukaan Informasi Publik, pasal 17',
      url: 'https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008',
    },
    {
      title: 'UK Government Security Classifications policy',
      url: 'https://www.gov.uk/government/publications/government-security-classifications',
    },
  ],
  messageIds: ['notPublic', 'notYet'],
  terms: words.terms,
  unless: words.unless,
  detect: (hit) => (isMarking(hit) ? { messageId: 'notPublic', severity: isStamp(hit) ? 'block' : 'warn' } : undefined),
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'FOUO: shelter list for the weekend storm',
        marks: 'FOUO',
        better: 'Shelters for the weekend storm',
      },
      { language: 'en', text: 'The fare change is under embargo, see below.', marks: 'under embargo' },
      {
        language: 'en',
        text: 'The school merger is not public yet, but parents will hear on Friday.',
        marks: 'is not public yet',
      },
      { language: 'en', text: 'Please do not share outside the team: draft tariff table.' },
      { language: 'en', text: 'Insert quote from the director here. The pool reopens in May.' },
      {
        language: 'id',
        text: 'Tahan dulu ya, ini belum di-acc Bu Kadis. Pasar pindah bulan depan.',
        better: 'Pasar pindah bulan depan.',
      },
      {
        language: 'id',
        text: '[RAHASIA] Daftar mutasi pejabat minggu ini',
        better: 'Daftar pejabat yang dilantik minggu ini',
      },
      { language: 'id', text: 'Untuk kalangan internal: rencana tarif parkir baru.', marks: 'Untuk kalangan internal' },
      { language: 'id', text: 'Jangan disebarkan dulu ya, pengumumannya baru besok.' },
      { language: 'id', text: 'Nota Dinas Nomor 12/ND/2025 tentang anggaran pawai', marks: 'Nota Dinas Nomor' },
    ],
    clean: [
      { language: 'en', text: 'Our helpline is free and confidential. Calls are private.' },
      { language: 'en', text: 'The draft plan is out for comment. The internal road is closed.' },
      { language: 'en', text: 'Do not share this rumour before you check it. Never share your password.' },
      { language: 'id', text: 'Identitas pelapor kami rahasiakan. Layanan ini gratis.' },
      { language: 'id', text: 'Jangan sebarkan hoaks. Cek dulu di situs resmi.' },
      { language: 'id', text: 'Hasil seleksi belum keluar. Pantau terus, ya.' },
    ],
  },
});

export const rule = withSecondOpinion(
  defineRule({
    ...marking,
    *check(analysis, agency) {
      const marked = [...marking.check(analysis, agency)];
      yield* marked;
      if (marked.length > 0) return;
      const gap = GAP.exec(analysis.prose);
      const span = notYet(analysis) ?? (gap ? { start: gap.index, end: gap.index + gap[0].length } : undefined);
      if (span) yield { messageId: 'notYet', severity: 'warn', span };
    },
  }),
);
