import type { Analysis, Sentence } from '../analysis.ts';
import { overlaps, type Span } from '../draft.ts';
import { phraseSearch, phrases } from '../words.ts';
import words from './words.json';

/** How far the data may stand behind the verb that asks for it, and who asks before the verb, in UTF-16 units. */
const REACH = 90;
const ASKER_REACH = 20;
const NEGATION_REACH = 30;
const endingWith = (list: readonly string[]): RegExp => new RegExp(`(?:${phrases(list).source})[\\s,]*$`, 'iu');

function compile({ asker, askerFine, safeWording, ...lists }: (typeof words)['en']) {
  const { data, ask, direct, ours, safe, negation, elsewhere } = lists;
  return {
    data: phraseSearch(data),
    ask: phraseSearch(ask),
    direct: phraseSearch(direct),
    ours: phrases(ours, 'iu'),
    safe: phrases(safe, 'iu'),
    isPrivate: phrases(lists.private, 'iu'),
    isPublic: phrases(lists.public, 'iu'),
    negation: phrases(negation, 'iu'),
    elsewhere: phrases(elsewhere, 'iu'),
    asker: endingWith(asker),
    askerFine: endingWith(askerFine),
    safeWording,
  };
}

const LISTS = { en: compile(words.en), id: compile(words.id) };

/** Indonesian also asks with the data first: "NIK-nya berapa, Kak?" */
const ASKED_AFTER =
  /^[^.!]{0,40}?[\s-](?:berapa|apa|siapa|(?:boleh|bisa) (?:tahu|minta|info|kak|(?:di)?(?:info|share|kirim|tulis|sebut|bantu)\p{L}*))(?![\p{L}\p{N}])[^.!]{0,20}\?/iu;
/** A short question about two kinds of data needs no verb: "Nama lengkap dan nomor HP Kakak?" */
const BARE_QUESTION = /^[^.!?]{5,60}\?/u;

/** What the sentence wants from the reader, without the part that says what the agency will do with it. */
function readersPart(text: string, from: number, ours: RegExp): string {
  const cut = text.slice(from).search(ours);
  return cut < 0 ? text : text.slice(0, from + cut);
}

/** Who asks: not "we will send your …", but "we need …" and "you to send …". */
const isRequest = (text: string, at: number, { asker, askerFine }: (typeof LISTS)['en']): boolean => {
  const before = text.slice(Math.max(0, at - ASKER_REACH), at);
  return !asker.test(before) || askerFine.test(before);
};

export interface Ask extends Span {
  /** It says itself that the answer is to stand in public ("reply here with …"). */
  readonly inPublic: boolean;
}

/** The words that ask for personal data in public, in units of the sentence; nothing when the sentence is safe. */
export function findAsk(sentence: Sentence, next: string, { prose, urls }: Analysis): Ask | undefined {
  if (sentence.language === 'other') return undefined;
  const lists = LISTS[sentence.language];
  const text = prose.slice(sentence.start, sentence.end);
  const data = [...lists.data(text), ...lists.direct(text)];
  const first = data[0];
  if (!first || lists.isPrivate.test(text)) return undefined;
  const wanted = readersPart(text, first.index + first[0].length, lists.ours);
  if (lists.elsewhere.test(wanted)) return undefined;
  if (!lists.isPublic.test(text)) {
    const isSafe = lists.safe.test(wanted) || lists.isPrivate.test(next);
    if (isSafe || urls.some((url) => overlaps(url, sentence))) return undefined;
  }
  const asks = lists.ask(text).filter((ask) => isRequest(text, ask.index, lists));
  for (const noun of data) {
    const end = noun.index + noun[0].length;
    const ask = asks.find(({ index, 0: verb }) => index + verb.length <= noun.index && noun.index - index <= REACH);
    const isDirect = lists.direct(noun[0])[0]?.index === 0;
    const isAfter = sentence.language === 'id' && ASKED_AFTER.test(text.slice(end));
    const isBare = BARE_QUESTION.test(text) && noun.index < 12 && (data.length > 1 || noun[0].endsWith('nya'));
    if (!ask && !isDirect && !isAfter && !isBare) continue;
    const start = ask?.index ?? noun.index;
    if (lists.negation.test(text.slice(Math.max(0, start - NEGATION_REACH), end))) continue;
    return { start, end: ask || isDirect ? end : text.length, inPublic: lists.isPublic.test(text) };
  }
  return undefined;
}

export const safeWording = (language: 'en' | 'id'): string => LISTS[language].safeWording;
