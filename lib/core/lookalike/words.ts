import suffixData from '../government-suffixes.json';
import data from '../lookalike.json';

export const GOVERNMENT = new Set(data.government);
/** Government words that are no names: `gov.uk` has no name of its own, `nhs.uk` has. */
export const NAMELESS = new Set(['gov', 'go', 'gob', 'gouv', 'gv', 'govt', 'gc', 'mil']);
export const GOVERNMENT_WORD = /^(?:gov|gob|gouv|govt)$/;
const BAIT = new Set(data.bait);
export const ALSO = new Set(data.also);
export const COMMON = new Set(data.common);
export const LEVELS = new Set(data.levels);
export const EDUCATION = new Set(['ac', 'edu', 'sch']);
export const COUNTRIES = new Set(data.countries);
export const CERTAIN = new Set(suffixData.suffixes);

export const isBait = (word: string): boolean => BAIT.has(word) || (word.endsWith('s') && BAIT.has(word.slice(0, -1)));
