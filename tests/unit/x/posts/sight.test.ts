// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { SeenPage } from '@/lib/core/cases/seen-limits.ts';
import { readRows } from '@/lib/x/posts/rows.ts';
import { sightOf } from '@/lib/x/posts/sight.ts';
import { articleHtml } from './markup.ts';

const sight = (html: string, page: SeenPage = 'conversation') => {
  document.body.innerHTML = `<main>${html}</main>`;
  return sightOf({ page }, readRows());
};
const list = (...articles: string[]) =>
  `<div data-testid="primaryColumn">${articles.map((one) => `<div data-testid="cellInnerDiv">${one}</div>`).join('')}</div>`;
const post = articleHtml({ text: 'Air mati' });
/** As after a build of X that names nothing as before. */
const renamed = (html: string, ...names: string[]) =>
  names.reduce((changed, name) => changed.replaceAll(name, 'renamed'), html);
const tombstone = '<article role="article"><div>This post is unavailable</div></article>';
const summedUp = '<article data-testid="notification"><div data-testid="tweetText">Ayu liked your post</div></article>';

beforeEach(() => {
  location.href = 'https://x.com/KotaContoh/status/1';
});

describe('sight', () => {
  test('posts that are recognised', () => {
    expect(sight(list(post, tombstone))).toBe('read');
  });

  test.each([
    ['rows by another name', renamed(list(post), 'cellInnerDiv')],
    ['the column by another name', renamed(list(post), 'primaryColumn', 'cellInnerDiv')],
    ['no address of their own', list(renamed(post, '/status/'))],
    ['no time and no names', list(renamed(post, '<time', 'data-testid="tweet"'))],
    ['nothing but articles', list(...Array.from({ length: 3 }, () => '<article><p>Air mati</p></article>'))],
  ])('posts that are not: %s', (_, html) => {
    expect(sight(html)).toBe('blind');
  });

  test.each([
    ['an empty page', ''],
    ['an empty list', list()],
    ['a post that is withheld', list(tombstone)],
    ['summed-up notifications', list(summedUp, summedUp, summedUp)],
    [
      'an advertisement, which has no time',
      list(`<div data-testid="placementTracking">${renamed(post, '<time')}</div>`),
    ],
    ['a dialog', `<div role="dialog">${post}</div>`],
  ])('no posts: %s', (_, html) => {
    expect(sight(html)).toBe('nothing');
  });

  test('pages without lists of posts, such as messages, tell nothing', () => {
    expect(sight(renamed(list(post), 'cellInnerDiv'), 'other')).toBe('nothing');
  });

  test('notifications by another name are no posts', () => {
    const other = renamed(summedUp, 'notification', 'tweetText');
    expect(sight(list(other, other, other), 'notifications')).toBe('nothing');
  });
});
