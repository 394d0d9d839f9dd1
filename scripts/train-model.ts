import { writeFileSync } from 'node:fs';
import { analyse } from '../lib/core/analysis.ts';
import { featuresOf } from '../lib/core/model/features.ts';
import { marksOf } from '../lib/core/model/model.ts';
import { draftOf, type EvalLanguage, type PostRow, readPosts } from '../tests/eval/rows.ts';

/**
 * Trains lib/core/model/weights.json: one logistic regression per language and label over the words of a sentence, from
 * the tuned part of tests/eval (never the frozen part). Deterministic: same posts, same file.
 */
const LABELS = [
  'verification/hearsay',
  'verification/stat-without-source',
  'verification/absolute-claim',
  'policy/promise',
  'policy/endorsement',
  'policy/partisan',
  'policy/hostile-tone',
  'policy/legal-threat',
  'policy/confidential-marker',
  'policy/asks-for-personal-data',
  'accessibility/vague-link',
  'language/time-without-zone',
  'language/reading-level',
];
const TARGET = new URL('../lib/core/model/weights.json', import.meta.url);
/** A feature of fewer sentences says nothing general. */
const MIN_SENTENCES = 2;
const ROUNDS = 60;
const RATE = 0.3;
const RIDGE = 0.004;
const POSITIVE_WEIGHT = 3;
/** Weights smaller than this are left out of the file. */
const SMALLEST = 0.12;
const FOLDS = 5;

interface Sample {
  readonly row: string;
  readonly features: readonly string[];
  readonly labels: ReadonlySet<string>;
  /** Labels on which careful officers disagree for this post: neither taught nor asked. */
  readonly unsure: ReadonlySet<string>;
}

function samplesOf(row: PostRow): Sample[] {
  const analysis = analyse(draftOf(row));
  return analysis.sentences.map((sentence) => {
    const labels = row.expect.flatMap(({ rule, words }) => {
      if (words === undefined) return analysis.sentences.length === 1 ? [rule] : [];
      const at = row.text.indexOf(words);
      return at < sentence.end && at + words.length > sentence.start ? [rule] : [];
    });
    const inPost = row.expect.map(({ rule }) => rule).filter((rule) => !labels.includes(rule));
    return {
      row: row.id,
      features: [
        ...featuresOf(analysis.prose.slice(sentence.start, sentence.end), row.lang, marksOf(analysis, sentence)),
      ],
      labels: new Set(labels),
      unsure: new Set([...(row.allow ?? []), ...inPost]),
    };
  });
}

interface Weights {
  bias: number;
  readonly byFeature: Map<string, number>;
}

const logit = ({ bias, byFeature }: Weights, features: readonly string[]): number =>
  features.reduce((sum, name) => sum + (byFeature.get(name) ?? 0), bias);

/** Gradient descent with AdaGrad steps in a fixed order. */
function train(samples: readonly Sample[], label: string, vocabulary: ReadonlySet<string>): Weights {
  const model: Weights = { bias: -2, byFeature: new Map() };
  const squares = new Map<string, number>();
  const taught = samples.filter(({ unsure }) => !unsure.has(label));
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < taught.length; index++) {
      const sample = taught[(index * 7919 + round) % taught.length];
      if (!sample) continue;
      const wanted = sample.labels.has(label) ? 1 : 0;
      const error = (1 / (1 + Math.exp(-logit(model, sample.features))) - wanted) * (wanted ? POSITIVE_WEIGHT : 1);
      model.bias -= 0.02 * error;
      for (const name of sample.features) {
        if (!vocabulary.has(name)) continue;
        const weight = model.byFeature.get(name) ?? 0;
        const gradient = error + RIDGE * weight;
        const square = (squares.get(name) ?? 0.01) + gradient * gradient;
        squares.set(name, square);
        model.byFeature.set(name, weight - (RATE * gradient) / Math.sqrt(square + 1));
      }
    }
  }
  return model;
}

function vocabularyOf(samples: readonly Sample[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= MIN_SENTENCES).map(([name]) => name));
}

/** How it does on posts it was not trained on, at a few thresholds. */
function crossValidate(samples: readonly Sample[], label: string): string {
  const rows = [...new Set(samples.map(({ row }) => row))];
  const results: { wanted: boolean; probability: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(rows.filter((_, index) => index % FOLDS === fold));
    const taught = samples.filter(({ row }) => !held.has(row));
    const model = train(taught, label, vocabularyOf(taught));
    for (const { row, features, labels, unsure } of samples) {
      if (!held.has(row) || unsure.has(label)) continue;
      results.push({ wanted: labels.has(label), probability: 1 / (1 + Math.exp(-logit(model, features))) });
    }
  }
  return [0.3, 0.5, 0.7, 0.85]
    .map((threshold) => {
      const found = results.filter(({ wanted, probability }) => wanted && probability >= threshold).length;
      const wrong = results.filter(({ wanted, probability }) => !wanted && probability >= threshold).length;
      const all = results.filter(({ wanted }) => wanted).length;
      return `${threshold}: P ${(found / Math.max(1, found + wrong)).toFixed(2)} R ${(found / Math.max(1, all)).toFixed(2)}`;
    })
    .join('  ');
}

const rows = readPosts('tune');
const models = Object.fromEntries(
  (['en', 'id'] as const satisfies readonly EvalLanguage[]).map((language) => {
    const samples = rows.filter(({ lang }) => lang === language).flatMap(samplesOf);
    const vocabulary = vocabularyOf(samples);
    const bias: number[] = [];
    const weights: Record<string, number[]> = {};
    LABELS.forEach((label, number) => {
      if (process.argv.includes('--validate')) console.log(language, label, crossValidate(samples, label));
      const model = train(samples, label, vocabulary);
      bias.push(Number(model.bias.toFixed(2)));
      for (const [name, weight] of model.byFeature) {
        if (Math.abs(weight) < SMALLEST) continue;
        weights[name] ??= [];
        weights[name].push(number, Number(weight.toFixed(1)));
      }
    });
    const sorted = Object.fromEntries(Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)));
    return [language, { bias, weights: sorted }];
  }),
);
writeFileSync(TARGET, `${JSON.stringify({ labels: LABELS, models })}\n`);
console.log('written', TARGET.pathname.split('/').slice(-4).join('/'));
