import { clockTimes } from '../../clock-times.ts';
import { calendarDates, relativeDays, weekdays } from '../../dates.ts';
import { lengthOf, overflowStart } from '../../length.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';

/** What timelines show of a long post before "Show more". */
const SHOWN = 280;
const now = phraseList({
  en: ['today', 'tonight', 'now', 'this (morning|afternoon|evening|week)'],
  id: ['hari ini', 'malam ini', 'pagi ini', 'siang ini', 'sore ini', 'sekarang', 'saat ini', 'kini'],
});
const longEn =
  'We have worked on the old mill for a long while, and our friends at the trust have given us their advice. '.repeat(
    3,
  );
const longId =
  'Kami sudah lama memperbaiki kincir tua itu, dan teman-teman dari yayasan ikut memberi banyak masukan. '.repeat(3);

export const rule = defineRule({
  id: 'language/key-fact-late',
  scope: 'post',
  severity: 'advise',
  rationale:
    'Timelines cut a long post at about 280 characters. When its first day or hour stands behind the cut, most readers never ' +
    'see it. Silent on posts that fit, and whenever any day, date or hour is named before the cut.',
  sources: [
    { title: 'X help: longer posts', url: 'https://help.x.com/en/using-x/x-premium' },
    { title: 'digital.gov: plain language guide series', url: 'https://digital.gov/guides/plain-language/' },
  ],
  messageIds: ['belowFold'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: `${longEn}Come on Saturday 6 June at 10am.`,
        agency: { maxPostLength: 25_000 },
        better: 'Come to the old mill on Saturday 6 June at 10am.',
      },
      { language: 'en', text: `${longEn}Doors open at 9.30am.`, agency: { maxPostLength: 25_000 } },
      { language: 'en', text: `${longEn}Ends 5 July.`, agency: { maxPostLength: 4000 } },
      {
        language: 'id',
        text: `${longId}Datanglah Sabtu, 6 Juni pukul 10.00.`,
        agency: { maxPostLength: 25_000 },
        better: 'Datanglah ke kincir tua Sabtu, 6 Juni pukul 10.00.',
      },
      { language: 'id', text: `${longId}Dibuka pukul 09.30.`, agency: { maxPostLength: 25_000 } },
      { language: 'id', text: `${longId}Sampai 5 Juli.`, agency: { maxPostLength: 4000 } },
    ],
    clean: [
      { language: 'en', text: `Saturday 6 June, 10am. ${longEn}`, agency: { maxPostLength: 25_000 } },
      { language: 'en', text: 'Come to the old mill. It opens on Saturday 6 June at 10am.' },
      { language: 'en', text: longEn, agency: { maxPostLength: 25_000 } },
      { language: 'id', text: `Sabtu, 6 Juni pukul 10.00. ${longId}`, agency: { maxPostLength: 25_000 } },
      { language: 'id', text: 'Datanglah ke kincir tua. Dibuka Sabtu, 6 Juni pukul 10.00.' },
      { language: 'id', text: longId, agency: { maxPostLength: 25_000 } },
    ],
  },
  *check(analysis, { maxPostLength }) {
    const { original } = analysis;
    if (maxPostLength <= SHOWN || original.length <= SHOWN || lengthOf(analysis) <= SHOWN) return;
    const cut = overflowStart(original, SHOWN);
    const facts = [calendarDates, clockTimes].flatMap((read) => [...read(analysis)]);
    const [first] = facts.sort((a, b) => a.start - b.start);
    const isShown = (start: number): boolean => analysis.toOriginal({ start, end: start }).start < cut;
    if (!first || isShown(first.start)) return;
    if ([weekdays, relativeDays, now].some((read) => read(analysis).some(({ start }) => isShown(start)))) return;
    yield { messageId: 'belowFold', data: { text: first.text }, span: { start: first.start, end: first.end } };
  },
});
