import { describe, expect, test } from 'vitest';
import { conceptsInAny } from '../../../../lib/core/replies/concepts.ts';
import { topicFeatures } from '../../../../lib/core/replies/topic-features.ts';
import { likenessOf, pullsOf, sharedTopic } from '../../../../lib/core/replies/topic-likeness.ts';
import { TopicModel, topicModel } from '../../../../lib/core/replies/topic-model.ts';
import { familiesOf } from '../../../../lib/core/replies/word-families.ts';
import { wordsOf } from '../../../../lib/core/replies/words.ts';

const tiny = new TopicModel({
  topics: ['bins', 'roads', 'water'],
  features: { lorry: [10, 0, 20, 1, 5], hole: [20, 1, 30], '%TAP': [10, 2, 40] },
});
const once = (...names: string[]): Map<string, number> => new Map(names.map((name) => [name, 1]));

describe('the sums of a model', () => {
  test('are those of its features, whatever the length of the text', () => {
    expect([...tiny.sums(once('lorry'))]).toEqual([2, 0.5, 0]);
    expect([...tiny.sums(once('lorry', 'unheard', 'of'))]).toEqual([2, 0.5, 0]);
  });

  test('are nearer to those of the feature that counts more', () => {
    const [bins = 0, roads = 0] = tiny.sums(once('lorry', 'hole'));
    expect(roads).toBeGreaterThan(bins);
  });

  test('are 0 for a text it knows nothing of, which is like no other', () => {
    const nothing = pullsOf(tiny.sums(once('unheard')));
    expect([...nothing]).toEqual([0, 0, 0]);
    expect(likenessOf(nothing, pullsOf(tiny.sums(once('lorry'))))).toBe(0);
  });

  test('say which features spoke', () => {
    expect(tiny.speaksFor(1, ['lorry', 'unheard'])).toBe(0.5);
    expect(tiny.speaksFor(2, ['lorry'])).toBe(0);
  });
});

test('a text is like itself, and the shared topic is the likeliest', () => {
  const pulls = pullsOf(tiny.sums(once('hole')));
  expect(likenessOf(pulls, pulls)).toBeCloseTo(1);
  expect(sharedTopic(pulls, pulls)).toBe(1);
});

describe('families', () => {
  const families = (text: string, language: string) => [...familiesOf(wordsOf(text), language)];
  test('are found by stem, by two words in a row, and in the other language', () => {
    expect(families('nobody collected it', 'en')).toContain('COLLECT');
    expect(families('sampahnya belum diangkut', 'id')).toEqual(expect.arrayContaining(['RUBBISH', 'COLLECT']));
    expect(families('my blue badge', 'en')).toContain('DISABLED');
    expect(families('parkirnya di mana, ada parking?', 'id')).toContain('PARKING');
    expect(families('colourless green ideas', 'en')).not.toContain('COLLECT');
  });
});

/** How alike two texts are to the model that is shipped. */
function alike(one: [text: string, language: string], other: [text: string, language: string]): number {
  const [first = new Float64Array(), second = new Float64Array()] = [one, other].map(([text, language]) => {
    const words = wordsOf(text);
    return pullsOf(topicModel().sums(topicFeatures(words, conceptsInAny(words, { en: 1, id: 1 }), language)));
  });
  return likenessOf(first, second);
}

test.each([
  ['my nan keeps falling at home', 'Adult social care and support', 'Parking permits'],
  ['lads on quad bikes tearing up the field', 'Report speeding and dangerous driving', 'Marriage certificates'],
])('%s: nearer to %s than to %s', (message, right, wrong) => {
  expect(alike([message, 'en'], [right, 'en'])).toBeGreaterThan(alike([message, 'en'], [wrong, 'en']));
});

test('languages meet in a topic', () => {
  const asked: [string, string] = ['sampah numpuk belum ada yg angkut', 'id'];
  expect(alike(asked, ['Missed bin collection', 'en'])).toBeGreaterThan(0.5);
  expect(alike(asked, ['Library opening hours', 'en'])).toBeLessThan(0.2);
});
