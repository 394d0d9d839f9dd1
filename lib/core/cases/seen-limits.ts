/*
 * Bounds of what a page may report. Without schemas, for the script that runs in every page of X reads them too;
 * seen-post.ts enforces them.
 */

/** Kinds of X's pages, as far as they matter for what a post on them tells. */
export const SEEN_PAGES = ['conversation', 'notifications', 'mentions', 'search', 'profile', 'home', 'other'] as const;
export type SeenPage = (typeof SEEN_PAGES)[number];

/** UTF-16 units kept of one post: X's long posts have up to 25,000 weighted characters. */
export const MAX_SEEN_TEXT = 30_000;
/** X's own limit for descriptions of pictures. */
export const MAX_SEEN_ALT = 1000;
export const MAX_SEEN_HANDLES = 60;
export const MAX_SEEN_MEDIA = 20;
/** Posts, and conversations, of one message. */
export const MAX_SEEN_BATCH = 50;
