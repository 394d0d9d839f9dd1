import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from '@/lib/i18n.ts';

const replies = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { eager: true, import: 'replies' });
const ownRules = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { eager: true, import: 'ownRules' });
const bench = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { eager: true, import: 'bench' });
const options = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { eager: true, import: 'options' });
const xApi = import.meta.glob<Record<string, unknown>>('../../locales/*.json', { eager: true, import: 'xApi' });

/** Words of one language, with those that only the options page says. */
export const optionsWords = (tag: string): Translator =>
  createTranslator(tag, { options, replies, ownRules, bench, xApi });

export const WordsContext = createContext<Translator>(optionsWords('en'));

/** The words of the language the page is shown in. */
export const useWords = (): Translator => useContext(WordsContext);
