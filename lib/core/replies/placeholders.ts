import type { Span } from '../draft.ts';
import { weightedLength } from '../length.ts';
import type { Placeholder } from './saved-reply.ts';

/** The name of a blank: `{ticket}`, `{next_step}`. */
export const PLACEHOLDER_KEY = /^[a-z][a-z0-9_]{0,29}$/;
const PLACEHOLDER = /\{([a-z][a-z0-9_]{0,29})\}/g;

export interface FoundPlaceholder extends Span {
  readonly key: string;
}

/**
 * Blanks of a text in their order. Rule `language/placeholder` finds the same form in a draft, so that Post is held
 * while one is left.
 */
export const findPlaceholders = (text: string): FoundPlaceholder[] =>
  Array.from(text.matchAll(PLACEHOLDER), (match) => ({
    key: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));

export type PlaceholderValues = Readonly<Record<string, string>>;

export interface Filled {
  readonly text: string;
  /** Keys that have neither a value nor a default, each once; they stand in the text as `{key}`. */
  readonly missing: readonly string[];
}

const chosenValue = (key: string, values: PlaceholderValues, declared: ReadonlyMap<string, Placeholder>) => {
  const given = Object.hasOwn(values, key) ? values[key]?.trim() : undefined;
  return given || declared.get(key)?.default;
};

/** Braces of a value are a citizen's own (a name `{x}`): they are dropped, so that no value makes a new blank. */
const harmless = (value: string): string => value.replace(/[{}]/g, '');

/** Puts values, or the defaults, in the place of blanks. A handle gets its `@`. */
export function fill(text: string, values: PlaceholderValues, placeholders: readonly Placeholder[] = []): Filled {
  const declared = new Map(placeholders.map((each) => [each.key, each]));
  const missing = new Set<string>();
  const filled = text.replace(PLACEHOLDER, (blank, key: string) => {
    const value = chosenValue(key, values, declared);
    if (value === undefined) {
      missing.add(key);
      return blank;
    }
    const plain = harmless(value);
    return declared.get(key)?.kind === 'handle' ? `@${plain.replace(/^@/, '')}` : plain;
  });
  return { text: filled, missing: [...missing] };
}

/** Weighted characters that a value of the kind takes at most, as a rule; X's own limits for names and handles. */
const USUAL_LENGTH: Readonly<Record<Placeholder['kind'], number>> = {
  name: 20,
  handle: 16,
  ticket: 14,
  date: 38,
  office: 40,
  link: 23,
  choice: 30,
  text: 40,
};

export interface FilledLength {
  /** Weighted characters, as X counts. */
  readonly length: number;
  /** False while blanks are left, whose usual length is then counted. */
  readonly exact: boolean;
}

export function filledLength(
  text: string,
  values: PlaceholderValues = {},
  placeholders: readonly Placeholder[] = [],
): FilledLength {
  const declared = new Map(placeholders.map((each) => [each.key, each]));
  const { missing } = fill(text, values, placeholders);
  const guesses = missing.map((key): [string, string] => {
    const { kind = 'text', choices = [] } = declared.get(key) ?? {};
    const length = Math.max(USUAL_LENGTH[kind], 0);
    const longest = choices.reduce((longer, choice) => (choice.length > longer.length ? choice : longer), '');
    return [key, longest || 'x'.repeat(length)];
  });
  const { text: filled } = fill(text, { ...values, ...Object.fromEntries(guesses) }, placeholders);
  return { length: weightedLength(filled), exact: missing.length === 0 };
}
