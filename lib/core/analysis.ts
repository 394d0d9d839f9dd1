import { type Draft, overlaps, type Span } from './draft.ts';
import { findEmoji } from './emoji.ts';
import { extractHashtags, extractMentions, extractUrls } from './entities.ts';
import { guessLanguage } from './language/guess.ts';
import { type Decoration, normalise } from './normalise.ts';
import { blank, splitSentences, splitWords } from './tokens.ts';

/** Language of a stretch of text, guessed from its function words; `other` = neither, so no word list may run on it. */
export type Language = 'en' | 'id' | 'other';

export interface Token extends Span {
  readonly text: string;
}

export interface Sentence extends Token {
  readonly language: Language;
}

/**
 * One pass over a draft that all rules share. Every span counts in `text`, the normalised text:
 * decorative letters undone, zero-width and bidi controls removed. Members are computed on first use.
 */
export interface Analysis {
  readonly draft: Draft;
  /** As typed. */
  readonly original: string;
  /** Normalised; same as `original` in nearly every draft. */
  readonly text: string;
  /** Stretches of faked letters, in units of `original`. */
  readonly decorations: readonly Decoration[];
  /** Maps a span of `text` to the span of `original` it came from. */
  toOriginal(span: Span): Span;
  /** `text` with URLs, hashtags and @handles blanked by spaces (same length), for rules about words. */
  readonly prose: string;
  readonly words: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Of the draft as a whole. */
  readonly language: Language;
  languageAt(offset: number): Language;
  /**
   * As X itself would link them (twitter-text), with or without scheme; also addresses typed with http(s):// under
   * top-level domains newer than its list, and all of `https://host@other-host`, where X links the first host only.
   */
  readonly urls: readonly Token[];
  readonly hashtags: readonly Token[];
  readonly mentions: readonly Token[];
  /** One token per emoji as a reader sees it (ZWJ sequences, flags and keycaps count once). */
  readonly emoji: readonly Token[];
}

/** Computes a member on first use and keeps it. */
function lazy<T>(compute: () => T): () => T {
  let cached: { value: T } | undefined;
  return () => {
    cached ??= { value: compute() };
    return cached.value;
  };
}

const SCHEME_URL = /\bhttps?:\/\/[^\s<>"'“”‘’]+/giu;
const TRAILING = /[.,;:!?)\]}…]+$/;
/** A user name or a backslash before the path: twitter-text stops there, a browser goes on to another host. */
const DECEPTIVE = /^https?:\/\/[^\s/?#]*[@\\]/i;

/** Those tokens that overlap none of the others; both in order of position. */
function withoutOverlaps(tokens: readonly Token[], others: readonly Token[]): Token[] {
  let next = 0;
  return tokens.filter((token) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const other = others[next];
    return !other || !overlaps(token, other);
  });
}

function findUrls(text: string): readonly Token[] {
  const linked = extractUrls(text);
  if (!text.includes('://')) return linked;
  const typed = Array.from(text.matchAll(SCHEME_URL), (match): Token => {
    const url = match[0].replace(TRAILING, '');
    return { start: match.index, end: match.index + url.length, text: url };
  });
  const deceptive = typed.filter((token) => DECEPTIVE.test(token.text));
  const kept = withoutOverlaps(linked, deceptive);
  return [...kept, ...withoutOverlaps(typed, kept)].sort((a, b) => a.start - b.start);
}

export function analyse(draft: Draft): Analysis {
  const original = draft.text;
  const { text, decorations, toOriginal } = normalise(original);
  const urls = lazy(() => findUrls(text));
  const hashtags = lazy(() => extractHashtags(text));
  const mentions = lazy(() => extractMentions(text));
  const emoji = lazy(() => findEmoji(text));
  const prose = lazy(() => blank(text, [...urls(), ...hashtags(), ...mentions()]));
  const words = lazy(() => splitWords(prose()));
  const language = lazy((): Language => guessLanguage(words().map((word) => word.text)) ?? 'other');
  const sentences = lazy(() =>
    splitSentences(text, prose()).map((sentence): Sentence => {
      const inside = splitWords(prose().slice(sentence.start, sentence.end));
      return { ...sentence, language: guessLanguage(inside.map((word) => word.text)) ?? language() };
    }),
  );
  return {
    draft,
    original,
    text,
    decorations,
    toOriginal,
    languageAt: (offset) => sentences().find((sentence) => offset < sentence.end)?.language ?? language(),
    get prose() {
      return prose();
    },
    get words() {
      return words();
    },
    get sentences() {
      return sentences();
    },
    get language() {
      return language();
    },
    get urls() {
      return urls();
    },
    get hashtags() {
      return hashtags();
    },
    get mentions() {
      return mentions();
    },
    get emoji() {
      return emoji();
    },
  };
}
