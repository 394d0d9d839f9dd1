import families from './word-families.json';
import { REPLY_LANGUAGES, type ReplyLanguage, type Word, wordsOf } from './words.ts';

/**
 * Everyday words of both languages that are about one thing (*lorry*, *crew*, *angkut*: COLLECT), in word-families.json.
 * Coarser than concepts: a word may be in several families, and a family decides nothing alone. They are what lets the
 * topic model know words that none of its training messages has. `a-b` are two words that follow each other.
 */
type Lookup = ReadonlyMap<string, readonly string[]>;

function read(language: ReplyLanguage): Lookup {
  const byWords = new Map<string, string[]>();
  for (const [family, lists] of Object.entries(families)) {
    for (const entry of lists[language].split(' ')) {
      const words = wordsOf(entry.replaceAll('-', ' '));
      for (const key of new Set(
        [words.map(({ word }) => word), words.map((word) => word[language])].map((each) => each.join(' ')),
      )) {
        const known = byWords.get(key);
        if (!known) byWords.set(key, [family]);
        else if (!known.includes(family)) known.push(family);
      }
    }
  }
  return byWords;
}

const built: Partial<Record<ReplyLanguage, Lookup>> = {};
const lookup = (language: ReplyLanguage): Lookup => {
  built[language] ??= read(language);
  return built[language];
};

/** Families of the words of a message. `language`: of the message; a word it does not know is looked up in the other. */
export function familiesOf(words: readonly Word[], language: string | undefined): Set<string> {
  const found = new Set<string>();
  const order: readonly ReplyLanguage[] = language === 'id' ? ['id', 'en'] : REPLY_LANGUAGES;
  words.forEach((word, at) => {
    for (const each of order) {
      const next = words[at + 1];
      const own = lookup(each).get(word.word) ?? lookup(each).get(word[each]) ?? [];
      const pair = next ? (lookup(each).get(`${word[each]} ${next[each]}`) ?? []) : [];
      for (const family of [...own, ...pair]) found.add(family);
      if (own.length > 0) break;
    }
  });
  return found;
}
