import type { Analysis, Sentence } from '../../analysis.ts';
import { parseDay } from '../../calendar-days.ts';
import { clockTimes } from '../../clock-times.ts';
import { addDate, daysUntil, writeOut } from '../../date-fixes.ts';
import { type CalendarDate, calendarDates, type RelativeDay, relativeDays, weekdays } from '../../dates.ts';
import type { Span } from '../../draft.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { type Detection, defineRule } from '../../rule.ts';
import words from './ambiguous-date.json';

const noEvent = phraseList(words.noEvent);
const deadline = phraseList(words.deadline);
const toOnePerson = phraseList(words.toOnePerson);
const CUES = new Set([...words.cues.en, ...words.cues.id]);
const WEAK_CUES = new Set(words.weakCues);
const NUMBER_CUES = new Set(words.numberCues);
/** A date in words this near says which day is meant. */
const REACH = 70;
/** More questions help nobody. */
const MAX_ASKED = 20;

const AFTER_DATE =
  /^,?\s(?:at|from|until|till|pukul|jam|mulai|sampai|(?:[01]?\d|2[0-3])[.:]\d\d|\d{1,2}\s?[ap]m)(?!\p{L})/iu;

const wordBefore = (text: string, at: number): string =>
  /([\p{L}./]+)[\s.:]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? '';

/** 3/4 is a date where its words or its zeros say so; else it may be a fraction, a page or a house. */
function readsTwoWays({ text, start, end, form, day, month }: CalendarDate, prose: string): boolean {
  if (form !== 'numeric' || day > 12 || month > 12 || day === month) return false;
  const before = wordBefore(prose, start);
  if (NUMBER_CUES.has(before) || /^\s?(?:of|cups?|bagian|dari|mmHg)\b/.test(prose.slice(end, end + 9))) return false;
  const parts = text.split(/\D/);
  return (
    parts.length === 3 ||
    (/^0/.test(text) && parts.every((part) => part.length === 2)) ||
    CUES.has(before) ||
    isDateByContext(day, month, before, prose.slice(end, end + 14))
  );
}

/** "3/4 full" is a fraction, "9/5 at noon" is none. */
function isDateByContext(first: number, second: number, before: string, after: string): boolean {
  if (first < second && [2, 3, 4, 5, 8, 10].includes(second)) return false;
  return WEAK_CUES.has(before) || AFTER_DATE.test(after);
}

const near = (spans: readonly Span[], { start, end }: Span, reach: number): boolean =>
  spans.some((span) => span.start < end + reach && start - reach < span.end);

function isClear(analysis: Analysis, hit: RelativeDay, sentence: Sentence | undefined): boolean {
  const dates = calendarDates(analysis).filter((date) => date.start >= hit.end || date.end <= hit.start);
  if (near(dates, hit, REACH)) return true;
  const isNextDay = daysUntil(hit) !== undefined;
  if (isNextDay && near(weekdays(analysis), hit, 4)) return true;
  if (!sentence) return true;
  const isPersonal = analysis.draft.kind === 'reply' || inSentence(toOnePerson(analysis), sentence).length > 0;
  const isVague = /weekend|akhir (?:pekan|minggu) ini/i.test(hit.text) && !/next|after|coming/i.test(hit.text);
  return (
    sentence.text.endsWith('?') ||
    // A weekend is an idea of when to go somewhere, unless something opens, closes or starts then.
    (isVague && clockTimes(analysis).length === 0 && inSentence(deadline(analysis), sentence).length === 0) ||
    inSentence(noEvent(analysis), sentence).length > 0 ||
    (isPersonal && inSentence(deadline(analysis), sentence).length === 0)
  );
}

