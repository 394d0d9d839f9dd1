import { describe, expect, test } from 'vitest';
import { sameIssue } from '@/lib/core/cases/same-issue.ts';

const known = {
  id: '10',
  caseId: '10',
  author: 'warga_contoh',
  text: '@KotaContoh Air mati di Sektor 4, kapan nyala?',
  postedAt: '2026-11-27T03:00:00.000Z',
  conversationId: '5',
  own: false,
};
const other = { ...known, id: '11', caseId: '11', author: 'orang_lain', conversationId: '6' };
const ours = { ...known, id: '12', author: 'KotaContoh', text: 'Kami cek.', own: true };
const post = { id: '20', author: 'Warga_Contoh', text: 'Halo?', postedAt: '2026-11-28T03:00:00.000Z' };

describe('a post of a citizen we know', () => {
  test.each([
    ['in the same conversation', { ...post, conversationId: '5' }, '10'],
    ['in the conversation that the first post opened', { ...post, conversationId: '10' }, '10'],
    ['answering our answer', { ...post, inReplyTo: '12' }, '10'],
    [
      'the same words within 48 hours, with other capitals, handles and links',
      { ...post, text: 'AIR mati di sektor 4 - kapan nyala?? https://t.co/x @gubernur' },
      '10',
    ],
    ['the same words in faked letters', { ...post, text: '𝐀𝐢𝐫 mati di Sektor 4, kapan nyala?' }, '10'],
    ['the same words later', { ...post, text: known.text, postedAt: '2026-11-29T03:00:00.001Z' }, undefined],
    ['other words', post, undefined],
    ['another conversation', { ...post, conversationId: '7' }, undefined],
    ['seen before', { ...post, id: '10', text: known.text }, undefined],
  ])('%s', (_, one, expected) => {
    expect(sameIssue(one, [known, other, ours])).toBe(expected);
  });

  test('no words are not the same words', () => {
    const picture = { ...known, text: 'https://t.co/a' };
    expect(sameIssue({ ...post, text: '@KotaContoh 😭' }, [picture])).toBeUndefined();
  });

  test('other people never share a case, also in one conversation, or erased', () => {
    expect(
      sameIssue({ ...post, author: 'baru', conversationId: '5', inReplyTo: '12', text: known.text }, [known, ours]),
    ).toBeUndefined();
    expect(sameIssue({ ...post, author: '', text: known.text }, [{ ...known, author: '' }])).toBeUndefined();
  });

  test('of two cases the one with the newer post', () => {
    const newer = { ...known, id: '15', caseId: '15', postedAt: '2026-11-27T05:00:00.000Z' };
    for (const recent of [
      [known, newer],
      [newer, known],
    ]) {
      expect(sameIssue({ ...post, conversationId: '5' }, recent)).toBe('15');
    }
  });
});
