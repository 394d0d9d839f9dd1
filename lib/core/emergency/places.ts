import type { Analysis, Sentence, Token } from '../analysis.ts';
import type { Span } from '../draft.ts';
import { feature, spansFeature } from '../feature.ts';
import { isAcronym, isName, isStem, isWord } from '../lexicon/lexicon.ts';
import { phraseList } from '../phrase-list.ts';
import { isOrder } from './actions.ts';
import { inEither } from './either.ts';
import lists from './places.json';
import regions from './regions.json';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const KINDS = { en: toSet(lists.kinds.en), id: toSet(lists.kinds.id) };
const NOT_PLACES = toSet(lists.notPlaces);
const NAMED_HAZARDS = toSet(lists.namedHazards);
const BEFORE_PERSON = toSet(lists.missing);
const FIRMS = toSet(lists.firms);
const SHORT_PLACES = toSet(lists.shortPlaces);

const regionNames = phraseList({ any: [regions.indonesia, regions.others].flatMap((names) => names.split('|')) });
const areas = inEither(lists.areas);

const isKind = (word: string): boolean => KINDS.en.has(word) || KINDS.id.has(word);
/** A word that either language has, so that its capital may be no more than the start of a sentence. */
const isCommon = (word: string): boolean =>
  word.split(/['’-]/)[0] === '' || word.split(/[’'-]/).every((part) => isWord(part, 'en') || isWord(part, 'id'));

