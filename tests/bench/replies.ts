import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { createReplyIndex, type IndexedReply } from '../../lib/core/index.ts';
import { starterReplies } from '../../lib/core/replies/starter/starter.ts';
import { median, quantile, type Row } from './bench.ts';

const REPLIES = 500;
const SAMPLES = 10;

const readMessages = (): string[] =>
  ['tune', 'frozen'].flatMap((split) =>
    readFileSync(new URL(`../eval/replies/${split}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );

/** The starter set over and over, each copy with a street or office of its own and ten samples. */
function library(messages: readonly string[]): IndexedReply[] {
  const starters = starterReplies().flatMap(({ id, category, versions }) =>
    (['en', 'id'] as const).flatMap((lang) => {
      const version = versions[lang];
      return version ? [{ id: `${id}-${lang}`, lang, category, ...version }] : [];
    }),
  );
  return Array.from({ length: REPLIES }, (_, number): IndexedReply => {
    const base = starters[number % starters.length];
    if (!base) throw new RangeError('no starter replies');
    const own = Array.from({ length: SAMPLES }, (_sample, at) => messages[(number * SAMPLES + at) % messages.length]);
    const samples = [...base.samples, ...own.flatMap((text) => text ?? [])].slice(0, SAMPLES);
    return { ...base, id: `${base.id}-${number}`, title: `${base.title} ${number}`, samples };
  });
}

function timesOf(messages: readonly string[], rank: (text: string) => unknown): number[] {
  for (const text of messages.slice(0, 50)) rank(text);
  return messages.map((text) => {
    const start = performance.now();
    rank(text);
    return performance.now() - start;
  });
}

function timed<Built>(build: () => Built): { built: Built; ms: number } {
  const start = performance.now();
  const built = build();
  return { built, ms: performance.now() - start };
}

/** 500 replies with 10 samples each: building the index and ranking a message, beside MiniSearch on the same texts. */
export function measureReplies(): Row[] {
  const messages = readMessages();
  const replies = library(messages);
  const ours = timed(() => createReplyIndex(replies));
  const mini = timed(() => {
    const index = new MiniSearch({ fields: ['title', 'category', 'text', 'samples'] });
    index.addAll(replies.map((reply) => ({ ...reply, samples: reply.samples?.join('\n') ?? '' })));
    return index;
  });
  const ourTimes = timesOf(messages, (text) => ours.built.rank(text));
  const miniTimes = timesOf(messages, (text) => mini.built.search(text, { fuzzy: 0.2, prefix: true }));
  const note = (times: readonly number[]): string =>
    `p99 ${quantile(times, 0.99).toFixed(2)} ms, ${times.length} messages`;
  const size = `${REPLIES} replies × ${SAMPLES} samples`;
  return [
    { what: `replies: build index, ${size}`, value: ours.ms, unit: 'ms', note: `MiniSearch ${mini.ms.toFixed(0)} ms` },
    { what: 'replies: rank a message', value: median(ourTimes), unit: 'ms', aim: 5, note: note(ourTimes) },
    { what: 'replies: MiniSearch, fuzzy and prefix', value: median(miniTimes), unit: 'ms', note: note(miniTimes) },
  ];
}
