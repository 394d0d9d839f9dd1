// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { seenPost } from '@/lib/core/cases/seen-post.ts';
import { findDefaultAlts } from '@/lib/x/posts/post-media.ts';
import { readPost } from '@/lib/x/posts/read-post.ts';
import {
  type ArticleParts,
  article,
  articleHtml,
  emoji,
  grokNote,
  longLink,
  mention,
  photo,
  quotedCard,
  replyingTo,
  video,
} from './markup.ts';

const read = (parts: ArticleParts) => {
  const reading = readPost(article(parts), findDefaultAlts(document));
  if (!reading) throw new Error('not read');
  // Whatever is read must pass the background's schema.
  expect(seenPost.safeParse(reading.post)).toMatchObject({ success: true });
  return reading;
};
const post = (parts: ArticleParts) => read(parts).post;

beforeEach(() => {
  location.href = 'https://x.com/notifications/mentions';
});

describe('a post', () => {
  test('who, which and when', () => {
    expect(post({ text: 'Halo' })).toEqual({
      id: '2069000000000000002',
      author: 'budi_contoh',
      postedAt: '2026-10-07T09:30:00.000Z',
      text: 'Halo',
      language: 'id',
      translated: false,
      truncated: false,
      media: [],
      replyingTo: [],
      mentions: [],
    });
  });

  test('the focal post has its time under the text', () => {
    expect(post({ text: 'Halo', focal: true })).toMatchObject({
      id: '2069000000000000002',
      postedAt: '2026-10-07T09:30:00.000Z',
    });
  });

  test.each(['/budi_contoh/status/12/photo/1', '/budi_contoh/status/12/analytics', '/budi_contoh/status/x', '/i/12'])(
    'is not read when its address is %s',
    (href) => {
      const root = article({ text: 'Halo' });
      root.querySelector('a:has(time)')?.setAttribute('href', href);
      expect(readPost(root, new Set())).toBeUndefined();
    },
  );

  test('whose names cannot be read is known by its avatar', () => {
    const root = article({ text: 'Halo' });
    root.querySelector('a:has(time)')?.setAttribute('href', '/i/status/77');
    for (const link of root.querySelectorAll('[data-testid="User-Name"] a:not(:has(time))'))
      link.removeAttribute('href');
    expect(readPost(root, new Set())?.post).toMatchObject({ id: '77', author: 'budi_contoh' });
  });

  test('a name that is markup or another handle changes nothing', () => {
    expect(post({ name: '&lt;img src=x onerror=alert(1)&gt; @KotaContoh', text: 'x' })).toMatchObject({
      author: 'budi_contoh',
      mentions: [],
      replyingTo: [],
    });
  });

  test.each<[string, string]>([
    ['76 Replies. Reply', '76'],
    ['0 Balasan. Balas', '0'],
    ['٧٦ ردود. رد', '76'],
  ])('direct replies are counted from "%s"', (repliesLabel, count) => {
    expect(String(read({ text: 'x', repliesLabel }).replies)).toBe(count);
  });

  test('an advertisement is known by what is around it', () => {
    document.body.innerHTML = `<div data-testid="placementTracking">${articleHtml({ text: 'Diskon' })}</div>`;
    const root = document.querySelector<HTMLElement>('article');
    expect(root && readPost(root, new Set())?.promoted).toBe(true);
    expect(read({ text: 'x', after: '<div data-testid="placementTracking">video</div>' }).promoted).toBe(false);
  });
});

test('with all of a post’s test ids renamed, it is still read by its structure', () => {
  const html = articleHtml({
    text: `Air mati ${mention('DinasAirContoh')}`,
    before: replyingTo('Membalas', 'KotaContoh'),
  });
  document.body.innerHTML = html.replace(/data-testid="(tweet|tweetText|User-Name)"/g, 'data-testid="renamed"');
  const root = document.querySelector<HTMLElement>('article');
  expect(root && readPost(root, new Set())?.post).toMatchObject({
    author: 'budi_contoh',
    text: 'Air mati @DinasAirContoh',
    translated: false,
    replyingTo: ['KotaContoh'],
    mentions: ['DinasAirContoh'],
  });
});

describe('text', () => {
  test.each<[string, string, string]>([
    ['line breaks', 'satu\n\ntiga', 'satu\n\ntiga'],
    ['emoji', `Air ${emoji('👨‍👩‍👧‍👦')}${emoji('🇮🇩')}!`, 'Air 👨‍👩‍👧‍👦🇮🇩!'],
    ['a cut link in full', `Lihat ${longLink} ya`, 'Lihat https://www.example.org/air/pemeliharaan?rt=03 ya'],
    ['an ellipsis of the author', 'Lalu… ya…', 'Lalu… ya…'],
    ['markup as text', '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;', '<script>alert(1)</script> &amp;'],
    ['right to left', 'متى تعود <span>المياه</span>؟', 'متى تعود المياه؟'],
  ])('%s', (_, html, text) => {
    expect(post({ text: html }).text).toBe(text);
  });

  test('none: a post of pictures only', () => {
    expect(post({ text: undefined, after: photo('Keran', 'a') })).toMatchObject({
      text: '',
      media: [{ alt: 'Keran' }],
    });
  });

  test('X folded the rest', () => {
    const folded = '<button data-testid="tweet-text-show-more-link"><span>Tampilkan lebih banyak</span></button>';
    expect(post({ text: 'Panjang', after: folded }).truncated).toBe(true);
  });

  test('longer than we keep', () => {
    const { text, truncated } = post({ text: 'a'.repeat(30_001) });
    expect(text).toHaveLength(30_000);
    expect(truncated).toBe(true);
  });

  test.each([
    ['in', 'id'],
    ['iw', 'he'],
    ['en', 'en'],
    ['zh-tw', 'zh-TW'],
    ['und', undefined],
    ['qme', undefined],
    ['zxx', undefined],
    ['not a tag', undefined],
    ['', undefined],
  ])('the language %s is %s', (lang, language) => {
    expect(post({ text: 'x', lang }).language).toBe(language);
  });
});

