import { feature } from '../feature.ts';
import { phraseList } from '../phrase-list.ts';
import lists from './times.json';

const phrases = phraseList(lists);
/** 14.30, 2:10 p.m., 5am, 03/04/2026, 0615 hrs; not 5.75 km. */
const CLOCK =
  /(?<![\p{L}\p{N}.,:/$£])(?<!\b(?:magnitude|magnitudo|kekuatan|skala|M|SR)\s)(?:(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.,]\d|\s?(?:km|m|cm|mm|%|°|juta|ribu|miliar|million|SR)(?!\p{L}))|\d{1,2}\s?[ap]\.?m(?!\p{L})|[0-2]\d[0-5]\d\s?(?:hrs|hours|WIB|WITA|WIT)\b|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})|\d{4}-\d{2}-\d{2})/iu;

/** Whether the draft says since or until when. A bare "now" or "barusan" says nothing once the post is shared. */
export const hasTime = feature((analysis) => phrases(analysis).length > 0 || CLOCK.test(analysis.prose));
