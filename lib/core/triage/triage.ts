import { analyse } from '../analysis.ts';
import type { CaseClass } from '../cases/terms.ts';
import { places } from '../emergency/places.ts';
import { decide } from './decide.ts';
import { featuresOf, type PostFeatures } from './features.ts';
import { vote, weightFor } from './model.ts';
import type { WordClass } from './word-classes.ts';

/** What a citizen's post is, as proposed to staff, who correct it by one click. */
export interface Triage {
  /** Somebody at the agency has to act or answer. */
  readonly needsReply: boolean;
  readonly class: CaseClass;
  /**
   * What spoke the most for the class, strongest first: the name of a word class of lexicon.json in small letters and
   * the words of the post (`trapped: on the roof`), or the words alone (`word: pools`).
   */
  readonly reasons: readonly string[];
  /** It asks something, whatever its class. */
  readonly question: boolean;
  /** A courtesy that ends a conversation, such as "thanks" or a thumb: it restarts no clock. */
  readonly courtesy: boolean;
  /** It names somebody who is less able to help themselves: a baby, an old or ill person, a wheelchair user. */
  readonly vulnerable: boolean;
}

/** Posts longer than this, in UTF-16 units, are judged by their beginning: X's long posts say early what they want. */
const JUDGED = 2000;
const MOST_REASONS = 4;
/** Words of a courtesy at most, as in `field.md` 4.1. */
const COURTESY_WORDS = 4;

function reasonsFor({ names, hits, plain }: PostFeatures, found: CaseClass): string[] {
  const strengthOf = (name: WordClass): number => weightFor(`=${name}`, found);
  const byWords = [...hits]
    .map(({ name, start, end }) => ({
      reason: `${name.toLowerCase()}: ${plain.slice(start, end)}`,
      strength: strengthOf(name),
    }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const reasons = [...new Set(byWords.map(({ reason }) => reason))].slice(0, MOST_REASONS);
  if (reasons.length > 0) return reasons;
  return [...names]
    .filter((name) => /^[^~^=2<][^$+]*$/.test(name))
    .map((name) => ({ name, strength: weightFor(name, found) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_REASONS)
    .map(({ name }) => `word: ${name}`);
}

function isCourtesy({ words, hits }: PostFeatures, found: CaseClass): boolean {
  if (found === 'thanks') return true;
  if (found !== 'feedback' || words.length > COURTESY_WORDS) return false;
  return words.length === 0 || hits.some(({ name }) => name === 'THANKS' || name === 'REACT');
}

/** Judges a post by its text alone, English and Indonesian first; deterministic, no more than some tenths of a ms. */
export function triage(text: string): Triage {
  const features = featuresOf(text.slice(0, JUDGED));
  const proposal = decide(vote(features));
  const { names, hits } = features;
  return {
    ...proposal,
    reasons: reasonsFor(features, proposal.class),
    question: proposal.class === 'question' || names.has('?'),
    courtesy: !proposal.needsReply && isCourtesy(features, proposal.class),
    vulnerable: hits.some(({ name }) => name === 'FRAIL'),
  };
}

/** Named places in a post, as they are written; costs more than the triage, so ask only for what is shown. */
export function placesIn(text: string): string[] {
  const analysis = analyse({ text: text.slice(0, JUDGED), kind: 'reply', media: [] });
  return [...new Set(places(analysis).map(({ start, end }) => text.slice(start, end)))];
}
