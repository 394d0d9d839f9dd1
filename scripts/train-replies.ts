import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createReplyIndex } from '../lib/core/replies/reply-index.ts';
import { TopicModel } from '../lib/core/replies/topic-model.ts';
import { type ReplyScore, scoreIndex } from '../tests/eval/replies.ts';
import { inventSets, readMoreTopics, readTopics } from '../tests/eval/topics.ts';
import { trainTopics } from './topic-trainer.ts';

/**
 * Trains lib/core/replies/topic-weights.json on tests/eval/replies/topics. Deterministic: same rows, same file.
 * `--validate` measures instead how well messages find their reply in libraries put together from rows that the model
 * was not taught: what lib/core/replies/weights.json is to be chosen by.
 */
const WEIGHTS = new URL('../lib/core/replies/topic-weights.json', import.meta.url);

function validate(): void {
  const more = readMoreTopics();
  const scores: ReplyScore[] = [];
  for (const { replies, messages, topics } of inventSets(
    readTopics(),
    (taught) => new TopicModel(trainTopics([...taught, ...more])),
  )) {
    scores.push(scoreIndex(messages, createReplyIndex(replies, topics)));
  }
  for (const figure of ['top1', 'top3', 'answeredAnyway'] as const) {
    console.log(figure, (scores.reduce((sum, score) => sum + score[figure], 0) / scores.length).toFixed(3));
  }
}

function write(): void {
  const trained = trainTopics([...readTopics(), ...readMoreTopics()]);
  const json = `${JSON.stringify(trained)}\n`;
  writeFileSync(WEIGHTS, json);
  const [topics, features] = [trained.topics.length, Object.keys(trained.features).length];
  console.log(
    `replies: ${topics} topics, ${features} features, ${Math.round(gzipSync(json).length / 1000)} kB compressed`,
  );
}

if (process.argv.includes('--validate')) validate();
else write();
