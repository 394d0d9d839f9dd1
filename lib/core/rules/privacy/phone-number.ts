import type { Analysis } from '../../analysis.ts';
import { isIdentifier } from '../../identifiers.ts';
import { spelledNumbers } from '../../numbers.ts';
import { findPhones, type Phone } from '../../phone.ts';
import { type Candidate, definePiiRule, type Verdict } from '../../pii.ts';
import { nearest, phrases } from '../../words.ts';
import words from './phone-number.json';

const PUBLIC = phrases(words.public);
const PERSONAL = phrases(words.personal);
const LABEL = phrases(words.label);
const OTHER = phrases(words.other);
/** A warning quotes the number of a scammer. */
const QUOTED = phrases(words.quoted, 'iu');
/** How close a word must stand to name the number (`No HP: …`, `Rek. BNI …`). */
const NAMES_IT = 12;
const NAMES_OTHER = 20;

const UNSPACED_PERSONAL = /(?:您|你|고객님|님|お客様|様)[^\d。.!?]{0,12}$/u;
const UNSPACED_PUBLIC = /(?:代表|热线|熱線|專線|专线|窓口|市役所|대표|민원|콜센터|상담)[^\d。.!?]{0,8}$/u;
const MONEY_AFTER = /^\s?(?:rupiah|dollars?|euros?|pounds?|ringgit|miliar|juta|triliun|kasus|cases)(?!\p{L})/iu;
/** Words like "we" and "your" lie about everywhere; they name a spelled-out number only right beside it. */
const SPELLED_REACH = 40;

/** Digits in words count as a number of a person, or of nobody: no office writes its own so. */
function judgeSpelled({ found, before, after, analysis }: Candidate<Found>): Verdict | undefined {
  if (isIdentifier(analysis, found) || QUOTED.test(before)) return undefined;
  const named = Math.min(nearest(PERSONAL, before, after), nearest(LABEL, before, ''));
  const looksLikeOne = /^0[1-9]/.test(found.spelled ?? '') && (found.spelled ?? '').length >= 9;
  if (nearest(PUBLIC, before, after) <= named) return undefined;
  return looksLikeOne || named <= SPELLED_REACH ? { is: 'yes' } : undefined;
}

/** Far from both kinds of words, a mobile is somebody's and a landline is an office's. */
function judge(candidate: Candidate<Found>): Verdict | undefined {
  const { found, before, analysis } = candidate;
  const after = candidate.after.split(SENTENCE_END)[0] ?? '';
  const { kind } = found;
  if (found.spelled) return judgeSpelled(candidate);
  if (isIdentifier(analysis, found)) return undefined;
  if (kind === 'public' || /(?:rp|idr|[$€£¥])[.\s]*$/i.test(before) || MONEY_AFTER.test(after)) return undefined;
  if (nearest(OTHER, before, '') < Math.min(NAMES_OTHER, nearest(LABEL, before, ''))) return undefined;
  if (QUOTED.test(before) || QUOTED.test(after) || UNSPACED_PUBLIC.test(before)) return undefined;
  const personal = UNSPACED_PERSONAL.test(before) ? 0 : nearest(PERSONAL, before, after);
  const open = nearest(PUBLIC, before, after);
  if (personal < open) return { is: 'yes', severity: 'block' };
  if (open < Number.POSITIVE_INFINITY || kind === 'line') return undefined;
  return kind === 'mobile' || nearest(LABEL, before, '') <= NAMES_IT ? { is: 'yes' } : undefined;
}

const SENTENCE_END = /[.!?]\s|\n/;

interface Found extends Phone {
  /** The digits, where they are written in words. */
  readonly spelled?: string;
}

const LEAST_SPELLED = 7;
const MOST_SPELLED = 14;

function* find(analysis: Analysis): Generator<Found> {
  yield* findPhones(analysis.prose, analysis.languageAt);
  for (const { start, end, plain } of spelledNumbers(analysis)) {
    if (plain.length < LEAST_SPELLED || plain.length > MOST_SPELLED || /\d/.test(analysis.text.charAt(start))) continue;
    yield { start, end, kind: 'weak', spelled: plain };
  }
}

export const rule = definePiiRule({
  id: 'privacy/phone-number',
  severity: 'warn',
  entity: 'PHONE',
  rationale:
    'A private number in public brings strangers to the phone, and fraud. Mobiles count; landlines and North American ' +
    'numbers, which agencies use, only beside words about a person. Hotlines, freephone and numbers called an office, a ' +
    'service or a duty desk are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4 dan 65',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'X Help: private information and media policy',
      url: 'https://help.x.com/en/rules-and-policies/personal-information',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The owner can be reached on +62 813-5550-1234.',
        marks: '+62 813-5550-1234',
        fixed: 'The owner can be reached.',
      },
      {
        language: 'en',
        text: 'Is 07700 900432 still your number?',
        marks: '07700 900432',
        fixed: 'Is *** still your number?',
      },
      {
        language: 'en',
        text: 'We tried her home number (212) 555-0143 twice.',
        marks: '(212) 555-0143',
        fixed: 'We tried her home number twice.',
      },
      {
        language: 'id',
        text: 'Pelapor minta ditelepon di 0857-1122-3344, ya.',
        marks: '0857-1122-3344',
        fixed: 'Pelapor minta ditelepon, ya.',
      },
      {
        language: 'id',
        text: 'Hubungi Pak Darma 0813 5550 1234 untuk ambil berkas.',
        marks: '0813 5550 1234',
        fixed: 'Hubungi Pak Darma untuk ambil berkas.',
      },
    ],
    clean: [
      { language: 'en', text: 'Call 999 or our helpline on 0800 123 4567. Office: (212) 555-0143.' },
      { language: 'en', text: 'Duty officer WhatsApp line: +62 811 555 0123. Meeting ID 812 3456 7890.' },
      {
        language: 'en',
        text: 'Budget 2025: 1,204,556 of 2,637,412. Ref 2025-0143-88. Open 08.00 - 16.00, 12/05/2025.',
      },
      { language: 'id', text: 'Pengaduan lewat WA resmi 0811-1234-5678 atau telepon (021) 555 1234.' },
      { language: 'id', text: 'Call center 1500-123, posko banjir 0812 9000 1234, ambulans 119.' },
      { language: 'id', text: 'Curah hujan 215 mm, 08.00-12.00 WIB, anggaran Rp081234567890.' },
    ],
  },
  find,
  judge,
});
