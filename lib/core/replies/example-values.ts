import { applyEdits, overlaps, type Span, type TextEdit } from '../draft.ts';
import examples from './example-values.json';
import { fill, findPlaceholders, type PlaceholderValues } from './placeholders.ts';
import type { Placeholder, VersionLanguage } from './saved-reply.ts';

export interface FilledExample {
  readonly text: string;
  /** Where values stand in `text`, in UTF-16 units. */
  readonly values: readonly Span[];
  /** Where their blanks stand in the text that was filled, in the same order. */
  readonly blanks: readonly Span[];
}

function exampleFor(placeholder: Placeholder | undefined, language: VersionLanguage, domain: string): string {
  if (placeholder?.default !== undefined) return placeholder.default;
  if (placeholder?.choices) {
    // The longest, so that the length shown is the most it can be.
    return placeholder.choices.reduce((longer, choice) => (choice.length > longer.length ? choice : longer), '');
  }
  const kind = placeholder?.kind ?? 'text';
  return kind === 'choice' ? '' : examples[language][kind].replace('{domain}', domain);
}

/** A text as a citizen might get it. `domain`: a website of the agency, so that its links look official. */
export function fillWithExamples(
  text: string,
  placeholders: readonly Placeholder[],
  language: VersionLanguage,
  domain = 'kotacontoh.example',
): FilledExample {
  const declared = new Map(placeholders.map((each) => [each.key, each]));
  let filled = '';
  let position = 0;
  const values: Span[] = [];
  const blanks: Span[] = [];
  for (const { key, start, end } of findPlaceholders(text)) {
    const example: PlaceholderValues = { [key]: exampleFor(declared.get(key), language, domain) };
    const value = fill(text.slice(start, end), example, placeholders).text;
    filled += text.slice(position, start);
    values.push({ start: filled.length, end: filled.length + value.length });
    blanks.push({ start, end });
    filled += value;
    position = end;
  }
  return { text: filled + text.slice(position), values, blanks };
}

/** Whether a finding is about an example alone, and so about nothing that anybody wrote. */
export const isInExample = (span: Span | undefined, { values }: FilledExample): boolean =>
  span !== undefined && values.some(({ start, end }) => start <= span.start && span.end <= end);

/**
 * The text with its blanks after edits of the filled one; undefined when an edit would touch a value, which stands for
 * what somebody will fill in.
 */
export function editBlanks(
  text: string,
  { values, blanks }: FilledExample,
  edits: readonly TextEdit[],
): string | undefined {
  if (edits.some(({ span }) => values.some((value) => overlaps(value, span)))) return undefined;
  const length = ({ start, end }: Span): number => end - start;
  const back = (position: number): number =>
    values.reduce(
      (moved, value, index) => (value.end <= position ? moved - length(value) + length(blanks[index] ?? value) : moved),
      position,
    );
  return applyEdits(
    text,
    edits.map(({ span, newText }) => ({ span: { start: back(span.start), end: back(span.end) }, newText })),
  );
}
