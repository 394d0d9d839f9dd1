import { type Candidate, type IndexedReply, ReplySearch, type Signals } from './reply-search.ts';
import type { SavedReply } from './saved-reply.ts';
import { type TopicModel, topicModel } from './topic-model.ts';
import weights from './weights.json';
import { REPLY_LANGUAGES } from './words.ts';

export type { IndexedReply } from './reply-search.ts';

export interface RankedReply {
  readonly id: string;
  readonly lang: string;
  /** Higher fits better; comparable between messages. */
  readonly score: number;
  /** Words of the message that spoke for it, as typed, in lower case; none where only the topic is alike. */
  readonly matched: string[];
}

export interface ReplyIndex {
  /** Best first; empty when nothing fits. `language`: BCP 47 tag of the message where the page declares one. */
  rank(text: string, language?: string): RankedReply[];
}

/**
 * Ranks replies for a message by the concepts of public services, by words, samples and likeness of topic. A
 * `SavedReply` counts as one entry for each language it has a text in. All replies given may be suggested: leave out
 * what is not `usable` before. Building takes a while for hundreds of replies; keep the index.
 */
export function createReplyIndex(
  replies: readonly (IndexedReply | SavedReply)[],
  topics: TopicModel = topicModel(),
): ReplyIndex {
  const search = new ReplySearch(replies.flatMap(entriesOf), topics);
  return { rank: (text, language) => rank(search, text, language) };
}

function entriesOf(reply: IndexedReply | SavedReply): IndexedReply[] {
  if (!('versions' in reply)) return [reply];
  const { id, category, versions } = reply;
  return REPLY_LANGUAGES.flatMap((lang) => {
    const version = versions[lang];
    return version ? [{ id, lang, category, ...version }] : [];
  });
}

const SIGNALS = Object.keys(weights.signals) as (keyof Signals)[];

function fitOf({ signals, isForeign }: Candidate): number {
  const speaking = SIGNALS.reduce((sum, signal) => sum + signals[signal] * weights.signals[signal], 0);
  return speaking * (isForeign ? weights.otherLanguage : 1);
}

function rank(search: ReplySearch, text: string, language: string | undefined): RankedReply[] {
  const ranked = search.find(text, language).map((candidate): RankedReply => {
    const { id, lang } = candidate.reply;
    return { id, lang, score: fitOf(candidate), matched: [...candidate.matched] };
  });
  ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  if (best < weights.least) return [];
  // Once anything fits, a runner-up costs a glance. Of twins the one in the citizen's language stands first.
  const seen = new Set<string>();
  return ranked.filter(({ id, score }) => score >= best * weights.leastShare && !seen.has(id) && seen.add(id));
}
