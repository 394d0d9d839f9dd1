import { calendarDates, clockTimes, weekdays } from '../dates.ts';
import { feature } from '../feature.ts';
import { inEither } from './either.ts';
import lists from './times.json';

const phrases = inEither(lists);
/** A clock time that dates.ts leaves out for want of a cue; not M 5.75, nor 5.75 km. */
const BARE_CLOCK =
  /(?<![\p{L}\p{N}.,:/$£])(?<!\b(?:magnitude|magnitudo|kekuatan|skala|M|SR)\s)(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.,]\d|\s?(?:km|m|cm|mm|%|°|juta|ribu|miliar|million|SR)(?!\p{L}))/iu;

/** Whether the draft says since or until when. A bare "now" or "barusan" says nothing once the post is shared. */
export const hasTime = feature(
  (analysis) =>
    phrases(analysis).length > 0 ||
    clockTimes(analysis).length > 0 ||
    calendarDates(analysis).length > 0 ||
    weekdays(analysis).length > 0 ||
    BARE_CLOCK.test(analysis.prose),
);
