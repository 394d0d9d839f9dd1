import type { Analysis } from '../analysis.ts';
import { feature } from '../feature.ts';
import lists from './actions.json';
import { inEither } from './either.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const bySet = ({ en, id }: { en: string; id: string }): ReadonlySet<string> => toSet(`${en} ${id}`);
const VERBS = bySet(lists.verbs);
/** Verbs that tell as often as they order behind a noun: warga mengungsi ke masjid. */
const REPORTS = toSet(lists.reports);
const PEOPLE = new Set(`${lists.people.en}|${lists.people.id}`.split('|'));
const OPENERS = bySet(lists.openers);
const NOT_AFTER_OPENER = bySet(lists.notAfterOpener);
/** Whether it can begin an order, so that its capital at the start of a sentence makes no name of it. */
export const isOrder = (word: string): boolean => VERBS.has(word);

const anywhere = inEither(lists.anywhere);
const persons = inEither({ en: lists.persons.en.split('|'), id: lists.persons.id.split('|') });
const duties = inEither(lists.duties);
/** How far a duty may stand behind the person it is for. */
const DUTY_REACH = 50;
const readers = inEither(lists.readers);
const notReaders = inEither(lists.notReaders);

/** "Parents, children indoors.", "Smell gas? Out.": an order without a verb. */
const CALLED = new RegExp(
  `(?:^|[.!?\\n][ \\t]{0,3})(?:${lists.people.en}|${lists.people.id})(?:[,:]|(?<=yang) di|(?<=yang) ke|(?<=yang) ada)\\s`,
  'iu',
);
const CONDITION = /(?:^|[.!?\n][ \t]{0,3})[^.!?\n]{3,45}\?\s{1,3}\p{L}/u;
/** "Skirt the park", "Douse your roof": a word before an article at the start can only be an order. */
const BEFORE_ARTICLE =
  /(?:^|[.!?;:\n][ \t]{1,3}|\p{Extended_Pictographic} ?)(\p{L}{2,20}) (?:the|your|a|an|any|all|every|both|them|these|those)(?!\p{L})/giu;
const NOT_ORDERS = toSet(lists.notOrders);
const ordersBeforeArticle = (prose: string): boolean =>
  Array.from(prose.matchAll(BEFORE_ARTICLE)).some(
    ([, word = '']) => !NOT_ORDERS.has(word.toLowerCase()) && !/(?:ing|ed|s)$/i.test(word),
  );
/** Endapkan, not mengendapkan, diendapkan or bahkan. */
const BARE_KAN = /^(?!me|di|ter|ber|pe|ke|se|bahkan|sedang|bukan|akan|rekan|ikan|makan)\p{L}{3,}kan$/u;

/** A mark behind which a clause begins. */
const CLAUSE = /[.,;:!?…\n|•()"“”–—→>]|\s-\s|\p{Extended_Pictographic}/u;
/** "Leave is cancelled", "Stay of 3 nights": a noun, not an order. */
const NOUN_AFTER =
  /^\s(?:is|are|was|were|has|have|had|will|closed|shut|continues?|remains?|lifted|and|adalah|sudah|telah)(?!\p{L})/iu;

function ordersIn(analysis: Analysis): boolean {
  const { words, prose, sentences } = analysis;
  let sentence = 0;
  let last = 0;
  for (const [index, word] of words.entries()) {
    const gap = prose.slice(last, word.start);
    last = word.end;
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= word.start) sentence++;
    const lower = word.text.toLowerCase().replaceAll('’', "'");
    if (!VERBS.has(lower) && !BARE_KAN.test(lower)) continue;
    const opens = index === 0 || word.start === sentences[sentence]?.start || CLAUSE.test(gap);
    if (opens) {
      if (!NOUN_AFTER.test(prose.slice(word.end, word.end + 12))) return true;
      continue;
    }
    const before = words[index - 1]?.text.toLowerCase() ?? '';
    if (PEOPLE.has(before) && VERBS.has(lower) && !REPORTS.has(lower)) return true;
    if (OPENERS.has(before) && !NOT_AFTER_OPENER.has(lower)) return true;
  }
  return false;
}

/** "Homes on Ferry Road … residents … must leave": a person and a duty, in one sentence. */
function speaksOfDuties(analysis: Analysis): boolean {
  const people = persons(analysis);
  if (people.length === 0) return false;
  let next = 0;
  return duties(analysis).some((duty) => {
    while ((people[next + 1]?.end ?? Number.POSITIVE_INFINITY) <= duty.start) next++;
    const person = people[next];
    if (!person || person.end > duty.start) return false;
    return person.sentence === duty.sentence && duty.start - person.end <= DUTY_REACH;
  });
}

/** "Your water is fine to drink" is advice; "our thoughts are with you" is none. */
function speaksToReaders(analysis: Analysis): boolean {
  const others = notReaders(analysis);
  return readers(analysis).some((hit) => !others.some((other) => other.start < hit.end && hit.start < other.end));
}

/** Whether the draft says what to do: an order, advice, where to go, whom to call, or that nothing need be done. */
export const hasAction = feature(
  (analysis) =>
    anywhere(analysis).length > 0 ||
    ordersIn(analysis) ||
    ordersBeforeArticle(analysis.prose) ||
    speaksToReaders(analysis) ||
    speaksOfDuties(analysis) ||
    CALLED.test(analysis.prose) ||
    CONDITION.test(analysis.prose),
);
