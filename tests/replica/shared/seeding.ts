import type { Post } from '../client/state/post.ts';

/** A post to add; what is left out gets a plain value. */
export type SeedPost = Pick<Post, 'id' | 'text'> &
  Partial<Omit<Post, 'id' | 'text' | 'author'>> & { readonly handle: string };

/** What the server adds to every page it serves until the next reset: it outlives reloads, tabs and browsers. */
export interface Seeding {
  readonly posts: readonly SeedPost[];
  /** Generated posts by citizens that mention or answer the account signed in; the same in every run. */
  readonly mentions: number;
}

export const noSeeding: Seeding = { posts: [], mentions: 0 };
