import { describe, expect, test } from 'vitest';
import { seenPost } from '@/lib/core/cases/seen-post.ts';
import { type ApiPost, apiPost } from '@/lib/core/x-api/api-post.ts';
import { seenFromApi } from '@/lib/core/x-api/seen-from-api.ts';

const HANDLES = new Map([
  ['1', 'KotaContoh'],
  ['2', 'warga_a'],
  ['3', 'warga_b'],
]);
const handleOf = (id: string) => HANDLES.get(id);
const post = (change: object): ApiPost =>
  apiPost.parse({ id: '10', text: 'Kapan?', author_id: '2', created_at: '2026-11-23T05:00:00.000Z', ...change });
const seen = (change: object, addressed?: string) => seenFromApi(post(change), handleOf, addressed);

describe('a fetched post', () => {
  test('has the form in which the page’s are kept', () => {
    expect(seenPost.safeParse(seen({ lang: 'in', conversation_id: '9' })).error).toBeUndefined();
  });

  test.each<[string, object, object]>([
    ['language as a tag of today', { lang: 'in' }, { language: 'id' }],
    ['no language where X has none', { lang: 'qme' }, {}],
    ['X’s escapes taken back, once', { text: 'a &lt;b&gt; &amp;lt; c' }, { text: 'a <b> &lt; c' }],
    [
      'links in full, and none for its own pictures',
      {
        text: 'Lihat https://t.co/aa https://t.co/bb',
        entities: {
          urls: [
            { url: 'https://t.co/aa', expanded_url: 'https://kotacontoh.go.id/$&' },
            { url: 'https://t.co/bb', expanded_url: 'https://x.com/i/photo/1', media_key: '3_1' },
          ],
        },
      },
      { text: 'Lihat https://kotacontoh.go.id/$&' },
    ],
    ['the whole of a long post', { text: 'Pend…', note_tweet: { text: 'Pendek? Tidak.' } }, { text: 'Pendek? Tidak.' }],
    [
      'kinds of media by their keys',
      { attachments: { media_keys: ['3_1', '7_2', '16_3', '99_4'] } },
      { media: [{ kind: 'image' }, { kind: 'video' }, { kind: 'gif' }, { kind: 'image' }] },
    ],
    [
      'handles before an answer on the line of their own, the answered one first',
      {
        text: '@warga_b @KotaContoh tolong @dinas',
        in_reply_to_user_id: '1',
        referenced_tweets: [{ type: 'replied_to', id: '8' }],
      },
      { text: 'tolong @dinas', replyingTo: ['KotaContoh', 'warga_b'], mentions: ['dinas'], inReplyTo: '8' },
    ],
    [
      'handles before a post that answers nobody in its words',
      { text: '@KotaContoh tolong' },
      { text: '@KotaContoh tolong', replyingTo: [], mentions: ['KotaContoh'] },
    ],
  ])('%s', (_, change, expected) => {
    expect(seen(change)).toMatchObject(expected);
  });

  test('by nobody who is known is none', () => {
    expect(seen({ author_id: '77' })).toBeUndefined();
    expect(seen({ author_id: undefined })).toBeUndefined();
  });

  test('addresses the account that X gave it for, also where it does not name it', () => {
    expect(seen({ text: 'Kapan?' }, 'KotaContoh')?.mentions).toEqual(['KotaContoh']);
    const quote = { referenced_tweets: [{ type: 'quoted', id: '5' }] };
    expect(seen(quote, 'KotaContoh')).toMatchObject({ mentions: [], quotes: { id: '5', author: 'KotaContoh' } });
    expect(seen({ text: '@kotacontoh Kapan?' }, 'KotaContoh')?.mentions).toEqual(['kotacontoh']);
  });
});

describe('an answer of X', () => {
  test('is read as far as it can be: what is odd is left out, what is needed is demanded', () => {
    expect(post({ created_at: 'gestern', lang: 7, entities: 'x', referenced_tweets: [{ id: 'x' }] })).toEqual({
      id: '10',
      text: 'Kapan?',
      author_id: '2',
    });
    expect(apiPost.safeParse({ id: '1;drop', text: '' }).success).toBe(false);
    expect(apiPost.safeParse({ id: '1' }).success).toBe(false);
  });
});
