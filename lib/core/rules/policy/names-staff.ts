import type { Span } from '../../draft.ts';
import { findNames } from '../../names.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { removal } from '../../pii.ts';
import { defineRule } from '../../rule.ts';
import { nearest, phrases } from '../../words.ts';
import words from './names-staff.json';

const STAFF = phrases(words.staff);
const faults = phraseList(words.fault);
const NEAR = 14;
const HISTORY_OR_COURT =
  /(?<!\p{L})(?:court|judge|jury|trial|convicted|pengadilan|hakim|vonis|terdakwa|jaksa)(?!\p{L})/iu;

export const rule = defineRule({
  id: 'policy/names-staff',
  severity: 'warn',
  rationale:
    'Blaming a colleague by name in public harms a person, invites abuse and reads as an excuse: the office answers for ' +
    'its staff. A name right beside a word for staff, in a sentence about a fault; thanks and offices are left alone.',
  sources: [
    {
      title: 'LGA: handling abuse and intimidation online',
      url: 'https://www.local.gov.uk/our-support/communications-and-community-engagement/social-media-guidance-councillors/handling-abuse',
    },
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  messageIds: ['named'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Our clerk Susan Pell made the mistake on your form.',
        marks: 'Susan Pell',
        fixed: 'Our clerk made the mistake on your form.',
      },
      {
        language: 'en',
        text: 'The driver, Martin Oakes, was rude to you and has been disciplined.',
        marks: 'Martin Oakes',
        fixed: 'The driver was rude to you and has been disciplined.',
      },
      { language: 'en', text: 'Sorry, officer Dana Reyes forgot to call.', fixed: 'Sorry, officer forgot to call.' },
      {
        language: 'id',
        text: 'Petugas kami, Bapak Heru Wibowo, lalai mencatat aduan Kakak.',
        marks: 'Heru Wibowo',
        fixed: 'Petugas kami lalai mencatat aduan Kakak.',
      },
      {
        language: 'id',
        text: 'Itu kesalahan staf Rina Astuti.',
        marks: 'Rina Astuti',
        fixed: 'Itu kesalahan staf.',
      },
      {
        language: 'id',
        text: 'Perawat Dewi Lestari sudah ditegur karena kasar.',
        marks: 'Dewi Lestari',
        fixed: 'Perawat sudah ditegur karena kasar.',
      },
    ],
    clean: [
      { language: 'en', text: 'Our clerk made a mistake on your form. We are sorry.' },
      { language: 'en', text: 'Nurse Amara Diallo won the care award. Congratulations!' },
      { language: 'en', text: 'Driver error caused the crash on Oak Street, police say.' },
      { language: 'id', text: 'Petugas kami lalai mencatat aduan Kakak. Mohon maaf.' },
      { language: 'id', text: 'Perawat Dewi Lestari menerima penghargaan hari ini.' },
      { language: 'id', text: 'Kesalahan data di Kelurahan Karang Anyar sudah diperbaiki petugas.' },
    ],
  },
  *check(analysis) {
    const found = faults(analysis);
    if (found.length === 0 || analysis.text.search(STAFF) < 0) return;
    const { text, sentences } = analysis;
    for (const sentence of sentences) {
      if (inSentence(found, sentence).length === 0 || HISTORY_OR_COURT.test(sentence.text)) continue;
      for (const { start, end, words: count, given } of findNames(sentence.text)) {
        const before = sentence.text.slice(Math.max(0, start - 40), start);
        if (!(given || count > 1) || nearest(STAFF, before, '') > NEAR) continue;
        const span = { start: sentence.start + start, end: sentence.start + end };
        yield { messageId: 'named', span, suggestions: [{ messageId: 'remove', edits: [withTitle(text, span)] }] };
      }
    }
  },
});

/** The name with its form of address and, where it is an insertion, with both its commas. */
function withTitle(text: string, span: Span) {
  const lead = text.slice(Math.max(0, span.start - 16), span.start);
  const title = /(?<!\p{L})(?:(?:mr|mrs|ms|bapak|ibu|pak|bu|sdri?|kak|mas|mbak)\.?\s)$/iu.exec(lead);
  const start = span.start - (title?.[0].length ?? 0);
  if (/,\s$/.test(text.slice(0, start)) && text.charAt(span.end) === ',') {
    return { span: { start: start - 2, end: span.end + 1 }, newText: '' };
  }
  return removal(text, { start, end: span.end });
}
