import { readFileSync } from 'node:fs';
import type { IndexedReply } from '../../lib/core/index.ts';
import type { TopicModel } from '../../lib/core/replies/topic-model.ts';

/** What a citizen writes about a topic, or how an agency's answer to it reads. Three authors, no topic by two. */
export interface TopicRow {
  readonly topic: string;
  readonly lang: 'en' | 'id';
  readonly kind: 'message' | 'reply';
  readonly text: string;
}

const AUTHORS = ['a', 'b', 'c'] as const;
const FOLDER = new URL('replies/topics/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

const readRows = (name: string): TopicRow[] =>
  read(`${name}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TopicRow);

export const readTopics = (): TopicRow[] => AUTHORS.flatMap(readRows);

/** More English messages to topics of many councils, by the author of the word families; to learn from only. */
export const readMoreTopics = (): TopicRow[] => readRows('more');

/** Topics of different authors or domains that one reply might answer: near.json. */
const near = JSON.parse(read('near.json')) as string[][];
const domainOf = (topic: string): string => topic.split('.')[0] ?? '';
const areNear = (one: string, other: string): boolean =>
  domainOf(one) === domainOf(other) || near.some((group) => group.includes(one) && group.includes(other));

/** A library of saved replies and messages to it, put together from topics; `expect` is empty where none fits. */
export interface InventedSet {
  readonly replies: readonly IndexedReply[];
  readonly messages: readonly { readonly text: string; readonly lang: string; readonly expect: readonly string[] }[];
}

/** Numbers from 0 to 1 in an order that is always the same. */
function shuffled(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function pick<Value>(values: readonly Value[], count: number, random: () => number): Value[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** *Missed bin: Report it …* or *Missed bin? Report it …* → title and text. */
function replyOf({ topic, lang, text }: TopicRow): IndexedReply {
  const parts = /^(.+?[:?.!])\s+(.+)$/s.exec(text);
  return { id: `${lang}:${topic}`, lang, title: parts?.[1] ?? text, text: parts?.[2] ?? '' };
}

const FOLDS = 4;
const REPLIES_PER_LANGUAGE = 20;
const NONE_PER_LANGUAGE = 45;

const isTested = (number: number, fold: number): boolean => number % FOLDS === fold;

/** Number of a row among those of its topic, language and kind. */
function numbered(rows: readonly TopicRow[]): (readonly [TopicRow, number])[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.topic} ${row.lang} ${row.kind}`;
    const number = counts.get(key) ?? 0;
    counts.set(key, number + 1);
    return [row, number] as const;
  });
}

/** Splits the rows into those that may be learned from, and those that libraries are put together from. */
function splitTopics(rows: readonly TopicRow[], fold: number): { taught: TopicRow[]; held: TopicRow[] } {
  const isHeld = ([row, number]: readonly [TopicRow, number]): boolean =>
    row.kind === 'reply' ? number === fold % 2 : isTested(number, fold);
  const all = numbered(rows);
  return {
    taught: all.filter((each) => !isHeld(each)).map(([row]) => row),
    held: all.filter(isHeld).map(([row]) => row),
  };
}

/** As the hidden sets are made: 20 replies in each language, and about one message in six that no reply fits. */
function inventSet(held: readonly TopicRow[], seed: number): InventedSet {
  const random = shuffled(seed * 7919 + 1);
  const own = (row: TopicRow): boolean => !/^(?:elsewhere|conversation)\./.test(row.topic);
  const replies: IndexedReply[] = [];
  const messages: InventedSet['messages'][number][] = [];
  for (const lang of ['en', 'id'] as const) {
    const answers = pick(
      held.filter((row) => row.kind === 'reply' && row.lang === lang && own(row)),
      REPLIES_PER_LANGUAGE,
      random,
    );
    replies.push(...answers.map(replyOf));
  }
  const covered = new Set(replies.map(({ id }) => id));
  const topics = [...covered].map((id) => id.slice(3));
  for (const lang of ['en', 'id'] as const) {
    const asked = held.filter((row) => row.kind === 'message' && row.lang === lang);
    const fitting = asked.filter((row) => covered.has(`${lang}:${row.topic}`));
    const others = asked.filter((row) => !topics.some((topic) => areNear(topic, row.topic)));
    messages.push(...fitting.map(({ text, topic }) => ({ text, lang, expect: [`${lang}:${topic}`] })));
    messages.push(...pick(others, NONE_PER_LANGUAGE, random).map(({ text }) => ({ text, lang, expect: [] })));
  }
  return { replies, messages };
}

/** Learns from one part and hands out libraries of the other, fold by fold. */
export function* inventSets(
  rows: readonly TopicRow[],
  learn: (taught: readonly TopicRow[]) => TopicModel,
  { folds = FOLDS, perFold = 10 } = {},
): Generator<InventedSet & { readonly topics: TopicModel }> {
  for (let fold = 0; fold < folds; fold++) {
    const { taught, held } = splitTopics(rows, fold);
    const topics = learn(taught);
    for (let seed = 0; seed < perFold; seed++) yield { ...inventSet(held, fold * perFold + seed), topics };
  }
}
