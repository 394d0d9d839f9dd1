/** Logistic regression over sparse features, for scripts/train-model.ts. */

/** A feature of fewer sentences says nothing general. */
const MIN_SENTENCES = 3;
const ROUNDS = 25;
/** Share of a sample's features that are hidden each time, so that no single word is relied upon. */
const HIDDEN = 0.5;
const RATE = 0.2;
const RIDGE = 0.02;
const POSITIVE_WEIGHT = 3;
const NONE = new Uint32Array();

export interface Sample {
  readonly row: number;
  readonly features: readonly string[];
  readonly labels: ReadonlySet<string>;
  /** Labels on which careful officers disagree for this post, or that are another sentence's: neither taught nor asked. */
  readonly unsure: ReadonlySet<string>;
}

/** Samples with their features as numbers: Maps of names would make the training take minutes. */
export interface Encoded {
  readonly names: readonly string[];
  readonly samples: readonly Sample[];
  /** Known features by sample. */
  readonly features: readonly Uint32Array[];
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Chance that is the same in every run: a linear congruential generator, 0 to 1. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function encode(samples: readonly Sample[], taught: readonly Sample[] = samples): Encoded {
  const counts = new Map<string, number>();
  for (const { features } of taught) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= MIN_SENTENCES).map(([name]) => name);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const features = samples.map((sample) =>
    Uint32Array.from(
      sample.features.flatMap((name) => {
        const number = numbers.get(name);
        return number === undefined ? [] : [number];
      }),
    ),
  );
  return { names, samples, features };
}

interface Dense {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** How likely the sample of that number is of the label, 0 to 1. */
export function likelihoodOf({ bias, weights }: Dense, { features }: Encoded, sample: number): number {
  let sum = bias;
  for (const number of features[sample] ?? NONE) sum += weights[number] ?? 0;
  return sigmoid(sum);
}

/** Gradient descent with AdaGrad steps, in a fixed order, over the samples that are not left out. */
export function train(
  { names, samples, features }: Encoded,
  label: string,
  isLeftOut: (sample: Sample) => boolean,
): Dense {
  let bias = -2;
  const chance = chanceFrom(7);
  const shown = new Uint32Array(Math.max(0, ...features.map(({ length }) => length)));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(0.01);
  const taught = samples.flatMap((sample, number) =>
    isLeftOut(sample) || sample.unsure.has(label) ? [] : [{ isWanted: sample.labels.has(label), number }],
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < taught.length; index++) {
      const sample = taught[(index * 7919 + round * 31) % taught.length];
      if (!sample) continue;
      const { isWanted } = sample;
      const known = features[sample.number] ?? NONE;
      let count = 0;
      let sum = 0;
      for (let at = 0; at < known.length; at++) {
        const number = known[at] ?? 0;
        if (chance() < HIDDEN) continue;
        shown[count++] = number;
        sum += weights[number] ?? 0;
      }
      const guess = sigmoid(bias + sum / (1 - HIDDEN));
      const error = (guess - Number(isWanted)) * (isWanted ? POSITIVE_WEIGHT : 1);
      bias -= 0.02 * error;
      for (let at = 0; at < count; at++) {
        const number = shown[at] ?? 0;
        const weight = weights[number] ?? 0;
        const gradient = error + RIDGE * weight;
        const square = (squares[number] ?? 0) + gradient * gradient;
        squares[number] = square;
        weights[number] = weight - (RATE * gradient) / Math.sqrt(square + 1);
      }
    }
  }
  return { bias, weights };
}
