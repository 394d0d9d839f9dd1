import { writeFileSync } from 'node:fs';
import { analyse } from '../lib/core/analysis.ts';
import { type ModelLanguage, nameOfClasses, visitFeatures } from '../lib/core/model/features.ts';
import { marksOf } from '../lib/core/model/model.ts';
import { ALL_RULES } from '../lib/core/rules/index.ts';
import { draftOf, type PostRow, readPosts, readTraining } from '../tests/eval/rows.ts';

/**
 * Trains lib/core/model: one logistic regression per language and label over the words of a sentence, from the tuned
 * part of tests/eval and tests/eval/training (never the frozen part), and the likelihood from which each label speaks,
 * by cross-validation. Deterministic: same posts, same files. `--validate` shows what cross-validation found,
 * `--top` the strongest features of each label.
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
];
const WEIGHTS = new URL('../lib/core/model/weights.json', import.meta.url);
const THRESHOLDS = new URL('../lib/core/model/thresholds.json', import.meta.url);
/** A feature of fewer sentences says nothing general. */
const MIN_SENTENCES = 3;
const ROUNDS = 25;
const RATE = 0.2;
const RIDGE = 0.02;
const POSITIVE_WEIGHT = 3;
/** Weights smaller than this are left out of the file. */
const SMALLEST = 0.25;
const FOLDS = 5;
/** The lowest likelihood at which this share of the votes is right. */
const PRECISION = 0.9;
const CANDIDATES = [0.88, 0.9, 0.92, 0.94, 0.96, 0.98];
const NEVER = 1.01;
/** Here the model only takes back: nearly all of its sentences have a link, and a link is no fault. */
const VETO_ONLY = new Set(['accessibility/vague-link']);

interface Sample {
  readonly row: number;
  readonly features: readonly string[];
  readonly labels: ReadonlySet<string>;
  /** Labels on which careful officers disagree for this post, or that are another sentence's: neither taught nor asked. */
  readonly unsure: ReadonlySet<string>;
}

function featuresOf(text: string, language: ModelLanguage, marks: readonly string[]): string[] {
  const features = new Set<string>();
  // Class keys are numbers, words never are: those have had their digits replaced.
  visitFeatures(text, language, marks, {
    word: (name) => features.add(name),
    classes: (key) => features.add(String(key)),
  });
  return [...features];
}

function samplesOf(row: PostRow, number: number): Sample[] {
  const analysis = analyse(draftOf(row));
  const isWhole = row.expect.every(({ words }) => words === undefined);
  const samples = analysis.sentences.map((sentence): Sample => {
    const labels = row.expect.flatMap(({ rule, words }) => {
      if (words === undefined) return analysis.sentences.length === 1 ? [rule] : [];
      const at = row.text.indexOf(words);
      return at < sentence.end && at + words.length > sentence.start ? [rule] : [];
    });
    const others = row.expect.map(({ rule }) => rule).filter((rule) => !labels.includes(rule));
    const prose = analysis.prose.slice(sentence.start, sentence.end);
    return {
      row: number,
      features: featuresOf(prose, row.lang, marksOf(analysis, sentence)),
      labels: new Set(labels),
      unsure: new Set([...(row.allow ?? []), ...others]),
    };
  });
  return isWhole && row.expect.length > 0 && samples.length > 1 ? [...samples, wholeOf(row, number)] : samples;
}

/** A post whose fault nobody has marked is one sample as a whole. */
function wholeOf(row: PostRow, number: number): Sample {
  const { prose, urls, mentions } = analyse(draftOf(row));
  const marks = [...(urls.length > 0 ? ['link'] : []), ...(mentions.length > 0 ? ['@'] : [])];
  return {
    row: number,
    features: featuresOf(prose, row.lang, marks),
    labels: new Set(row.expect.map(({ rule }) => rule)),
    unsure: new Set(row.allow),
  };
}

