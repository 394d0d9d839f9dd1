import parsePhoneNumber, { type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import type { Language } from './analysis.ts';
import type { Span } from './draft.ts';
import metadata from './phone-metadata.json';

/**
 * `mobile`: one person's, most likely. `line`: landline, or a country that does not tell (US). `weak`: looks like a
 * mobile without its leading zero. `public`: freephone and other numbers that only organisations have.
 */
export type PhoneKind = 'mobile' | 'line' | 'weak' | 'public';

export interface Phone extends Span {
  readonly kind: PhoneKind;
}

/** Mobiles with the leading zero of home, as the number plans shape them; libphonenumber confirms the prefix. */
const MOBILE_SHAPES: readonly (readonly [CountryCode, RegExp])[] = [
  ['ID', /^08[1-9]\d{7,10}$/],
  ['MY', /^01\d{8,9}$/],
  ['AU', /^04\d{8}$/],
  ['PH', /^09\d{9}$/],
  ['IN', /^0[6-9]\d{9}$/],
];
/** Tried in texts that are neither English nor Indonesian. */
const OTHER_SHAPES: typeof MOBILE_SHAPES = [
  ['FR', /^0[67]\d{8}$/],
  ['DE', /^01[567]\d{8,9}$/],
  ['KR', /^010\d{8}$/],
  ['JP', /^0[789]0\d{8}$/],
  ['NL', /^06\d{8}$/],
  ['TR', /^05\d{9}$/],
  ['CN', /^1[3-9]\d{9}$/],
  ['VN', /^0[35789]\d{8}$/],
  ['AE', /^05\d{8}$/],
  ['TH', /^0[689]\d{8}$/],
  ['BE', /^04\d{8}$/],
  ['CH', /^07[5-9]\d{7}$/],
  ['IT', /^3\d{9}$/],
  ['ES', /^6\d{8}$/],
  ['PT', /^9[1236]\d{7}$/],
  ['PL', /^(?:5[0137]|6[069]|7[2389]|88)\d{7}$/],
  ['BR', /^[1-9]\d9\d{8}$/],
];
/** Ofcom keeps 07700 900xxx for drama, which libphonenumber refuses; it is no agency's line either. */
/** Arcep keeps 06 39 98 xx xx for drama, too. */
const FRENCH_DRAMA = /^063998\d{4}$/;
const BRITISH_MOBILE = /^(?:0|\+44)7\d{9}$/;

/** Digits in groups, 7 to 15 in all; ten steps back at most. */
const RUN = /(?<![\p{L}\d]|\d[.,:])(?:\+|\(\+?)?(?:\d|[oO](?=[78]))(?:[ .()‐-–-]{0,3}[\doO]){6,14}(?![\doO/])/gu;
/** What a number can begin with; other runs (dates, budgets) cost nothing more. */
const PLAUSIBLE =
  /^\(?(?:[1-9]\d\) ?9|[1-9]\d 9\d{4}|[35-7]\d\d[ .]|\+|[0oO][ .-]?[0-9]|6[ .-]?2|[2-9]\d\d|1[ .(-]{0,2}[2-9]\d\d|1[3-9]\d|1[358]00)/;
const FREEPHONE =
  /^(?:0?800|0?80[3-9]|0500|1?8(?:00|33|44|55|66|77|88)(?=\d{7}$)|1300|1500|1800|\+?1800|\+62800|\+44800)/;
const NANP = /^(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}$/;
const SINGAPORE_OR_INDIA = /^(?:[89]\d{3} ?\d{4}|[6-9]\d{4} ?\d{5})$/;
const INDONESIAN_WITHOUT_ZERO = /^8[1-9]\d([ .-]?)\d{3,4}\1\d{3,5}$/;
/** Mobile plans of the countries in scripts/phone-metadata.mjs; a number of another country counts as a `line`. */
const PLANS = metadata as unknown as MetadataJson;

/** Look-ups in the number plans per text, some 10 µs each; beyond it the shape alone decides. */
const MAX_LOOKUPS = 300;

class Classifier {
  #lookups = 0;

  #isMobile(number: string, region?: CountryCode): boolean {
    if (++this.#lookups > MAX_LOOKUPS) return true;
    const options = { extract: false, ...(region && { defaultCountry: region }) };
    return parsePhoneNumber(number, options, PLANS)?.isValid() ?? false;
  }

  /** What a run of digits is; `undefined` when no number plan has it. */
  kindOf(written: string, language: Language): PhoneKind | undefined {
    const plus = /^\(?\+/.test(written) ? '+' : '';
    const digits = written.replace(/[oO]/g, '0').replace(/\D/g, '');
    if (digits.length < 7) return undefined;
    if (FREEPHONE.test(plus + digits)) return 'public';
    if (NANP.test(written)) return 'line';
    if (plus || /^62(?=8[1-9]\d{7,10}$)|^00[1-9]/.test(digits)) return this.#international(digits.replace(/^00/, ''));
    if (digits.startsWith('0') || (language === 'other' && /^[135-9]\d{8,10}$/.test(digits))) {
      return this.#domestic(digits, language);
    }
    if (language === 'id' && INDONESIAN_WITHOUT_ZERO.test(written)) {
      return this.#isMobile(`0${digits}`, 'ID') ? 'weak' : undefined;
    }
    if (language === 'en' && SINGAPORE_OR_INDIA.test(written)) {
      return this.#isMobile(digits, digits.length === 8 ? 'SG' : 'IN') ? 'weak' : undefined;
    }
    return undefined;
  }

  #international(digits: string): PhoneKind | undefined {
    // People write +62 (0)812 …
    const number = `+${digits.replace(/^(62|44|60|61)0/, '$1')}`;
    if (/^\+1[2-9]\d{9}$/.test(number)) return 'line';
    if (BRITISH_MOBILE.test(number) || (digits.length >= 9 && this.#isMobile(number))) return 'mobile';
    return digits.length >= 9 ? 'line' : undefined;
  }

  #domestic(digits: string, language: Language): PhoneKind | undefined {
    if (digits.length < 9 || digits.length > 13) return undefined;
    if (language !== 'id' && BRITISH_MOBILE.test(digits)) return 'mobile';
    const shapes = language === 'other' ? [...MOBILE_SHAPES, ...OTHER_SHAPES] : MOBILE_SHAPES;
    if (language === 'other' && FRENCH_DRAMA.test(digits)) return 'mobile';
    if (shapes.some(([country, shape]) => shape.test(digits) && this.#isMobile(digits, country))) return 'mobile';
    return /^0[1-9]/.test(digits) && digits.length <= 12 ? 'line' : undefined;
  }
}

/** The longest number at the start of a run: other digits (a time, a date) may follow it. */
function numberIn(run: string, language: Language, plan: Classifier): { length: number; kind: PhoneKind } | undefined {
  if (!PLAUSIBLE.test(run)) return undefined;
  for (let length = run.length; length > 6; ) {
    const written = run.slice(0, length).replace(/\D+$/, '');
    const kind = plan.kindOf(written, language);
    if (kind) return { length: written.length, kind };
    const shorter = /[^\doO]+[\doO]+$/.exec(written);
    if (!shorter) return undefined;
    length = written.length - shorter[0].length;
  }
  return undefined;
}

/** Winning numbers and the like come in pairs; a personal number does so in French only. */
const isPairs = (written: string, language: Language): boolean =>
  /^\d\d(?:[ .]\d\d)+$/.test(written) && !(language === 'other' && /^0[67]/.test(written));

/** Telephone numbers in a text, left to right. */
export function* findPhones(text: string, languageAt: (offset: number) => Language): Generator<Phone> {
  const plan = new Classifier();
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const { 0: run, index: start } = match;
    const language = languageAt(start);
    const found = numberIn(run, language, plan);
    const written = found ? run.slice(0, found.length) : '';
    if (found && !isPairs(written, language)) {
      // An opening bracket that the number does not close belongs to the sentence.
      const inner = written.startsWith('(') && !written.includes(')') ? 1 : 0;
      yield { start: start + inner, end: start + found.length, kind: found.kind };
      RUN.lastIndex = start + found.length;
    } else {
      // Perhaps the first group is a date or a house number: try from the next one.
      RUN.lastIndex = start + (/^\D*[\doO]+/.exec(run)?.[0].length ?? 1);
    }
  }
}