export const rule = defineRule({
  id: 'language/ambiguous-date',
  severity: 'warn',
  rationale:
    '03/04 is March to some readers and April to others; "tomorrow" is wrong once a post is shared the day after. Left ' +
    'alone: a day above 12, 04/04, a date in words beside it, "today", bare weekdays, fractions, house and RT/RW numbers, ' +
    'forecasts, talk about the future. In replies, which one person reads at once, only deadlines are asked about.',
  sources: [
    { title: 'GOV.UK style guide: dates', url: 'https://www.gov.uk/guidance/style-guide/a-to-z#dates' },
    {
      title: 'W3C internationalisation: date formats',
      url: 'https://www.w3.org/International/questions/qa-date-format',
    },
  ],
  messageIds: ['twoWays', 'relative'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Bulky waste is collected from 05/06/2026.',
        marks: '05/06/2026',
        fixed: 'Bulky waste is collected from Friday 5 June 2026.',
      },
      {
        language: 'en',
        text: 'Bulky waste is collected from 5/6/2026.',
        agency: { timeZone: 'America/New_York' },
        fixed: 'Bulky waste is collected from Wednesday, May 6, 2026.',
      },
      {
        language: 'en',
        text: 'The ferry office is closed tomorrow.',
        draft: { today: '2026-03-10' },
        marks: 'tomorrow',
        fixed: 'The ferry office is closed tomorrow (Wednesday 11 March).',
      },
      { language: 'en', text: 'Bids for the boat shed close next Tuesday.', marks: 'next Tuesday' },
      { language: 'en', text: 'Claims are due by the 4th.', marks: 'the 4th' },
      {
        language: 'id',
        text: 'Loket pindah gedung mulai 04/05/2026.',
        marks: '04/05/2026',
        fixed: 'Loket pindah gedung mulai Senin, 4 Mei 2026.',
      },
      {
        language: 'id',
        text: 'Kantor kami tutup lusa.',
        draft: { today: '2026-03-10' },
        marks: 'lusa',
        fixed: 'Kantor kami tutup lusa (Kamis, 12 Maret).',
      },
      { language: 'id', text: 'Sidang isbat kecil digelar pekan depan.', marks: 'pekan depan' },
      {
        language: 'id',
        text: 'Kak, batas unggah berkas besok.',
        draft: { kind: 'reply', today: '2026-03-10' },
        outcome: 'needs-review',
        fixed: 'Kak, batas unggah berkas besok (Rabu, 11 Maret).',
      },
    ],
    clean: [
      { language: 'en', text: 'The office is closed tomorrow, Wednesday 11 March. We open again on 25/03/2026.' },
      { language: 'en', text: 'The tank is 3/4 full. Page 5/6. We are open 24/7. Closed on 04/04.' },
      { language: 'en', text: 'Planting trees for a better tomorrow. Thank you!' },
      { language: 'en', text: 'We will call you back tomorrow.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Kantor tutup besok, Rabu 11 Maret. Buka lagi hari Kamis.' },
      { language: 'id', text: 'Kerja bakti di RT 03/04 hari ini. Tensi normal 120/80.' },
      { language: 'id', text: 'Besok hujan ringan, cerah menjelang sore.' },
      { language: 'id', text: 'Demi hari esok yang lebih baik.' },
    ],
  },
  *check(analysis, { timeZone }) {
    for (const found of calendarDates(analysis)) {
      if (!readsTwoWays(found, analysis.prose)) continue;
      const { start, end, text } = found;
      yield {
        messageId: 'twoWays',
        data: { text },
        span: { start, end },
        suggestions: writeOut(found, analysis, timeZone),
      };
    }
    const hits = relativeDays(analysis);
    if (hits.length === 0) return;
    const isReply = analysis.draft.kind === 'reply';
    const today = parseDay(analysis.draft.today);
    let last = -3;
    for (const hit of hits.slice(0, MAX_ASKED)) {
      // "tanggal 12 bulan depan" is one question.
      const isSame = hit.start - last < 3;
      last = hit.end;
      if (isSame) continue;
      const sentence = analysis.sentences.find(({ start, end }) => start <= hit.start && hit.start < end);
      if (isClear(analysis, hit, sentence)) continue;
      const { start, end, text } = hit;
      const detection: Detection = {
        messageId: 'relative',
        data: { text },
        span: { start, end },
        suggestions: addDate(hit, today, timeZone),
      };
      yield isReply ? { ...detection, outcome: 'needs-review', severity: 'advise' } : detection;
    }
  },
});
