import type { RuleId } from '@/lib/core/finding.ts';
import type { Source } from '@/lib/core/rule.ts';
import type { SymbolNames } from '@/lib/core/speech/speech.ts';
import type { Translator } from '@/lib/i18n.ts';

/** What every part of the overlay needs to put a finding into words. */
export interface View {
  readonly words: Translator;
  readonly sourcesOf: (ruleId: RuleId) => readonly Source[];
  /** In the language of the words. */
  readonly exampleOf: (ruleId: RuleId) => RuleExample | undefined;
  /** Names of emoji and symbols by language. */
  readonly symbolNames: (language: string) => SymbolNames;
}

export interface RuleExample {
  readonly before: string;
  readonly after: string;
}
