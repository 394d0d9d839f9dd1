// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pageKind } from '@/lib/x/posts/page-kind.ts';

test.each([
  ['/KotaContoh/status/2069', { page: 'conversation', focalId: '2069', focalAuthor: 'KotaContoh' }],
  ['/i/web/status/2069', { page: 'conversation', focalId: '2069' }],
  ['/i/status/2069', { page: 'conversation', focalId: '2069' }],
  ['/notifications', { page: 'notifications' }],
  ['/notifications/mentions', { page: 'mentions' }],
  ['/search', { page: 'search' }],
  ['/hashtag/AirBersih', { page: 'search' }],
  ['/home', { page: 'home' }],
  ['/', { page: 'home' }],
  ['/KotaContoh', { page: 'profile' }],
  ['/KotaContoh/with_replies', { page: 'profile' }],
  ['/settings/account', { page: 'other' }],
  ['/a-name-that-is-no-handle', { page: 'other' }],
])('%s', (path, kind) => {
  expect(pageKind(path)).toEqual(kind);
});

test.each([
  '/compose/post',
  '/compose/post/media',
  '/intent/post',
  '/KotaContoh/status/2069/photo/1',
  '/i/keyboard_shortcuts',
])('%s lies over the page before', (path) => {
  expect(pageKind(path)).toBeUndefined();
});
