import weights from './topic-weights.json';

/**
 * By feature: how much the feature counts beside others, × UNIT; then, flat, number of a topic, weight × UNIT, number …
 */
export interface TopicWeights {
  readonly topics: readonly string[];
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Weights are kept as whole tenths. */
export const UNIT = 10;

/**
 * A linear model of what citizens ask about, over some two hundred topics, trained on messages and answers
 * (scripts/train-replies.ts). Its topics need not be those of an agency's replies: a message and a reply that pull
 * towards the same topics belong together.
 */
export class TopicModel {
  readonly size: number;
  readonly #byFeature: ReadonlyMap<string, readonly number[]>;

  constructor({ topics, features }: TopicWeights) {
    this.size = topics.length;
    this.#byFeature = new Map(Object.entries(features));
  }

  /** Log-odds by topic, up to a constant; long and short texts are on one scale. All 0 where it knows no word. */
  sums(features: ReadonlyMap<string, number>): Float64Array {
    const sums = new Float64Array(this.size);
    let squares = 0;
    for (const [feature, strength] of features) {
      const list = this.#byFeature.get(feature);
      if (!list) continue;
      const pull = strength * (list[0] ?? 0);
      squares += pull * pull;
      for (let at = 1; at < list.length; at += 2) {
        const topic = list[at] ?? 0;
        sums[topic] = (sums[topic] ?? 0) + pull * (list[at + 1] ?? 0);
      }
    }
    return squares === 0 ? sums : sums.map((sum) => sum / (UNIT * Math.sqrt(squares)));
  }

  /** How much the features speak for a topic, each for itself; below 0 against it. */
  speaksFor(topic: number, features: Iterable<string>): number {
    let sum = 0;
    for (const feature of features) {
      const list = this.#byFeature.get(feature) ?? [];
      for (let at = 1; at < list.length; at += 2) if (list[at] === topic) sum += (list[at + 1] ?? 0) / UNIT;
    }
    return sum;
  }
}

let shipped: TopicModel | undefined;

/** Made when first asked for, so that a script that never suggests a reply carries none of it. */
export function topicModel(): TopicModel {
  shipped ??= new TopicModel(weights as unknown as TopicWeights);
  return shipped;
}
