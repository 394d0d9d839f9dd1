import { clockTimes } from '../clock-times.ts';
import { calendarDates, weekdays } from '../dates.ts';
import { feature } from '../feature.ts';
import { inEither } from './either.ts';
import lists from './times.json';

const phrases = inEither(lists);
/** A clock time that dates.ts leaves out for want of a cue; not M 5.75, nor 5.75 km. */
const BARE_CLOCK =
  /(?<![\p{L}\p{N}.,:/$£])(?<!\b(?:magnitude|magnitudo|kekuatan|skala|M|SR)\s)(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.,]\d|\s?(?:km|m|cm|mm|%|°|juta|ribu|miliar|million|SR)(?!\p{L}))/iu;

/** For the next two hours; selama 3 hari. */
const DURATION =
  /(?<!\p{L})(?:(?:in|within|for|next|past|last|coming|every)\s(?:(?:the|next|about|around|at least|another)\s){0,2}(?:\d{1,3}|an?|half an|one|two|three|four|five|six|eight|ten|twelve|several|few)\s(?:hours?|minutes?|mins?|days?|hrs?|weeks?)|(?:dalam|selama|setiap)\s(?:\d{1,3}|satu|dua|tiga|beberapa)\s(?:jam|menit|hari|pekan|minggu)|(?:dalam|selama|setiap)\ssejam)(?!\p{L})/iu;

/** Whether the draft says since or until when. A bare "now" or "barusan" says nothing once the post is shared. */
export const hasTime = feature(
  (analysis) =>
    phrases(analysis).length > 0 ||
    clockTimes(analysis).length > 0 ||
    calendarDates(analysis).length > 0 ||
    weekdays(analysis).length > 0 ||
    DURATION.test(analysis.prose) ||
    BARE_CLOCK.test(analysis.prose),
);
