import lists from './greetings.json';
import type { ReplyLanguage } from './words.ts';

export type Tone = 'formal' | 'near';

/** A greeting or an ending, ready to be read. The same id names the counterpart in the other language. */
export interface Phrase {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
}

interface Daypart {
  /** Hour of the day from which it is said. */
  readonly from: number;
  readonly word: string;
}

interface Written {
  readonly id: string;
  readonly tone: string;
  readonly plain: string;
  readonly named?: string;
}

/** What one says at an hour (0 to 23); before the first of the list it is still the last one's night. */
const daypart = (dayparts: readonly Daypart[], hour: number): string =>
  (dayparts.findLast(({ from }) => from <= hour) ?? dayparts.at(-1))?.word ?? '';

const phrase = (written: Written, values: Readonly<Record<string, string>>): Phrase => ({
  id: written.id,
  tone: written.tone === 'near' ? 'near' : 'formal',
  // A name may hold `$&`: the replacement is a function, so that it is taken as it is.
  text: ((values['name'] && written.named) || written.plain).replace(
    /\{(daypart|name)\}/g,
    (_, key: string) => values[key] ?? '',
  ),
});

/** Greetings for an hour where the agency is. Without a name those that need none. */
export const greetingsAt = (language: ReplyLanguage, hour: number, name = ''): Phrase[] => {
  const { dayparts, greetings } = lists[language];
  return greetings.map((each) => phrase(each, { daypart: daypart(dayparts, hour), name }));
};

export const endingsIn = (language: ReplyLanguage): Phrase[] => lists[language].endings.map((each) => phrase(each, {}));

/** Whether a text greets by itself, so that it needs no second greeting. */
export function opensWithGreeting(text: string, language: ReplyLanguage): boolean {
  const start = text.trimStart().toLowerCase();
  return lists[language].opens.some((words) => start.startsWith(words) && !/^\p{L}/u.test(start.slice(words.length)));
}
