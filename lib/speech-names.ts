import type { SymbolNames } from './core/speech/speech.ts';

const files = import.meta.glob<SymbolNames>('./core/speech/names/*.json', { eager: true, import: 'default' });

/** Names of emoji and symbols by language tag; a language without a list of its own is spoken with English names. */
export const symbolNames = (language: string): SymbolNames =>
  files[`./core/speech/names/${language}.json`] ?? files['./core/speech/names/en.json'] ?? {};
