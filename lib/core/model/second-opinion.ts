import type { Analysis, Sentence } from '../analysis.ts';
import { overlaps } from '../draft.ts';
import type { Detection, Rule } from '../rule.ts';
import { likelihood } from './model.ts';
import thresholds from './thresholds.json';

/** A rule's own finding is let go below this likelihood: the words are there, but hardly the meaning. */
const VETO = 0.02;

const speaks = thresholds as Readonly<Record<string, { readonly en: number; readonly id: number }>>;

/** The likelihood of the sentences that a detection touches; 1 where the model knows nothing of the language. */
function likelihoodAt(analysis: Analysis, { span }: Detection, id: string): number {
  const touched = span ? analysis.sentences.filter((sentence) => overlaps(sentence, span)) : [];
  const read = ({ language }: Sentence): boolean => language !== 'other';
  if (touched.length === 0 || !touched.every(read)) return 1;
  return Math.max(...touched.map((sentence) => likelihood(analysis, sentence, id)));
}

/** What of a sentence to mark and say; nothing where the rule knows that the model must be wrong. */
type Mark = (sentence: Sentence, analysis: Analysis) => Pick<Detection, 'span' | 'data'> | undefined;
const whole: Mark = ({ start, end }) => ({ span: { start, end } });

/**
 * Lets the model vote beside a rule. What the rule found and the model thinks next to impossible is let go, unless it
 * holds the post. Where the rule's own words found nothing and the model is as good as sure, the sentence is asked about
 * (`needs-review`), so that the model alone never holds a post.
 */
export function withSecondOpinion(rule: Rule, mark: Mark = whole): Rule {
  const least = speaks[rule.id];
  if (!least) return rule;
  return {
    ...rule,
    *check(analysis, agency) {
      let isFound = false;
      for (const detection of rule.check(analysis, agency)) {
        isFound = true;
        const holds = (detection.severity ?? rule.severity) === 'block';
        if (holds || likelihoodAt(analysis, detection, rule.id) >= VETO) yield detection;
      }
      if (isFound) return;
      for (const sentence of analysis.sentences) {
        const { language } = sentence;
        if (language === 'other' || likelihood(analysis, sentence, rule.id) < least[language]) continue;
        const marked = mark(sentence, analysis);
        if (!marked) continue;
        yield { messageId: rule.messageIds[0], ...marked, outcome: 'needs-review' };
        return;
      }
    },
  };
}
