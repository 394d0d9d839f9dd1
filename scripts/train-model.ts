import { writeFileSync } from 'node:fs';
import { analyse } from '../lib/core/analysis.ts';
import { type ModelLanguage, nameOfClasses, shapesOf, visitFeatures } from '../lib/core/model/features.ts';
import { marksOf } from '../lib/core/model/model.ts';
import { ALL_RULES } from '../lib/core/rules/index.ts';
import { draftOf, type PostRow, readPosts, readTraining } from '../tests/eval/rows.ts';
import { type Encoded, encode, likelihoodOf, type Sample, train } from './logistic.ts';

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
/** Weights smaller than this are left out of the file. */
const SMALLEST = 0.25;
const FOLDS = 5;
/** A label speaks from the lowest likelihood at which this share of its votes is right … */
const PRECISION = 0.8;
/** … and at most this share of the posts without that fault is disturbed, most of which were written to tempt it. */
const FALSE_ALARMS = 0.0008;
const CANDIDATES = [0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98];
const NEVER = 1.01;
/** A label doubts a rule's finding below the highest likelihood under which at most this share of the faulty posts lies. */
const LOST = 0.12;
const DOUBTS = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04];
/** Here the model only takes back: nearly all of its sentences have a link, and a link is no fault. */
const VETO_ONLY = new Set(['accessibility/vague-link']);

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
  const marks = [...shapesOf(prose), ...(urls.length > 0 ? ['link'] : []), ...(mentions.length > 0 ? ['@'] : [])];
  return {
    row: number,
    features: featuresOf(prose, row.lang, marks),
    labels: new Set(row.expect.map(({ rule }) => rule)),
    unsure: new Set(row.allow),
  };
}

interface Weights {
  readonly bias: number;
  readonly byFeature: Map<string, number>;
}

function trainOn(encoded: Encoded, label: string): Weights {
  const { bias, weights } = train(encoded, label, () => false);
  return { bias, byFeature: new Map(encoded.names.map((name, number) => [name, weights[number] ?? 0])) };
}

interface Vote {
  readonly isWanted: boolean;
  readonly probability: number;
}

/** How the label's model votes on posts that it was not trained on. */
function votesOf(folds: readonly Encoded[], label: string): Vote[] {
  const votes = new Map<number, Vote>();
  folds.forEach((encoded, fold) => {
    const model = train(encoded, label, ({ row }) => row % FOLDS === fold);
    encoded.samples.forEach(({ row, labels, unsure }, number) => {
      if (row % FOLDS !== fold || unsure.has(label)) return;
      const known = votes.get(row);
      const probability = Math.max(known?.probability ?? 0, likelihoodOf(model, encoded, number));
      const isWanted = (known?.isWanted ?? false) || labels.has(label);
      votes.set(row, { isWanted, probability });
    });
  });
  return [...votes.values()];
}

interface Thresholds {
  /** From this likelihood the label asks about a sentence. */
  readonly speaks: number;
  /** Below this one it lets a rule's finding go. */
  readonly doubts: number;
}

/** A label may speak where enough of its votes are right and hardly another post is disturbed. */
function thresholdsOf(folds: readonly Encoded[], language: string, label: string): Thresholds {
  const votes = votesOf(folds, label);
  const wanted = votes.filter(({ isWanted }) => isWanted);
  const isGood = (least: number): boolean => {
    const spoken = votes.filter(({ probability }) => probability >= least);
    const right = spoken.filter(({ isWanted }) => isWanted).length;
    const precision = right / Math.max(1, spoken.length);
    const alarms = (spoken.length - right) / Math.max(1, votes.length - wanted.length);
    if (process.argv.includes('--validate')) {
      const shares = `recall ${(right / wanted.length).toFixed(2)} false alarms ${(100 * alarms).toFixed(2)} %`;
      console.log(language, label, least, `precision ${precision.toFixed(2)} ${shares}`);
    }
    return spoken.length >= 5 && precision >= PRECISION && alarms <= FALSE_ALARMS;
  };
  const isCheap = (below: number): boolean =>
    wanted.filter(({ probability }) => probability < below).length <= LOST * wanted.length;
  return {
    speaks: VETO_ONLY.has(label) ? NEVER : (CANDIDATES.find(isGood) ?? NEVER),
    doubts: DOUBTS.findLast(isCheap) ?? 0,
  };
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
const thresholds: Record<string, Record<string, Thresholds>> = Object.fromEntries(LABELS.map((label) => [label, {}]));
const models = Object.fromEntries(
  (['en', 'id'] as const).map((language) => {
    const samples = rows.flatMap((row, number) => (row.lang === language ? samplesOf(row, number) : []));
    const encoded = encode(samples);
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      encode(
        samples,
        samples.filter(({ row }) => row % FOLDS !== fold),
      ),
    );
    const bias: number[] = [];
    const weights = new Map<string, number[]>();
    LABELS.forEach((label, number) => {
      const own = thresholds[label];
      if (own) own[language] = thresholdsOf(folds, language, label);
      const model = trainOn(encoded, label);
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