describe('translation by Grok', () => {
  test.each([
    ['Translated from English', 'Show original', true],
    ['Diterjemahkan dari Inggris', 'Tampilkan aslinya', true],
    ['', 'Tampilkan terjemahan', false],
  ])('"%s" [%s]: %s', (words, button, translated) => {
    expect(post({ text: 'x', before: grokNote(words, button) }).translated).toBe(translated);
  });

  test('right beside the text, under a "Replying to" line', () => {
    const root = article({ text: 'x', before: replyingTo('Membalas', 'KotaContoh') });
    root.querySelector('[data-testid="tweetText"]')?.insertAdjacentHTML('beforebegin', grokNote('Translated', 'Show'));
    expect(readPost(root, new Set())?.post).toMatchObject({ translated: true, replyingTo: ['KotaContoh'] });
  });

  test('the menu beside the names is none', () => {
    expect(post({ text: 'x' }).translated).toBe(false);
  });
});

describe('whom it addresses', () => {
  test.each(['Replying to', 'Membalas', 'ردًا على', '返信先:'])('"%s" is told by structure', (words) => {
    expect(post({ text: 'x', before: replyingTo(words, 'KotaContoh', 'DinasAirContoh', 'kotacontoh') })).toMatchObject({
      replyingTo: ['KotaContoh', 'DinasAirContoh'],
      mentions: [],
    });
  });

  test('without text, the line stands before the pictures', () => {
    const parts = { text: undefined, before: replyingTo('Membalas', 'KotaContoh'), after: photo('', 'a') };
    expect(post(parts).replyingTo).toEqual(['KotaContoh']);
  });

  test('a mention in the text is no "Replying to"', () => {
    expect(post({ text: `${mention('KotaContoh')} dan ${mention('kotacontoh')} air mati` })).toMatchObject({
      replyingTo: [],
      mentions: ['KotaContoh'],
    });
  });

  test.each([
    '<a href="/KotaContoh">klik di sini</a>',
    '<a href="/hashtag/KotaContoh?src=hashtag_click">#KotaContoh</a>',
    '<a href="https://evil.example/KotaContoh">@KotaContoh</a>',
    '@KotaContoh',
  ])('%s is no mention', (text) => {
    expect(post({ text }).mentions).toEqual([]);
  });

  test('words after the text, such as those of a reply dialog, are not its own', () => {
    expect(post({ text: 'x', after: replyingTo('Replying to', 'KotaContoh') }).replyingTo).toEqual([]);
  });
});

describe('a quoted post', () => {
  const after = quotedCard('KotaContoh', '@orang_lain', `Jadwal ${mention('DinasAirContoh')}`, photo('Peta', 'q'));

  test('gives its author, and lends nothing to the post around it', () => {
    expect(post({ text: 'Benarkah?', lang: 'in', after })).toMatchObject({
      text: 'Benarkah?',
      language: 'id',
      quotes: { author: 'KotaContoh' },
      mentions: [],
      replyingTo: [],
      media: [],
    });
  });

  test('a post without words of its own stays without', () => {
    expect(post({ text: undefined, after })).toMatchObject({ text: '', quotes: { author: 'KotaContoh' } });
  });

  test('without an avatar the handle is read where no name can stand', () => {
    const root = article({ text: 'x', after });
    root.querySelector('[role="link"] [data-testid^="UserAvatar"]')?.remove();
    expect(readPost(root, new Set())?.post.quotes?.author).toBe('KotaContoh');
  });

  test('that is gone has no author', () => {
    expect(post({ text: 'x', after: '<article role="article"><div>Gone</div></article>' }).quotes).toEqual({});
  });
});

describe('media', () => {
  test.each([
    ['Image', undefined],
    ['Gambar', undefined],
    ['صورة', undefined],
    ['', undefined],
    ['Keran tanpa air', 'Keran tanpa air'],
  ])('alt "%s" is %s', (alt, described) => {
    const media = { kind: 'image', ...(described ? { alt: described } : {}) };
    expect(post({ text: 'x', after: photo(alt, 'a') }).media).toEqual([media]);
  });

  test('one short word on different pictures is the default of a language we do not know', () => {
    expect(post({ text: 'x', after: photo('Kép', 'a') + photo('Kép', 'b') }).media).toEqual([
      { kind: 'image' },
      { kind: 'image' },
    ]);
  });

  test('videos and GIFs', () => {
    expect(post({ text: 'x', after: video() + video('GIF') }).media).toEqual([{ kind: 'video' }, { kind: 'gif' }]);
  });
});
