// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readChanges } from '@/lib/x/posts/changes.ts';
import { pageKind } from '@/lib/x/posts/page-kind.ts';
import { readRows } from '@/lib/x/posts/rows.ts';
import { articleHtml } from './markup.ts';

const ACCOUNTS = ['kotacontoh'];
const ID = '2069000000000000001';
const PAGE = `/KotaContoh/status/${ID}`;
const TOMBSTONE =
  '<article role="article" tabindex="-1"><div><span dir="auto">Kata dalam bahasa apa pun</span></div></article>';
const history = (id: string, handle = 'KotaContoh') => `<a href="/${handle}/status/${id}/history">Terakhir diubah</a>`;

const cell = (content: string) => `<div data-testid="cellInnerDiv">${content}</div>`;
function changes(path: string, ...cells: readonly string[]) {
  document.body.innerHTML = `<main><div data-testid="primaryColumn">${cells.map(cell).join('')}</div></main>`;
  const kind = pageKind(path);
  return kind ? readChanges(kind, readRows(), ACCOUNTS) : undefined;
}
const ours = (after = '') =>
  articleHtml({ handle: 'KotaContoh', id: ID, text: 'Air mengalir lagi.', after, focal: true });

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('edited', () => {
  test('is a post of ours that links to its own history', () => {
    expect(changes(PAGE, ours(history(ID)))).toEqual([{ id: ID, account: 'KotaContoh', change: 'edited' }]);
    expect(changes('/home', ours(history(ID))), 'in a list too').toHaveLength(1);
  });

  test.each([
    ['without such a link', ours()],
    ['with a link to the history of another post', ours(history('2069000000000000009'))],
    ['of somebody else', articleHtml({ id: ID, text: 'a', after: history(ID, 'budi_contoh') })],
    [
      'that quotes an edited one',
      ours(
        `<div role="link"><div data-testid="User-Name"></div><div data-testid="tweetText">a</div>${history(ID)}</div>`,
      ),
    ],
  ])('is no post %s', (_, article) => {
    expect(changes(PAGE, article)).toEqual([]);
  });
});

describe('missing', () => {
  test('is a post of ours at whose address there is an article that is none', () => {
    expect(changes(PAGE, TOMBSTONE)).toEqual([{ id: ID, account: 'KotaContoh', change: 'missing' }]);
  });

  test.each([
    ['while the page is still empty', PAGE, []],
    ['while rows are still empty', PAGE, ['']],
    ['where the post is, under a parent that is gone', PAGE, [TOMBSTONE, ours()]],
    ['where any post is still there', PAGE, [TOMBSTONE, articleHtml({ text: 'a' })]],
    ['at the address of somebody else', `/orang_lain/status/${ID}`, [TOMBSTONE]],
    ['at an address without an author', `/i/web/status/${ID}`, [TOMBSTONE]],
    ['in a list', '/home', [TOMBSTONE]],
  ])('is nothing %s', (_, path, cells) => {
    expect(changes(path, ...cells)).toEqual([]);
  });
});
