import { guessLanguage } from '../lib/core/language/guess.ts';
import { conceptsInAny } from '../lib/core/replies/concepts.ts';
import { topicFeatures } from '../lib/core/replies/topic-features.ts';
import { type TopicWeights, UNIT } from '../lib/core/replies/topic-model.ts';
import { wordsOf } from '../lib/core/replies/words.ts';
import type { TopicRow } from '../tests/eval/topics.ts';

const ROUNDS = 8;
const RATE = 0.5;
const RIDGE = 0.005;
/** Weights smaller than this are left out of the file. */
const SMALLEST = 0.4;
/** Families and concepts are what other authors' words have in common with these. */
const PULL = { family: 1.5, concept: 1.5, word: 1 };

const pullOf = (name: string): number =>
  name.startsWith('%') ? PULL.family : name.startsWith('=') ? PULL.concept : PULL.word;

type Features = ReadonlyMap<string, number>;

const featuresOf = new Map<string, Features>();
/** As `ReplySearch` reads a message. */
function read({ text, lang }: TopicRow): Features {
  const known = featuresOf.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const language = guessLanguage(words.map(({ word }) => word)) ?? lang;
  const features = topicFeatures(words, conceptsInAny(words, { en: 1, id: 1 }), language);
  featuresOf.set(text, features);
  return features;
}

interface Sample {
  readonly topic: number;
  /** Number of each feature, and how much it counts in this text; of length 1 together. */
  readonly features: readonly number[];
  readonly shares: readonly number[];
}

/** Rare features count more, by the logarithm of how many texts there are to one with it; on average 1. */
function pullsOf(texts: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const name of text.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarity = [...counts].map(([name, count]) => [name, Math.log(texts.length / count)] as const);
  const mean = rarity.reduce((sum, [, value]) => sum + value, 0) / rarity.length;
  return new Map(rarity.map(([name, value]) => [name, (value / mean) * pullOf(name)]));
}

function sampleOf(
  topic: number,
  text: Features | undefined,
  numbers: ReadonlyMap<string, number>,
  pulls: Float64Array,
): Sample {
  const all = [...(text ?? [])].map(([name, strength]): [number, number] => {
    const feature = numbers.get(name) ?? -1;
    return [feature, strength * (pulls[feature] ?? 0)];
  });
  const length = Math.sqrt(all.reduce((sum, [, pull]) => sum + pull * pull, 0)) || 1;
  return { topic, features: all.map(([feature]) => feature), shares: all.map(([, pull]) => pull / length) };
}

/** One step of AdaGrad for one text. */
function teach({ topic, features, shares }: Sample, weights: Float64Array[], squares: Float64Array[]): void {
  const count = weights[0]?.length ?? 0;
  const errors = new Float64Array(count);
  features.forEach((feature, at) => {
    const own = weights[feature];
    const share = shares[at] ?? 0;
    if (own) for (let each = 0; each < count; each++) errors[each] = (errors[each] ?? 0) + share * (own[each] ?? 0);
  });
  const highest = Math.max(...errors);
  let total = 0;
  for (let each = 0; each < count; each++) {
    errors[each] = Math.exp((errors[each] ?? 0) - highest);
    total += errors[each] ?? 0;
  }
  for (let each = 0; each < count; each++) errors[each] = (errors[each] ?? 0) / total - Number(each === topic);
  features.forEach((feature, at) => {
    const [own, past] = [weights[feature], squares[feature]];
    const share = shares[at] ?? 0;
    if (!own || !past) return;
    for (let each = 0; each < count; each++) {
      const gradient = share * (errors[each] ?? 0) + RIDGE * (own[each] ?? 0);
      past[each] = (past[each] ?? 0) + gradient * gradient;
      own[each] = (own[each] ?? 0) - (RATE * gradient) / Math.sqrt(past[each] ?? 1);
    }
  });
}

/** A multinomial logistic regression over the topics of the rows. Deterministic: same rows, same weights. */
export function trainTopics(rows: readonly TopicRow[]): TopicWeights {
  const topics = [...new Set(rows.map(({ topic }) => topic))].sort();
  const texts = rows.map(read);
  const byName = pullsOf(texts);
  const names = [...byName.keys()].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const pulls = Float64Array.from(names, (name) => byName.get(name) ?? 0);
  const samples = rows.map((row, at) => sampleOf(topics.indexOf(row.topic), texts[at], numbers, pulls));
  const weights = names.map(() => new Float64Array(topics.length));
  const squares = names.map(() => new Float64Array(topics.length).fill(0.1));
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < samples.length; index++) {
      const sample = samples[(index * 7919 + round * 31) % samples.length];
      if (sample) teach(sample, weights, squares);
    }
  }
  const entries = names.map((name, number): [string, number[]] => [
    name,
    [
      Math.round((pulls[number] ?? 0) * UNIT),
      ...[...(weights[number] ?? [])].flatMap((weight, topic) =>
        Math.abs(weight) < SMALLEST ? [] : [topic, Math.round(weight * UNIT)],
      ),
    ],
  ]);
  return { topics, features: Object.fromEntries(entries) };
}
