import { type Draft, overlaps, type Span } from './draft.ts';
import { findEmoji } from './emoji.ts';
import { extractHashtags, extractMentions, extractUrls } from './entities.ts';
import { shift } from './feature.ts';
import { guessLanguage } from './language/guess.ts';
import { type Decoration, normalise } from './normalise.ts';
import { splitParts } from './parts.ts';
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
  /** The draft itself, or the parts of a long one, each read by itself and kept while its text stays the same. */
  readonly parts: readonly Part[];
}

export interface Part {
  /** Where it begins in `text`. */
  readonly start: number;
  /** Where it begins in `original`. */
  readonly originalStart: number;
  readonly analysis: Analysis;
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
  const texts = splitParts(draft.text);
  return texts.length === 1 ? analyseWhole(draft) : analyseParts(draft, texts);
}

function analyseWhole(draft: Draft): Analysis {
  const original = draft.text;
  const { text, decorations, toOriginal } = normalise(original);
  const urls = lazy(() => findUrls(text));
  const hashtags = lazy(() => extractHashtags(text));
  const mentions = lazy(() => extractMentions(text));
  const emoji = lazy(() => findEmoji(text));
  const prose = lazy(() => blank(text, [...urls(), ...hashtags(), ...mentions()]));
  const words = lazy(() => splitWords(prose()));
  const language = lazy((): Language => guessLanguage(words().map((word) => word.text)) ?? 'other');
  const sentences = lazy(() => {
    let next = 0;
    return splitSentences(text, prose()).map((sentence): Sentence => {
      const inside: string[] = [];
      for (let word = words()[next]; word && word.start < sentence.end; word = words()[++next]) inside.push(word.text);
      return { ...sentence, language: guessLanguage(inside) ?? language() };
    });
  });
  const analysis: Analysis = {
    draft,
    original,
    text,
    decorations,
    toOriginal,
    languageAt: (offset) => atOffset(sentences(), offset)?.language ?? language(),
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
    get parts() {
      return [{ start: 0, originalStart: 0, analysis }];
    },
  };
  return analysis;
}

/** The first of the ordered spans that ends behind the offset. */
function atOffset<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return spans[low];
}

/** Parts of long drafts that were read before; a key stroke asks for all but one of them again. */
const readBefore = new Map<string, Analysis>();
const KEPT_PARTS = 600;

function readPart(draft: Draft, text: string): Analysis {
  const { kind, account, inReplyTo, today } = draft;
  const part: Draft = {
    text,
    kind,
    media: [],
    ...(account !== undefined && { account }),
    ...(inReplyTo && { inReplyTo }),
    ...(today !== undefined && { today }),
  };
  const key = JSON.stringify(part);
  const known = readBefore.get(key) ?? analyseWhole(part);
  readBefore.delete(key);
  readBefore.set(key, known);
  const [oldest] = readBefore.keys();
  if (readBefore.size > KEPT_PARTS && oldest !== undefined) readBefore.delete(oldest);
  return known;
}

function analyseParts(draft: Draft, texts: readonly string[]): Analysis {
  let start = 0;
  let originalStart = 0;
  const parts = texts.map((text): Part => {
    const part = { start, originalStart, analysis: readPart(draft, text) };
    start += part.analysis.text.length;
    originalStart += text.length;
    return part;
  });
  const joined = <T extends Span>(read: (part: Analysis) => readonly T[]): (() => readonly T[]) =>
    lazy(() => parts.flatMap((part) => read(part.analysis).map((found) => shift(found, part.start))));
  const urls = joined((part) => part.urls);
  const hashtags = joined((part) => part.hashtags);
  const mentions = joined((part) => part.mentions);
  const emoji = joined((part) => part.emoji);
  const words = joined((part) => part.words);
  const sentences = joined((part) => part.sentences);
  const text = lazy(() => parts.map((part) => part.analysis.text).join(''));
  const prose = lazy(() => parts.map((part) => part.analysis.prose).join(''));
  const language = lazy((): Language => {
    const weights = { en: 0, id: 0, other: 0 };
    for (const part of parts) weights[part.analysis.language] += part.analysis.text.length;
    return weights.en >= weights.id && weights.en >= weights.other
      ? 'en'
      : weights.id >= weights.other
        ? 'id'
        : 'other';
  });
  const partAt = (offset: number): Part => {
    const next = parts.findIndex((part) => part.start > offset);
    return (next < 0 ? parts.at(-1) : parts[Math.max(0, next - 1)]) as Part;
  };
  const toOriginal = ({ start: from, end: to }: Span): Span => {
    const first = partAt(from);
    const last = to > from ? partAt(to - 1) : first;
    const inFirst = first.analysis.toOriginal({ start: from - first.start, end: Math.max(from, to) - first.start });
    const inLast = last === first ? inFirst : last.analysis.toOriginal({ start: 0, end: to - last.start });
    return { start: first.originalStart + inFirst.start, end: last.originalStart + inLast.end };
  };
  return {
    draft,
    original: draft.text,
    get text() {
      return text();
    },
    decorations: parts.flatMap((part) =>
      part.analysis.decorations.map((decoration) => shift(decoration, part.originalStart)),
    ),
    toOriginal,
    languageAt: (offset) => atOffset(sentences(), offset)?.language ?? language(),
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
    parts,
  };
}
