import { conceptsInAny, relatedTo } from './concepts.ts';
import weights from './weights.json';
import type { Word } from './words.ts';

const EITHER = { en: 1, id: 1 } as const;
/** From here on a reply is taken to be about a concept, and so near the others of the topic. */
const SURE = 0.5;

/** The words of a reply, read once. */
export interface ReplyWords {
  readonly title: readonly Word[];
  readonly category: readonly Word[];
  readonly text: readonly Word[];
  readonly samples: readonly (readonly Word[])[];
}

/** How much of each concept a reply is about, 0 to 1. */
export function profileOf({ title, category, text, samples }: ReplyWords): Map<string, number> {
  const profile = new Map<string, number>();
  const add = (words: readonly Word[], weight: number): void => {
    for (const { concept, strength } of conceptsInAny(words, EITHER)) {
      profile.set(concept, (profile.get(concept) ?? 0) + Math.min(1, strength) * weight);
    }
  };
  add(title, weights.title);
  add(category, weights.category);
  // A text names documents, hotlines and streets on the way; it decides only where the title says nothing.
  add(text, profile.size === 0 ? weights.textAlone : weights.text);
  for (const sample of samples) add(sample, weights.sample / Math.max(3, samples.length));
  const about = new Map([...profile].map(([concept, weight]) => [concept, Math.min(1, weight)]));
  for (const [concept, weight] of [...about]) {
    for (const other of weight >= SURE ? relatedTo(concept) : []) {
      about.set(other, Math.max(about.get(other) ?? 0, Math.min(1, profile.get(concept) ?? 0) * weights.relatedTopic));
    }
  }
  return about;
}
