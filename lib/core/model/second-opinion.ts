import type { Analysis, Sentence } from '../analysis.ts';
import { overlaps } from '../draft.ts';
import type { Detection, Rule } from '../rule.ts';
import type { ModelLanguage } from './features.ts';
import { likelihood } from './model.ts';
import thresholds from './thresholds.json';

/** Likelihoods by cross-validation, see scripts/train-model.ts. */
interface Thresholds {
  /** From here the model asks about a sentence by itself. */
  readonly speaks: number;
  /** Below this a rule's own finding is let go: the words are there, but hardly the meaning. */
  readonly doubts: number;
}

const byRule = thresholds as Readonly<Record<string, Readonly<Record<ModelLanguage, Thresholds>>>>;

/** Whether none of the sentences that a detection touches is at all likely; never where the language is not read. */
function isDoubted(
  analysis: Analysis,
  { span }: Detection,
  id: string,
  own: Readonly<Record<ModelLanguage, Thresholds>>,
): boolean {
  const touched = span ? analysis.sentences.filter((sentence) => overlaps(sentence, span)) : [];
  return (
    touched.length > 0 &&
    touched.every(
      (sentence) => sentence.language !== 'other' && likelihood(analysis, sentence, id) < own[sentence.language].doubts,
    )
  );
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
  const own = byRule[rule.id];
  if (!own) return rule;
  return {
    ...rule,
    *check(analysis, agency) {
      let isFound = false;
      for (const detection of rule.check(analysis, agency)) {
        isFound = true;
        const holds = (detection.severity ?? rule.severity) === 'block';
        if (holds || !isDoubted(analysis, detection, rule.id, own)) yield detection;
      }
      if (isFound) return;
      for (const sentence of analysis.sentences) {
        const { language } = sentence;
        if (language === 'other' || likelihood(analysis, sentence, rule.id) < own[language].speaks) continue;
        const marked = mark(sentence, analysis);
        if (!marked) continue;
        yield { messageId: rule.messageIds[0], ...marked, outcome: 'needs-review' };
        return;
      }
    },
  };
}
