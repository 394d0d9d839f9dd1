import type { Finding, RuleId } from '@/lib/core/finding.ts';
import type { Source } from '@/lib/core/rule.ts';
import type { Translator } from '@/lib/i18n.ts';

/** What every part of the overlay needs to put a finding into words. */
export interface View {
  readonly words: Translator;
  readonly sourcesOf: (ruleId: RuleId) => readonly Source[];
}

/** A rule's own words: `title`, `why`, `how`, `messages.<id>`, `suggestions.<id>`. */
export const ruleWords = ({ words }: View, finding: Finding, part: string, data = finding.data): string =>
  words.t(`rules.${finding.ruleId}.${part}`, data ?? {});
