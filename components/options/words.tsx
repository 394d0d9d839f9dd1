import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from '@/lib/i18n.ts';

export const WordsContext = createContext<Translator>(createTranslator('en'));

/** The words of the language the page is shown in. */
export const useWords = (): Translator => useContext(WordsContext);
