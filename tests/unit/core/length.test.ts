import { describe, expect, test } from 'vitest';
import { extractEntities } from '../../../lib/core/entities.ts';
import { overflowStart, weightedLength } from '../../../lib/core/length.ts';

describe('weighted length, as X counts', () => {
  test.each([
    ['', 0],
    ['Halo', 4],
    ['👨‍👩‍👧‍👦', 2],
    ['🐦‍🔥', 2],
    ['🇮🇩', 2],
    ['5️⃣', 2],
    ['👍🏽', 2],
    ['🫱🏽‍🫲🏿', 2],
    ['道路', 4],
    ['e\u0301', 1],
    ['…', 2],
    ['“–”', 3],
    ['https://www.example.gov.uk/a/very/long/path?with=query', 23],
    ['bmkg.go.id', 23],
    ['Cek bmkg.go.id ya', 30],
    ['a@b.co', 6],
    ['\ud800', 2],
  ])('%s is %i', (text, length) => expect(weightedLength(text)).toBe(length));
});

describe('where the text overflows', () => {
  test.each([
    ['abcdef', 4, 'ef'],
    ['ab👨‍👩‍👧‍👦cd', 3, '👨‍👩‍👧‍👦cd'],
    ['ab https://example.com/x cd', 25, 'https://example.com/x cd'],
    ['abc', 3, ''],
  ])('%s at %i', (text, max, rest) => expect(text.slice(overflowStart(text, max))).toBe(rest));
});

describe('entities, as X links them', () => {
  test('with offsets into the text', () => {
    const text = 'Hi @info_bmkg, $GOTO: (https://t.example.com/a) or bmkg.go.id #SiapSiaga. a@b.co';
    const entities = extractEntities(text);
    expect(entities.urls.map((url) => url.text)).toEqual(['https://t.example.com/a', 'bmkg.go.id']);
    expect(entities.mentions.map((mention) => mention.text)).toEqual(['@info_bmkg']);
    expect(entities.hashtags.map((tag) => tag.text)).toEqual(['#SiapSiaga']);
    expect(entities.cashtags.map((tag) => tag.text)).toEqual(['$GOTO']);
    for (const entity of Object.values(entities).flat()) {
      expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    }
  });
});
