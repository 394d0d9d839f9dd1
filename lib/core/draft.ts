/** Half-open range of UTF-16 code units (JavaScript string indices) in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `span` by `newText`. Edits of one suggestion never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** `known: false` = the page does not tell whether a description is set: never a pass, never a block. */
export type AltText = { readonly known: true; readonly text: string } | { readonly known: false };

export interface Media {
  readonly kind: 'image' | 'gif' | 'video';
  readonly alt: AltText;
}

export interface ParentPost {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** BCP 47 tag as the page declares it. */
  readonly language?: string;
}

/** One post about to be published; every post of a thread is a draft of its own. */
export interface Draft {
  readonly text: string;
  readonly kind: 'post' | 'reply' | 'quote';
  readonly media: readonly Media[];
  readonly poll?: readonly string[];
  /** Handle that will publish, without `@`. */
  readonly account?: string;
  readonly inReplyTo?: ParentPost;
  /** Today's date where the agency is, `YYYY-MM-DD`; without it no rule knows what "tomorrow" means. */
  readonly today?: string;
}

/** Applies non-overlapping edits in any order; spans refer to `text`. Throws RangeError on overlap or a span outside the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = '';
  let position = 0;
  for (const { span, newText } of ordered) {
    if (span.start < position || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}-${span.end} overlaps another or lies outside the text`);
    }
    result += text.slice(position, span.start) + newText;
    position = span.end;
  }
  return result + text.slice(position);
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
