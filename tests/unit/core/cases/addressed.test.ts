import { describe, expect, test } from 'vitest';
import { addressedAccount, isAnswer, isOwnPost } from '@/lib/core/cases/addressed.ts';
import type { SeenPost } from '@/lib/core/cases/seen-post.ts';

const ACCOUNTS = ['KotaContoh', 'DinasAirContoh'];
const post = (parts: Partial<SeenPost> = {}): SeenPost => ({
  id: '1',
  author: 'budi_contoh',
  text: '',
  translated: false,
  truncated: false,
  media: [],
  replyingTo: [],
  mentions: [],
  ...parts,
});

describe('addressedAccount', () => {
  test.each<[string, Partial<SeenPost>, unknown]>([
    ['nobody', {}, undefined],
    ['others', { replyingTo: ['ayu_dummy'], mentions: ['siti_warga01'], quotes: { author: 'ayu_dummy' } }, undefined],
    ['a reply, in other letters', { replyingTo: ['KOTACONTOH'] }, { account: 'KotaContoh', relation: 'reply' }],
    ['a mention', { mentions: ['x', 'dinasaircontoh'] }, { account: 'DinasAirContoh', relation: 'mention' }],
    ['a quote', { quotes: { author: 'KotaContoh' } }, { account: 'KotaContoh', relation: 'quote' }],
    [
      'a reply to one, a mention of another',
      { replyingTo: ['DinasAirContoh'], mentions: ['KotaContoh'] },
      { account: 'DinasAirContoh', relation: 'reply' },
    ],
    ['words that only look like it', { text: '@KotaContoh' }, undefined],
    ['a quote of nobody known', { quotes: {} }, undefined],
  ])('%s', (_, parts, addressed) => {
    expect(addressedAccount(post(parts), ACCOUNTS)).toEqual(addressed);
  });
});

test('own posts are those of any account on the list', () => {
  expect(isOwnPost({ author: 'dinasaircontoh' }, ACCOUNTS)).toBe(true);
  expect(isOwnPost({ author: 'KotaContoh2' }, ACCOUNTS)).toBe(false);
});

test('a post that stands alone is no answer', () => {
  expect(isAnswer(post())).toBe(false);
  expect(isAnswer(post({ mentions: ['ayu_dummy'] }))).toBe(false);
  expect(isAnswer(post({ inReplyTo: '7' }))).toBe(true);
  expect(isAnswer(post({ replyingTo: ['ayu_dummy'] }))).toBe(true);
  expect(isAnswer(post({ quotes: {} }))).toBe(true);
});
