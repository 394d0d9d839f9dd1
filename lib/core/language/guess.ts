import type { Language } from '../analysis.ts';
import { isStem } from '../lexicon/lexicon.ts';
import contentWords from './content-words.json';
import functionWords from './function-words.json';

/** Votes of a word: a function word counts 2 (it says which grammar the sentence has), a common noun or verb 1. */
type Votes = Readonly<Record<Language, number>>;

const votes = new Map<string, Votes>();
const addVotes = (words: string, language: Language, weight: number): void => {
  for (const word of words.split(' ')) {
    const known = votes.get(word) ?? { en: 0, id: 0, other: 0 };
    votes.set(word, { ...known, [language]: Math.max(known[language], weight) });
  }
};
addVotes(functionWords.en, 'en', 2);
addVotes(functionWords.id, 'id', 2);
addVotes(functionWords.other, 'other', 2);
addVotes(contentWords.en, 'en', 1);
addVotes(contentWords.id, 'id', 1);

const ENGLISH_ENDING = /.{3}(?:tion|ing|ed|ly|ness|ment)$/;
const INDONESIAN_SHAPE = /^(?:meng|meny|mem|ber|peng).{4,}|.{3}nya$/;

/** `undefined` when the words give no hint at all, so that the caller can fall back to what surrounds them. */
export function guessLanguage(words: readonly string[]): Language | undefined {
  const score = { en: 0, id: 0, other: 0 };
  for (const word of words) {
    const lower = word.toLowerCase();
    const vote = votes.get(lower);
    if (vote) {
      score.en += vote.en;
      score.id += vote.id;
      score.other += vote.other;
    } else if (INDONESIAN_SHAPE.test(lower)) score.id += 1;
    else if (ENGLISH_ENDING.test(lower)) score.en += 1;
    else if (/[^\p{Script=Latin}\p{N}\p{M}'’‑-]/u.test(lower)) score.other += 2;
  }
  const best = Math.max(score.en, score.id, score.other);
  if (best === 0) return byVocabulary(words);
  if (score.en === best && score.id < best) return 'en';
  if (score.id === best && score.en < best) return score.other === best ? 'other' : 'id';
  return score.other === best ? 'other' : byVocabulary(words);
}

/** Headlines have no function words; then the nouns decide, if they are of one language. */
function byVocabulary(words: readonly string[]): Language | undefined {
  const lower = words.map((word) => word.toLowerCase());
  const en = lower.filter((word) => isStem(word, 'en')).length;
  const id = lower.filter((word) => isStem(word, 'id')).length;
  return en === id ? undefined : en > id ? 'en' : 'id';
}
