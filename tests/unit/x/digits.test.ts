import { describe, expect, test } from 'vitest';
import { firstNumber, plainCount } from '@/lib/x/digits.ts';

describe('plainCount', () => {
  test.each<[string, number | undefined]>([
    ['76 Replies. Reply', 76],
    ['0 Balasan. Balas', 0],
    ['76件の返信、返信する', 76],
    ['٧٦ ردود. رد', 76],
    ['Antworten: 12. Antworten', 12],
    ['1,204 Replies. Reply', undefined],
    ['1.204 Antworten', undefined],
    ['1 204 réponses', undefined],
    ["1'204 Antworten", undefined],
    ['2.3K Replies', undefined],
    ['2K Replies', undefined],
    ['2万 件', undefined],
    ['Reply', undefined],
    ['', undefined],
  ])('%s', (label, count) => {
    expect(plainCount(label)).toBe(count);
  });
});

test('firstNumber reads the digits of any script', () => {
  expect(firstNumber('2 deskripsi')).toBe(2);
  expect(firstNumber('٣ أوصاف')).toBe(3);
  expect(firstNumber('Tambah deskripsi')).toBe(0);
});
