import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readTopics } from '../tests/eval/topics.ts';
import { trainTopics } from './topic-trainer.ts';

/** Trains lib/core/replies/topic-weights.json on tests/eval/replies/topics. Deterministic: same rows, same file. */
const WEIGHTS = new URL('../lib/core/replies/topic-weights.json', import.meta.url);

const rows = readTopics();
const trained = trainTopics(rows);
const json = `${JSON.stringify(trained)}\n`;
writeFileSync(WEIGHTS, json);
console.log(
  `replies: ${trained.topics.length} topics, ${Object.keys(trained.features).length} features, ${(gzipSync(json).length / 1000).toFixed(0)} kB compressed`,
);
