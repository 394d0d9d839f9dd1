import type { Analysis } from '../../analysis.ts';
import { parseDay, resolve, utc } from '../../calendar-days.ts';
import { clockTimes, zones } from '../../clock-times.ts';
import { calendarDates } from '../../dates.ts';
import { overlaps } from '../../draft.ts';
import type { Suggestion } from '../../finding.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import { zoneName } from '../../time-zone.ts';
import words from './time-without-zone.json';

/** The audience is spread over zones, whatever else is said. */
const everywhere = phraseList(words.everywhere);
/** So is that of an online event, unless a town or council holds it. */
const event = phraseList(words.event);
const localGovernment = phraseList(words.localGovernment);
const transport = phraseList(words.transport);
/** Might be, unless the post also names a place to go to. */
const online = phraseList(words.online);
const local = phraseList(words.local);
const ZONE_OF_PLACE = new Map(
  Object.entries(words.places).flatMap(([zone, places]) => places.map((place): [string, string] => [place, zone])),
);
const places = phraseList({ any: [...ZONE_OF_PLACE.keys()] });

function reachesSeveralZones(analysis: Analysis): boolean {
  if (everywhere(analysis).length > 0) return true;
  if (event(analysis).length > 0 && localGovernment(analysis).length === 0) return true;
  if (online(analysis).length > 0 && local(analysis).length === 0) return true;
  const hits = places(analysis);
  if (hits.length > 1 && transport(analysis).length > 0) return false;
  return hits.length > 1 && new Set(hits.map(({ text }) => ZONE_OF_PLACE.get(text.toLowerCase()))).size > 1;
}

function addZone(analysis: Analysis, end: number, hour: number, timeZone: string): Suggestion[] {
  const { draft } = analysis;
  const today = parseDay(draft.today);
  const [date] = calendarDates(analysis).filter(({ form }) => form !== 'numeric');
  const day = date ? resolve(date, today) : today;
  const zone = zoneName(timeZone, day ?? utc(2025, 1, 15), hour, day !== undefined);
  if (!zone) return [];
  return [{ messageId: 'addZone', data: { zone }, edits: [{ span: { start: end, end }, newText: ` ${zone}` }] }];
}

export const rule = withSecondOpinion(
  defineRule({
    id: 'language/time-without-zone',
    severity: 'warn',
    rationale:
      'Where people in several zones have to act at an hour (an online event, a portal that closes, a national broadcast), an ' +
      'hour without a zone makes some of them miss it. A local event has no such readers and is left alone, as are ' +
      'durations, scores, prices and posts that name a zone anywhere.',
    sources: [
      { title: 'digital.gov: plain language guide series', url: 'https://digital.gov/guides/plain-language/' },
      { title: 'W3C: working with time zones', url: 'https://www.w3.org/TR/timezone/' },
      { title: 'IANA: time zone database', url: 'https://www.iana.org/time-zones' },
    ],
    messageIds: ['noZone'],
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Our webinar on well water starts at 3pm on Tuesday 9 June.',
          draft: { today: '2026-06-01' },
          agency: { timeZone: 'Europe/London' },
          marks: '3pm',
          fixed: 'Our webinar on well water starts at 3pm BST on Tuesday 9 June.',
        },
        {
          language: 'en',
          text: 'The grant portal closes at 17:00 on January 20, 2026.',
          agency: { timeZone: 'America/New_York' },
          fixed: 'The grant portal closes at 17:00 EST on January 20, 2026.',
        },
        {
          language: 'en',
          text: 'Students in Lagos and Toronto: call the desk from 9am to 11am.',
          marks: '9am to 11am',
        },
        {
          language: 'id',
          text: 'Pendaftaran daring ditutup pukul 16.00, 20 Mei 2026.',
          agency: { timeZone: 'Asia/Makassar' },
          marks: '16.00',
          fixed: 'Pendaftaran daring ditutup pukul 16.00 WITA, 20 Mei 2026.',
        },
        { language: 'id', text: 'Saksikan siaran langsung peluncuran perangko jam 9 pagi.', marks: 'jam 9 pagi' },
        {
          language: 'id',
          text: 'Portal beasiswa tidak bisa dipakai 22.00–23.30 malam ini.',
          agency: { timeZone: 'Asia/Jayapura' },
          fixed: 'Portal beasiswa tidak bisa dipakai 22.00–23.30 WIT malam ini.',
        },
      ],
      clean: [
        { language: 'en', text: 'Our webinar on well water starts at 3pm BST.' },
        { language: 'en', text: 'Story time at Elm Library, Saturday 10am. Doors open at 9.45am.' },
        { language: 'en', text: 'Polls are open across the country from 7am to 10pm local time.' },
        { language: 'en', text: 'The stream of our 4:30 run is online. We won 3:1.' },
        { language: 'id', text: 'Webinar dimulai pukul 10.00 WIB.' },
        { language: 'id', text: 'Posyandu Mawar buka pukul 08.00 sampai 11.00 di balai RW 03.' },
        { language: 'id', text: 'Layanan daring 24 jam. Antrean rata-rata 10.30 menit.' },
      ],
    },
    *check(analysis, { timeZone }) {
      const times = clockTimes(analysis);
      const [first] = times;
      if (!first || zones(analysis).length > 0 || !reachesSeveralZones(analysis)) return;
      for (const { start, end, text, hour } of times) {
        // "your 2 a.m. worries" is no appointment.
        if (/(?:your|my|their)\s$/i.test(analysis.prose.slice(Math.max(0, start - 7), start))) continue;
        yield {
          messageId: 'noZone',
          data: { time: text },
          span: { start, end },
          suggestions: timeZone === '' ? [] : addZone(analysis, end, hour, timeZone),
        };
      }
    },
  }),
  (sentence, analysis) => {
    const time =
      zones(analysis).length > 0 ? undefined : clockTimes(analysis).find((found) => overlaps(found, sentence));
    return time && { span: { start: time.start, end: time.end }, data: { time: time.text } };
  },
);
