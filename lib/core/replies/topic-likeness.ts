/** Above 1 the few topics in question decide; much above it, a neighbour of the likeliest counts no more. */
const SHARPNESS = 1.5;

/**
 * What a text pulls towards: sums of the topic model above their mean, sharpened, and scaled to length 1. All 0 where
 * the model knows no word.
 */
export function pullsOf(sums: Float64Array): Float64Array {
  const mean = sums.reduce((sum, value) => sum + value, 0) / Math.max(1, sums.length);
  const pulls = sums.map((sum) => Math.max(0, sum - mean) ** SHARPNESS);
  const length = Math.sqrt(pulls.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? pulls : pulls.map((value) => value / length);
}

/** How alike the topics of two texts are, 0 to 1: the cosine of their pulls. */
export function likenessOf(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let topic = 0; topic < one.length; topic++) sum += (one[topic] ?? 0) * (other[topic] ?? 0);
  return sum;
}

/** The topic that makes two texts alike the most, by its number. */
export function sharedTopic(one: Float64Array, other: Float64Array): number {
  let best = 0;
  const shared = (topic: number): number => (one[topic] ?? 0) * (other[topic] ?? 0);
  for (let topic = 1; topic < one.length; topic++) if (shared(topic) > shared(best)) best = topic;
  return best;
}
