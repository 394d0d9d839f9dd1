import type { Rule } from '../rule.ts';
import { likelihood } from './model.ts';
import thresholds from './thresholds.json';

/**
 * Lets the model vote beside a rule: where the rule's own words found nothing and the model is as good as sure, the
 * sentence is asked about (`needs-review`), so it never holds a post. A rule's own finding stands whatever the model says.
 */
export function withSecondOpinion(rule: Rule): Rule {
  const least = (thresholds as Readonly<Record<string, { readonly en: number; readonly id: number }>>)[rule.id];
  if (!least) return rule;
  return {
    ...rule,
    *check(analysis, agency) {
      let isFound = false;
      for (const detection of rule.check(analysis, agency)) {
        isFound = true;
        yield detection;
      }
      if (isFound) return;
      for (const sentence of analysis.sentences) {
        const { language, start, end } = sentence;
        if (language === 'other' || likelihood(analysis, sentence, rule.id) < least[language]) continue;
        yield { messageId: rule.messageIds[0], outcome: 'needs-review', span: { start, end } };
        return;
      }
    },
  };
}
