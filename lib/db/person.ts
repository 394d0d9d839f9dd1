import type { Database, PostRow } from './database.ts';

/** A handle as it is indexed: without `@`, in lower case. Throws where it is none. */
export function personKey(handle: string): string {
  const key = handle.replace(/^@/, '').toLowerCase();
  if (!/^\w{1,15}$/.test(key)) throw new Error('no handle');
  return key;
}

/** What the person wrote; posts of the agency's own accounts are nobody's personal data. */
export const postsOfPerson = (db: Database, key: string): Promise<PostRow[]> =>
  db.posts
    .where('[authorKey+postedAt]')
    .between([key, ''], [key, '\uffff'])
    .filter((post) => !post.own)
    .toArray();
