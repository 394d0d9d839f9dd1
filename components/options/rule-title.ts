import type { AgencyRules } from '@/lib/core/agency.ts';
import { inLanguage, ownRuleOf } from '@/lib/core/own-rules/words.ts';
import type { Translator } from '@/lib/i18n.ts';

/** What a rule is called: one that comes with Tanggap, or one of the agency's own. One that is gone, by its id. */
export function ruleTitle(ruleId: string, rules: Pick<AgencyRules, 'ownRules'>, { t, tag }: Translator): string {
  const own = ownRuleOf(rules, ruleId);
  if (own) return inLanguage(own.title, tag);
  return ruleId.startsWith('agency/') ? ruleId : t(`rules.${ruleId}.title`);
}
