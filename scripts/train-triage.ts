import { writeFileSync } from 'node:fs';
import { CASE_CLASSES } from '../lib/core/cases/terms.ts';
import { decide } from '../lib/core/triage/decide.ts';
import { featuresOf } from '../lib/core/triage/features.ts';
import { LABELS, UNIT, type Votes } from '../lib/core/triage/model.ts';
import { readTriage, type TriageRow } from '../tests/eval/rows.ts';
import { scoreTriage, showTriage } from '../tests/eval/triage-score.ts';

/**
 * Trains lib/core/triage: a logistic regression over the classes of a citizen's post, and one for whether it needs a
 * reply, from tests/eval/triage/train.jsonl (never the frozen part). Deterministic: same posts, same file. `--validate`
 * shows ten-fold cross-validation instead, with `--misses` the posts it gets wrong; `--top` the strongest features.
 */
const WEIGHTS = new URL('../lib/core/triage/weights.json', import.meta.url);
const FOLDS = 10;
const ROUNDS = 20;
const RATE = 0.1;
const RIDGE = 0.0005;
/** A feature of fewer posts says nothing general; parts of words, of which there are many, need more. */
const MIN_POSTS = { word: 2, part: 4 };
/** Weights smaller than this are left out of the file. */
const SMALLEST = 0.1;
/** How strongly a feature pulls: classes of words generalise, parts of words are a last resort. */
const PULL = { wordClass: 1.5, pairOfClasses: 0.7, word: 1, pairOfWords: 0.7, part: 0.25 };

const COUNT = LABELS.length;
const NEEDS_REPLY = CASE_CLASSES.length;
const IS_CLASS = /^[=^2]?[A-Z]{2,}\$?$/;

function pullOf(name: string): number {
  if (name.startsWith('~')) return PULL.part;
  if (IS_CLASS.test(name)) return PULL.wordClass;
  if (/^[A-Z]+\+[A-Z]+$/.test(name)) return PULL.pairOfClasses;
  return name.includes(' ') && !name.startsWith('<') ? PULL.pairOfWords : PULL.word;
}

interface Sample {
  readonly features: readonly string[];
  /** 1 for its class and, last, for needing a reply. */
  readonly wanted: readonly number[];
}

interface Model {
  readonly bias: Float64Array;
  readonly byFeature: ReadonlyMap<string, Float64Array>;
}

const sampleOf = (row: TriageRow): Sample => ({
  features: [...featuresOf(row.text).names],
  wanted: [...CASE_CLASSES.map((name) => Number(name === row.class)), Number(row.needsReply)],
});

function vocabularyOf(samples: readonly Sample[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = (name: string): number => (name.startsWith('~') ? MIN_POSTS.part : MIN_POSTS.word);
  return new Set([...counts].filter(([name, count]) => count >= least(name)).map(([name]) => name));
}

/** Sums of all labels turned into likelihoods: the classes together make 1, the last stands alone. */
function likelihoods(sums: Float64Array): Float64Array {
  const highest = Math.max(...sums.subarray(0, NEEDS_REPLY));
  const result = sums.map((sum, label) => (label === NEEDS_REPLY ? 1 / (1 + Math.exp(-sum)) : Math.exp(sum - highest)));
  const total = result.subarray(0, NEEDS_REPLY).reduce((sum, value) => sum + value, 0);
  return result.map((value, label) => (label === NEEDS_REPLY ? value : value / total));
}

function sumsOf({ bias, byFeature }: Model, features: readonly string[]): Float64Array {
  const sums = bias.slice();
  for (const name of features) {
    const weights = byFeature.get(name);
    if (!weights) continue;
    const pull = pullOf(name);
    for (let label = 0; label < COUNT; label++) sums[label] = (sums[label] ?? 0) + pull * (weights[label] ?? 0);
  }
  return sums;
}

/** Gradient descent with AdaGrad steps, in a fixed order. */
function train(samples: readonly Sample[]): Model {
  const vocabulary = vocabularyOf(samples);
  const byFeature = new Map([...vocabulary].map((name) => [name, new Float64Array(COUNT)]));
  const squares = new Map([...vocabulary].map((name) => [name, new Float64Array(COUNT).fill(0.1)]));
  const model: Model = { bias: new Float64Array(COUNT), byFeature };
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < samples.length; index++) {
      const sample = samples[(index * 7919 + round * 31) % samples.length];
      if (!sample) continue;
      const errors = likelihoods(sumsOf(model, sample.features)).map((value, at) => value - (sample.wanted[at] ?? 0));
      errors.forEach((error, label) => {
        model.bias[label] = (model.bias[label] ?? 0) - 0.01 * error;
      });
      for (const name of sample.features) {
        const weights = byFeature.get(name);
        const past = squares.get(name);
        if (!weights || !past) continue;
        const pull = pullOf(name);
        for (let label = 0; label < COUNT; label++) {
          const weight = weights[label] ?? 0;
          const gradient = (errors[label] ?? 0) * pull + RIDGE * weight;
          past[label] = (past[label] ?? 0) + gradient * gradient;
          weights[label] = weight - (RATE * gradient) / Math.sqrt(past[label] ?? 1);
        }
      }
    }
  }
  return model;
}

function votesOf(model: Model, { features }: Sample): Votes {
  const all = likelihoods(sumsOf(model, features));
  const classes = Object.fromEntries(CASE_CLASSES.map((name, label) => [name, all[label] ?? 0])) as Votes['classes'];
  return { classes, needsReply: all[NEEDS_REPLY] ?? 0 };
}

function validate(rows: readonly TriageRow[], samples: readonly Sample[]): void {
  const found = new Map<TriageRow, ReturnType<typeof decide>>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(samples.filter((_, index) => (index * 7919) % FOLDS !== fold));
    rows.forEach((row, index) => {
      const sample = samples[index];
      if ((index * 7919) % FOLDS === fold && sample) found.set(row, decide(votesOf(model, sample)));
    });
  }
  const isShown = process.argv.includes('--misses');
  const score = scoreTriage(rows, (row) => {
    const proposal = found.get(row) ?? { class: 'feedback', needsReply: false };
    const isWrong = proposal.class !== row.class || proposal.needsReply !== row.needsReply;
    if (isShown && isWrong) {
      console.log(`${row.class} ${row.needsReply} → ${proposal.class} ${proposal.needsReply} | ${row.text}`);
    }
    return proposal;
  });
  showTriage('cross-validation', score);
}

function write({ bias, byFeature }: Model): void {
  const entries = [...byFeature]
    .map(([name, weights]): [string, number[]] => [
      name,
      [...weights].flatMap((weight, label) => {
        const value = weight * pullOf(name);
        return Math.abs(value) < SMALLEST ? [] : [label, Math.round(value * UNIT)];
      }),
    ])
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const features = Object.fromEntries(entries);
  writeFileSync(WEIGHTS, `${JSON.stringify({ bias: [...bias].map((value) => Number(value.toFixed(2))), features })}\n`);
  console.log(`triage: ${entries.length} features`);
}

function showTop({ byFeature }: Model): void {
  LABELS.forEach((label, number) => {
    const strength = ([name, weights]: [string, Float64Array]): number => (weights[number] ?? 0) * pullOf(name);
    const sorted = [...byFeature].sort((a, b) => strength(b) - strength(a)).slice(0, 30);
    console.log(label, sorted.map(([name]) => name).join(' · '));
  });
}

const rows = readTriage('train');
const samples = rows.map(sampleOf);
if (process.argv.includes('--validate')) validate(rows, samples);
else {
  const model = train(samples);
  if (process.argv.includes('--top')) showTop(model);
  write(model);
}
