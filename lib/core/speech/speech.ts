import { analyse, type Token } from '../analysis.ts';
import type { Draft } from '../draft.ts';
import { fakeLetter } from '../letters.ts';
import { splitTags } from './hashtag.ts';
import { letterName } from './letter-names.ts';

/** Names of emoji and symbols in one language, without U+FE0F: lib/core/speech/names. */
export type SymbolNames = Readonly<Record<string, string>>;

/** The few words a screen reader adds, in the language of the voice. */
export interface SpeechWords {
  readonly hashtag: string;
  readonly mention: string;
  readonly link: string;
  readonly dot: string;
  readonly slash: string;
  readonly image: string;
  readonly imageWithout: string;
  readonly option: string;
}

/** One stretch of a post: as written, and as heard. `words` are heard as they are written. */
export interface SpeechPart {
  readonly kind: 'words' | 'emoji' | 'hashtag' | 'mention' | 'link' | 'letters' | 'symbols' | 'media' | 'option';
  readonly written: string;
  readonly spoken: string;
}

const SKIN_TONE = /[\u{1f3fb}-\u{1f3ff}]/gu;
/** Signs that are spoken when they stand in a row; alone most are a pause. */
const SYMBOL_ROW = /([^\p{L}\p{N}\p{M}\s])\1{3,}|[\u2190-\u21ff\u2500-\u27bf]+/gu;

function emojiName(emoji: string, names: SymbolNames): string {
  const plain = emoji.replaceAll('\ufe0f', '');
  const tones = plain.match(SKIN_TONE) ?? [];
  const name = names[plain] ?? names[plain.replace(SKIN_TONE, '')] ?? emoji;
  return names[plain] ? name : [name, ...tones.map((tone) => names[tone] ?? tone)].join(', ');
}

function linkSpoken(url: string, words: SpeechWords): string {
  const [host = '', ...path] = url.replace(/^[a-z]+:\/\//i, '').split('/');
  const shown = [host.replaceAll('.', ` ${words.dot} `), ...path.filter(Boolean)].join(` ${words.slash} `);
  return `${words.link} ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`;
}

/** Letters of a faked stretch, one name each; spaces and plain letters stay. */
const lettersSpoken = (written: string): string =>
  [...written]
    .map((character) => {
      const fake = fakeLetter(character.codePointAt(0) ?? 0);
      return fake ? letterName(character, fake.plain) : character.trim();
    })
    .filter(Boolean)
    .join(', ');

function symbolsSpoken(row: string, names: SymbolNames): string {
  return [...row].map((sign) => names[sign] ?? sign).join(', ');
}

/**
 * A draft as a screen reader would say it: emoji by name, tags as heard (`#CleanWater` as two words, `#cleanwater` as
 * one), links spelled out, faked letters one by one, then media and poll. An approximation: readers differ.
 */
export function speechOf(draft: Draft, names: SymbolNames, words: SpeechWords): SpeechPart[] {
  const analysis = analyse(draft);
  const { original } = analysis;
  const found: (Token & { kind: SpeechPart['kind']; spoken: string })[] = [];
  const add = (kind: SpeechPart['kind'], tokens: readonly Token[], say: (written: string) => string): void => {
    for (const token of tokens) {
      const span = analysis.toOriginal(token);
      const text = original.slice(span.start, span.end);
      found.push({ ...span, text, kind, spoken: say(token.text) });
    }
  };
  add('link', analysis.urls, (url) => linkSpoken(url, words));
  add('hashtag', analysis.hashtags, (tag) => `${words.hashtag} ${splitTags(tag.slice(1))}`);
  add('mention', analysis.mentions, (mention) => `${words.mention} ${splitTags(mention.slice(1))}`);
  add('emoji', analysis.emoji, (emoji) => emojiName(emoji, names));
  for (const { start, end } of analysis.decorations) {
    const text = original.slice(start, end);
    found.push({ start, end, text, kind: 'letters', spoken: lettersSpoken(text) });
  }
  for (const match of original.matchAll(SYMBOL_ROW)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ ...span, text: match[0], kind: 'symbols', spoken: symbolsSpoken(match[0], names) });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: SpeechPart[] = [];
  let position = 0;
  const plain = (end: number): void => {
    const written = original.slice(position, end);
    if (written.trim() !== '') parts.push({ kind: 'words', written, spoken: written.trim() });
  };
  for (const { start, end, text, kind, spoken } of found) {
    if (start < position) continue;
    plain(start);
    parts.push({ kind, written: text, spoken });
    position = end;
  }
  plain(original.length);
  for (const { kind, alt } of draft.media) {
    const text = alt.known ? alt.text.trim() : '';
    if (kind === 'video') continue;
    parts.push({ kind: 'media', written: text, spoken: text ? `${words.image}: ${text}` : words.imageWithout });
  }
  draft.poll?.forEach((option, index) => {
    if (option.trim())
      parts.push({ kind: 'option', written: option, spoken: `${words.option} ${index + 1}: ${option}` });
  });
  return parts;
}
