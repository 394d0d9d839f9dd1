import type { Analysis, Sentence } from '../analysis.ts';
import { overlaps } from '../draft.ts';
import { feature, shift } from '../feature.ts';
import { termsOf } from '../terms-of.ts';
import { CLASS_KEYS, type ModelLanguage, nameOfClasses, shapesOf, visitFeatures } from './features.ts';
import weights from './weights.json';

/** One language's part of weights.json. A list of weights is flat: label number, weight × 10, label number, … */
interface LanguageWeights {
  /** By label. */
  readonly bias: readonly number[];
  readonly words: Readonly<Record<string, readonly number[]>>;
  /** By class key, see features.ts. */
  readonly classes: Readonly<Record<string, readonly number[]>>;
}

/** A list of weights that was already added to a sentence says nothing new. */
interface Weights {
  readonly list: readonly number[];
  /** Number of the sentence it was added to last. */
  lastUse: number;
}

interface LanguageModel {
  readonly bias: readonly number[];
  /** Single words, and two in a row with a space between. */
  readonly words: ReadonlyMap<string, Weights>;
  /** Two words in a row, by the first and the second: no strings are joined for the many that are unknown. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Weights>>;
  /** By class key. */
  readonly classes: readonly (Weights | undefined)[];
}

/** Ids of the rules beside which the model votes: those where words alone cannot tell. */
const LABELS: readonly string[] = weights.labels;
/** Weights are kept as whole tenths. */
const UNIT = 10;

const models = new Map<ModelLanguage, LanguageModel>();

function modelOf(language: ModelLanguage): LanguageModel {
  let model = models.get(language);
  if (!model) {
    const { bias, words, classes } = (weights.models as unknown as Record<ModelLanguage, LanguageWeights>)[language];
    const made = (list: readonly number[]): Weights => ({ list, lastUse: 0 });
    const byName = new Map(Object.entries(words).map(([name, list]) => [name, made(list)]));
    const pairs = new Map<string, Map<string, Weights>>();
    for (const [name, own] of byName) {
      const cut = name.indexOf(' ');
      if (cut < 0) continue;
      const seconds = pairs.get(name.slice(0, cut)) ?? new Map<string, Weights>();
      pairs.set(name.slice(0, cut), seconds.set(name.slice(cut + 1), own));
    }
    const byKey = Array.from({ length: CLASS_KEYS }, (): Weights | undefined => undefined);
    for (const [key, list] of Object.entries(classes)) byKey[Number(key)] = made(list);
    model = { bias, pairs, words: byName, classes: byKey };
    models.set(language, model);
  }
  return model;
}

/** Marks of a sentence that its words do not show. */
export function marksOf({ prose, urls, mentions }: Analysis, sentence: Sentence): string[] {
  const marks = shapesOf(prose.slice(sentence.start, sentence.end));
  if (urls.some((url) => overlaps(url, sentence))) marks.push('link');
  if (mentions.some((mention) => overlaps(mention, sentence))) marks.push('@');
  return marks;
}

/** Sentences read so far. */
let uses = 0;

function score(analysis: Analysis, sentence: Sentence, language: ModelLanguage): Float64Array {
  const model = modelOf(language);
  const sums = Float64Array.from(model.bias, (bias) => bias * UNIT);
  const use = ++uses;
  const add = (weights: Weights | undefined): void => {
    if (!weights || weights.lastUse === use) return;
    weights.lastUse = use;
    const { list } = weights;
    for (let index = 0; index < list.length; index += 2) {
      const label = list[index] ?? 0;
      sums[label] = (sums[label] ?? 0) + (list[index + 1] ?? 0);
    }
  };
  const visitor = {
    word: (name: string) => add(model.words.get(name)),
    pair: (first: string, second: string) => add(model.pairs.get(first)?.get(second)),
    classes: (key: number) => add(model.classes[key]),
  };
  const prose = analysis.prose.slice(sentence.start, sentence.end);
  visitFeatures(prose, language, marksOf(analysis, sentence), visitor, termsOf(analysis, sentence));
  return sums;
}

const scores = feature(() => new Map<number, Float64Array>());

/**
 * How likely a sentence is of a kind, 0 to 1, by a linear model over its words that was trained on our own labelled
 * posts (scripts/train-model.ts). A vote beside a rule's own cues, never enough to hold a post. 0 in other languages.
 */
export function likelihood(analysis: Analysis, sentence: Sentence, label: string): number {
  const number = LABELS.indexOf(label);
  const { language } = sentence;
  if (number < 0 || language === 'other') return 0;
  if (analysis.parts.length > 1) {
    // In a long draft the parts remember their own scores from one key stroke to the next.
    const part = analysis.parts.findLast(({ start }) => start <= sentence.start);
    if (part) return likelihood(part.analysis, shift(sentence, -part.start), label);
  }
  const known = scores(analysis);
  const sums = known.get(sentence.start) ?? score(analysis, sentence, language);
  known.set(sentence.start, sums);
  return 1 / (1 + Math.exp(-(sums[number] ?? 0) / UNIT));
}

/** The features that speak the most for a label, strongest first: why the model votes as it does. */
export function explain(analysis: Analysis, sentence: Sentence, label: string, count = 5): string[] {
  const number = LABELS.indexOf(label);
  const { language } = sentence;
  if (number < 0 || language === 'other') return [];
  const model = modelOf(language);
  const found = new Map<string, number>();
  const note = (name: string, weights: Weights | undefined): void => {
    const list = weights?.list;
    const at = list?.findIndex((value, index) => index % 2 === 0 && value === number) ?? -1;
    if (list && at >= 0) found.set(name, (list[at + 1] ?? 0) / UNIT);
  };
  visitFeatures(analysis.prose.slice(sentence.start, sentence.end), language, marksOf(analysis, sentence), {
    word: (name) => note(name, model.words.get(name)),
    classes: (key) => note(nameOfClasses(key), model.classes[key]),
  });
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, weight]) => `${name} ${weight}`);
}