/** Road numbers; M5,8 and M6.1 are magnitudes. */
const ROAD =
  /(?<![\p{L}\p{N}#])(?:[AB]\d{1,4}|M\d{1,2}(?![.,]\d)|I-\d{1,3}|US[- ]\d{1,3}|SR[- ]\d{1,3})(?![\p{L}\p{N}])/gu;
const QUAKE = /gempa|quake|magnitud|\bSR\b/i;
const AGE = /^(?:, | \()\d{1,3}(?:[,)]|\.(?!\d)| tahun| years| th\b)|^,? ?\(?(?:aged?|usia|umur|berusia)\b/i;
/** Horrific, kualitas: a word that no list has rather than a name. */
const WORD_ENDING =
  /(?:ic|ous|ive|ful|able|ible|tion|sion|ment|ness|ity|ance|ence|che|ing|ed|ly|itas|asi|isme|nya|kan|lah|ies|ers)$/;
/** What makes the next word a first word, with its capital for free. */
const OPENS = /[.!?:;…\n\r|•"“”()[\]–—]|\s-\s|\p{Extended_Pictographic}/u;

/** A verb, even if no list has it: sungai meluap. */
const AFFIXED = /^(?:me|ber|ter|di|pem|pen)\p{L}{3}|nya$/u;

/** Kec. Lembah Hijau, Jl. Merpati, St. Anne's: the dot ends nothing. */
const SHORT_KIND = /^(?:kec|kel|kab|jl|jln|ds|kp|dsn|gg|no|st|mt|ft|rd)$/i;

interface Word extends Token {
  readonly lower: string;
  readonly isInitial: boolean;
  readonly isCapital: boolean;
  readonly isShouted: boolean;
}

function readWords(prose: string, sentence: Sentence, own: readonly Token[]): Word[] {
  let last = sentence.start;
  return own.map((word, index): Word => {
    const gap = prose.slice(last, word.start);
    last = word.end;
    return {
      ...word,
      lower: word.text.toLowerCase(),
      isInitial:
        index === 0 || (OPENS.test(gap) && !(/^\.\s?$/.test(gap) && SHORT_KIND.test(own[index - 1]?.text ?? ''))),
      isCapital: /^\p{Lu}/u.test(word.text),
      isShouted: /^[\p{Lu}\p{N}'’-]{2,}$/u.test(word.text) && /\p{Lu}/u.test(word.text),
    };
  });
}

/** Capitals tell names from words only where other words have none. */
const capitalsTell = (words: readonly Word[]): boolean =>
  words.some((word) => !word.isCapital && word.text.length > 3 && /^\p{L}/u.test(word.text)) ||
  (words.length < 4 && words.some((word) => !word.isShouted));

/** A word in capitals beside a kind: "Ferry Road", "Desa Sembung". */
const isNameBeside = (word: Word | undefined): boolean =>
  !!word?.isCapital && !NOT_PLACES.has(word.lower) && !NAMED_HAZARDS.has(word.lower);

/** Words before or behind. */
const MAX_HEADING = 6;

/** "School Closures: …": words in capitals up to a colon, all of them common. */
function isHeading(words: readonly Word[], index: number, text: string): boolean {
  let first = index;
  while (index - first < MAX_HEADING && !words[first]?.isInitial && words[first - 1]?.isCapital) first--;
  let last = index;
  while (last - index < MAX_HEADING && words[last + 1]?.isCapital && !words[last + 1]?.isInitial) last++;
  const run = words.slice(first, last + 1);
  const isAlone = words[first]?.isInitial && text.charAt(words[last]?.end ?? 0) === ':';
  return !!isAlone && run.every(({ lower }) => !isKind(lower) && (NOT_PLACES.has(lower) || isCommon(lower)));
}

function isPlace(words: readonly Word[], index: number, telling: boolean, text: string): boolean {
  const word = words[index];
  if (!word) return false;
  const { lower, isInitial, isCapital, isShouted, end } = word;
  if (!isCapital && (index === 0 || !isKind(words[index - 1]?.lower ?? ''))) return false;
  const before = isInitial ? undefined : words[index - 1];
  const after = words[index + 1]?.isInitial ? undefined : words[index + 1];
  const followsKind = before !== undefined && isKind(before.lower);
  // SDN 2, Mill Road 14
  if (/^\p{N}/u.test(lower)) return followsKind && isNameBeside(before);
  if (isShouted && SHORT_PLACES.has(lower)) return true;
  const plain = lower.replace(/['’]s$/, '');
  if (plain.length === 1) return followsKind && isCapital && before.isCapital && text.charAt(end) !== '&';
  if (NOT_PLACES.has(plain) || (isShouted && telling && !followsKind)) return false;
  if (NAMED_HAZARDS.has(words[index - 1]?.lower ?? '')) return false;
  const isUnknown = (): boolean => !AFFIXED.test(plain) && !isCommon(plain) && !isAcronym(plain);
  if (!isCapital || isShouted) return followsKind && plain.length > 2 && isUnknown();
  if (isKind(plain)) return isNameBeside(before) || isNameBeside(after);
  if ((FIRMS.has(after?.lower ?? '') && after?.isCapital) || (FIRMS.has(plain) && before?.isCapital)) return false;
  if (followsKind && (telling || isUnknown())) return true;
  if (isHeading(words, index, text)) return false;
  if (!telling && !isInitial && isUnknown()) return true;
  if (!telling || BEFORE_PERSON.has(words[index - 1]?.lower ?? '') || AGE.test(text.slice(end, end + 12))) return false;
  // Mahua dam, Penrow seafront; not "Flooded road"
  if (isInitial && after && KINDS.en.has(after.lower) && !isStem(plain, 'en') && !isStem(plain, 'id')) {
    return !/(?:ed|ing|s|ly)$/.test(plain);
  }
  if (isInitial && WORD_ENDING.test(plain) && !/^[,:]/.test(text.slice(end, end + 1))) return false;
  return !isInitial || (plain.length > 3 && !isOrder(plain) && (isName(plain) || isUnknown()));
}

function* named(analysis: Analysis): Generator<Span> {
  let next = 0;
  for (const sentence of analysis.sentences) {
    const from = next;
    while ((analysis.words[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) next++;
    const words = readWords(analysis.prose, sentence, analysis.words.slice(from, next));
    const telling = capitalsTell(words);
    for (const [index, { start, end }] of words.entries()) {
      if (isPlace(words, index, telling, analysis.prose)) yield { start, end };
    }
  }
}

/** In small letters `bima` or `male` need a word before them that says where. */
const WHERE = /(?:^|\s)(?:di|ke|dari|wilayah|sekitar|warga|daerah|kota|kab|in|at|near|around|across|for|from)\s$/i;

function* regionsIn(analysis: Analysis): Generator<Span> {
  for (const hit of regionNames(analysis)) {
    const isCapital = /^\p{Lu}/u.test(hit.text) && !/^\p{Lu}{2}/u.test(hit.text);
    if (isCapital || WHERE.test(analysis.prose.slice(Math.max(0, hit.start - 10), hit.start))) yield hit;
  }
}

function* inHashtags({ hashtags }: Analysis): Generator<Span> {
  for (const { start, end, text } of hashtags) {
    const pieces = text.slice(1).match(/\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}(?!\p{Ll})/gu) ?? [];
    const isNamed = pieces.some((piece, index) => {
      const lower = piece.toLowerCase();
      if (NAMED_HAZARDS.has(pieces[index - 1]?.toLowerCase() ?? '') || NOT_PLACES.has(lower)) return false;
      const isOfKind = isKind(pieces[index - 1]?.toLowerCase() ?? '') || isKind(pieces[index + 1]?.toLowerCase() ?? '');
      return (
        isName(lower) ||
        isOfKind ||
        (pieces.length > 1 && lower.length > 2 && !WORD_ENDING.test(lower) && !isCommon(lower) && !isAcronym(lower))
      );
    });
    if (isNamed) yield { start, end };
  }
}

function* roads({ text }: Analysis): Generator<Span> {
  for (const match of text.matchAll(ROAD)) {
    if (match[0].startsWith('M') && QUAKE.test(text)) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

function* found(analysis: Analysis): Generator<Span> {
  yield* areas(analysis);
  yield* roads(analysis);
  yield* named(analysis);
  yield* regionsIn(analysis);
  yield* inHashtags(analysis);
}

/** Named places and areas, by shape: a list of all villages would be too long and would miss the next one. */
export const places = spansFeature((analysis): Span[] =>
  Array.from(found(analysis), ({ start, end }) => ({ start, end })),
);

export const hasPlace = feature((analysis) => !found(analysis).next().done);
