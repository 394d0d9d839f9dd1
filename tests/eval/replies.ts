import { readFileSync } from 'node:fs';
import { createReplyIndex, type IndexedReply, type ReplyIndex } from '../../lib/core/index.ts';

/** A citizen's message; an empty `expect` means that no reply fits and none should be offered. */
interface MessageRow {
  readonly text: string;
  readonly lang: string;
  readonly expect: readonly string[];
}

const read = (file: string): string => readFileSync(new URL(`replies/${file}`, import.meta.url), 'utf8');
const readMessages = (split: string): MessageRow[] =>
  read(`${split}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MessageRow);
const readReplies = (file: string): IndexedReply[] => JSON.parse(read(file)) as IndexedReply[];

export interface ReplyScore {
  readonly messages: number;
  /** Shares of the messages that have a fitting reply. */
  readonly top1: number;
  readonly top3: number;
  /** Share of the others that were answered nevertheless. */
  readonly answeredAnyway: number;
}

export function scoreIndex(rows: readonly MessageRow[], index: ReplyIndex): ReplyScore {
  const ranked = rows.map(({ text, expect }) => ({ expect, ids: index.rank(text).map(({ id }) => id) }));
  const fitting = ranked.filter(({ expect }) => expect.length > 0);
  const others = ranked.filter(({ expect }) => expect.length === 0);
  const within = (places: number): number =>
    fitting.filter(({ expect, ids }) => ids.slice(0, places).some((id) => expect.includes(id))).length / fitting.length;
  return {
    messages: rows.length,
    top1: within(1),
    top3: within(3),
    answeredAnyway: others.filter(({ ids }) => ids.length > 0).length / Math.max(1, others.length),
  };
}

/**
 * How well replies are suggested, by language: from titles and texts alone (both splits), once each reply has five
 * samples (the tuned messages) on the frozen ones, and on replies and messages of a second author.
 */
export function scoreReplies(): ReadonlyMap<string, ReplyScore> {
  const replies = readReplies('saved-replies.json');
  const tune = readMessages('tune');
  const frozen = readMessages('frozen');
  const plain = createReplyIndex(replies);
  const sampled = createReplyIndex(
    replies.map((reply) => ({
      ...reply,
      samples: tune.filter(({ expect }) => expect.includes(reply.id)).map(({ text }) => text),
    })),
  );
  const runs = [
    ['tune', tune, plain],
    ['frozen', frozen, plain],
    ['frozen with samples', frozen, sampled],
    ['second', readMessages('second-messages'), createReplyIndex(readReplies('second-replies.json'))],
  ] as const;
  return new Map(
    runs.flatMap(([name, rows, index]) =>
      (['en', 'id'] as const).map((language): [string, ReplyScore] => [
        `${name}.${language}`,
        scoreIndex(
          rows.filter(({ lang }) => lang === language),
          index,
        ),
      ]),
    ),
  );
}
