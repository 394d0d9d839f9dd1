import { phraseList } from '../phrase-list.ts';

/**
 * The lists of both languages on every sentence: a warning is short, so its language is guessed wrong now and then,
 * and a rule that asks whether something is said anywhere must rather find too much.
 */
export const inEither = ({ en, id }: { readonly en: readonly string[]; readonly id: readonly string[] }) =>
  phraseList({ any: [...en, ...id] });
