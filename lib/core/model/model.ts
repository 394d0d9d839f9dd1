import type { Analysis, Sentence } from '../analysis.ts';
import { overlaps } from '../draft.ts';
import { feature } from '../feature.ts';
import { featuresOf } from './features.ts';
import weights from './weights.json';

/** Rules beside which the model votes: those where words alone cannot tell. */
export const LABELS: readonly string[] = weights.labels;
export type Label = string;

interface LanguageModel {
  /** By label. */
  readonly bias: readonly number[];
  /** By feature: pairs of label number and weight, flat. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const MODELS = weights.models as unknown as Readonly<Record<'en' | 'id', LanguageModel>>;
const PROBABILITY_OF_NOTHING = 0;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Marks of a sentence that its words do not show. */
export function marksOf({ urls, mentions }: Analysis, sentence: Sentence): string[] {
  const marks: string[] = [];
  if (urls.some((url) => overlaps(url, sentence))) marks.push('link');
  if (mentions.some((mention) => overlaps(mention, sentence))) marks.push('@');
  return marks;
}

function score(analysis: Analysis, sentence: Sentence): Float64Array {
  const sums = new Float64Array(LABELS.length);
  if (sentence.language === 'other') return sums.fill(Number.NEGATIVE_INFINITY);
  const model = MODELS[sentence.language];
  sums.set(model.bias);
  const prose = analysis.prose.slice(sentence.start, sentence.end);
  for (const name of featuresOf(prose, sentence.language, marksOf(analysis, sentence))) {
    if (!Object.hasOwn(model.weights, name)) continue;
    const pairs = model.weights[name] ?? [];
    for (let index = 0; index < pairs.length; index += 2) {
      const label = pairs[index] ?? 0;
      sums[label] = (sums[label] ?? 0) + (pairs[index + 1] ?? 0);
    }
  }
  return sums;
}

const scores = feature(() => new Map<Sentence, Float64Array>());

/**
 * How likely a sentence is of a kind, 0 to 1, by a linear model over its words that was trained on our own labelled
 * posts (scripts/train-model.ts). A vote beside a rule's own cues, never enough to hold a post.
 */
export function likelihood(analysis: Analysis, sentence: Sentence, label: Label): number {
  const number = LABELS.indexOf(label);
  if (number < 0) return PROBABILITY_OF_NOTHING;
  const known = scores(analysis);
  let sums = known.get(sentence);
  if (!sums) {
    sums = score(analysis, sentence);
    known.set(sentence, sums);
  }
  return sigmoid(sums[number] ?? Number.NEGATIVE_INFINITY);
}

/** The features that speak for and against a label the most, strongest first: why the model votes as it does. */
export function explain(
  analysis: Analysis,
  sentence: Sentence,
  label: Label,
  count = 5,
): { readonly feature: string; readonly weight: number }[] {
  const number = LABELS.indexOf(label);
  if (number < 0 || sentence.language === 'other') return [];
  const model = MODELS[sentence.language];
  const prose = analysis.prose.slice(sentence.start, sentence.end);
  return [...featuresOf(prose, sentence.language, marksOf(analysis, sentence))]
    .flatMap((name) => {
      const pairs = Object.hasOwn(model.weights, name) ? (model.weights[name] ?? []) : [];
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === number);
      return at < 0 ? [] : [{ feature: name, weight: pairs[at + 1] ?? 0 }];
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, count);
}
