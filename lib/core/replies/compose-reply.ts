import { weightedLength } from '../length.ts';
import { endingsIn, greetingsAt } from './greetings.ts';
import { wordedValues } from './known-values.ts';
import type { ReplyOffer } from './offer.ts';
import { type Filled, fill, filledLength, type PlaceholderValues } from './placeholders.ts';
import type { ReplyLanguage } from './words.ts';

/** How a person wants to use a reply. */
export interface ReplyChoice {
  readonly offer: ReplyOffer;
  readonly lang: ReplyLanguage;
  /** By blank; dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  readonly values: PlaceholderValues;
  /** Ids of phrases in greetings.json; empty for none. */
  readonly greeting: string;
  readonly ending: string;
}

/** What the wording depends on besides the choice. */
export interface ReplyMoment {
  /** Hour of the day where the agency is, 0 to 23. */
  readonly hour: number;
  /** IANA name or empty. */
  readonly timeZone: string;
  /** The citizen's name as one may address them, or empty. */
  readonly name: string;
}

export interface ComposedReply extends Filled {
  /** Weighted characters; while blanks are left, with their usual length. */
  readonly length: number;
  readonly exact: boolean;
}

/** The text that would go into the draft: greeting, answer with its blanks filled, ending. */
export function composeReply(choice: ReplyChoice, { hour, timeZone, name }: ReplyMoment): ComposedReply {
  const { offer, lang, greeting, ending } = choice;
  const { placeholders } = offer;
  const text = offer.versions[lang]?.text ?? '';
  const values = wordedValues(choice.values, placeholders, lang, timeZone);
  const filled = fill(text, values, placeholders);
  const { length, exact } = filledLength(text, values, placeholders);
  const before = greetingsAt(lang, hour, name).find(({ id }) => id === greeting)?.text ?? '';
  const after = endingsIn(lang).find(({ id }) => id === ending)?.text ?? '';
  const around = (middle: string): string => [before, middle, after].filter((part) => part !== '').join(' ');
  return {
    text: around(filled.text),
    missing: filled.missing,
    length: length + weightedLength(around('x')) - 1,
    exact,
  };
}

/** The next way to say the same: another greeting, then another ending, round and round. Never the same pair at once. */
export function nextVariant(choice: ReplyChoice): Pick<ReplyChoice, 'greeting' | 'ending'> {
  const greetings = ['', ...greetingsAt(choice.lang, 0).map(({ id }) => id)];
  const endings = ['', ...endingsIn(choice.lang).map(({ id }) => id)];
  const at = Math.max(0, greetings.indexOf(choice.greeting));
  const endAt = Math.max(0, endings.indexOf(choice.ending));
  const wraps = at + 1 >= greetings.length;
  return {
    greeting: greetings[wraps ? 0 : at + 1] ?? '',
    ending: (wraps ? endings[(endAt + 1) % endings.length] : choice.ending) ?? '',
  };
}