interface Weights {
  bias: number;
  readonly byFeature: Map<string, number>;
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = ({ bias, byFeature }: Weights, features: readonly string[]): number =>
  features.reduce((sum, name) => sum + (byFeature.get(name) ?? 0), bias);

/** Gradient descent with AdaGrad steps, in a fixed order. */
function train(samples: readonly Sample[], label: string, vocabulary: ReadonlySet<string>): Weights {
  const model: Weights = { bias: -2, byFeature: new Map() };
  const squares = new Map<string, number>();
  const taught = samples.filter(({ unsure }) => !unsure.has(label));
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < taught.length; index++) {
      const sample = taught[(index * 7919 + round * 31) % taught.length];
      if (!sample) continue;
      const wanted = sample.labels.has(label) ? 1 : 0;
      const error = (sigmoid(logit(model, sample.features)) - wanted) * (wanted ? POSITIVE_WEIGHT : 1);
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

/** From which likelihood a label may speak, judged on posts it was not trained on. */
function thresholdOf(samples: readonly Sample[], language: string, label: string): number {
  const results = new Map<number, { wanted: boolean; probability: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = samples.filter(({ row }) => row % FOLDS !== fold);
    const model = train(taught, label, vocabularyOf(taught));
    for (const { row, features, labels, unsure } of samples) {
      if (row % FOLDS !== fold || unsure.has(label)) continue;
      const known = results.get(row);
      const probability = Math.max(known?.probability ?? 0, sigmoid(logit(model, features)));
      results.set(row, { wanted: (known?.wanted ?? false) || labels.has(label), probability });
    }
  }
  const posts = [...results.values()];
  const all = posts.filter(({ wanted }) => wanted).length;
  for (const least of CANDIDATES) {
    const votes = posts.filter(({ probability }) => probability >= least);
    const right = votes.filter(({ wanted }) => wanted).length;
    const precision = right / Math.max(1, votes.length);
    if (process.argv.includes('--validate')) {
      console.log(language, label, least, `precision ${precision.toFixed(2)} recall ${(right / all).toFixed(2)}`);
    }
    if (votes.length >= 5 && precision >= PRECISION) return least;
  }
  return NEVER;
}

const isClassKey = (name: string): boolean => /^\d+$/.test(name);
/** The rules' own examples count too, several times: what the rule is sure of, the model must not doubt. */
const EXAMPLES_COUNT = 4;
const examples = ALL_RULES.filter(({ id }) => LABELS.includes(id)).flatMap(
  ({ id, examples: { flagged, clean } }): PostRow[] => [
    ...flagged.map(({ text, language }) => ({ id, text, lang: language, expect: [{ rule: id }] })),
    ...clean.map(({ text, language }) => ({ id, text, lang: language, expect: [] })),
  ],
);
const rows = [
  ...readPosts('tune'),
  ...readTraining(),
  ...Array.from({ length: EXAMPLES_COUNT }, () => examples).flat(),
];
const thresholds: Record<string, Record<string, number>> = Object.fromEntries(LABELS.map((label) => [label, {}]));
const models = Object.fromEntries(
  (['en', 'id'] as const).map((language) => {
    const samples = rows.flatMap((row, number) => (row.lang === language ? samplesOf(row, number) : []));
    const vocabulary = vocabularyOf(samples);
    const bias: number[] = [];
    const weights = new Map<string, number[]>();
    LABELS.forEach((label, number) => {
      const own = thresholds[label];
      if (own) own[language] = VETO_ONLY.has(label) ? NEVER : thresholdOf(samples, language, label);
      const model = train(samples, label, vocabulary);
      bias.push(Number(model.bias.toFixed(2)));
      const sorted = [...model.byFeature].sort((a, b) => b[1] - a[1]);
      if (process.argv.includes('--top')) {
        const names = sorted.slice(0, 25).map(([name]) => (isClassKey(name) ? nameOfClasses(Number(name)) : name));
        console.log(language, label, names.join(' · '));
      }
      for (const [name, weight] of sorted) {
        const tenths = Math.round(weight * 10);
        if (Math.abs(weight) < SMALLEST || tenths === 0) continue;
        weights.set(name, [...(weights.get(name) ?? []), number, tenths]);
      }
    });
    const entries = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      language,
      {
        bias,
        words: Object.fromEntries(entries.filter(([name]) => !isClassKey(name))),
        classes: Object.fromEntries(entries.filter(([name]) => isClassKey(name))),
      },
    ];
  }),
);
writeFileSync(WEIGHTS, `${JSON.stringify({ labels: LABELS, models })}\n`);
writeFileSync(THRESHOLDS, `${JSON.stringify(thresholds, null, 2)}\n`);
console.log(thresholds);
