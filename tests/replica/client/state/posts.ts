import { create } from 'zustand';
import type { Post } from './post.ts';

interface Posts {
  readonly byId: Readonly<Record<string, Post>>;
  /** Ids in the order of the home timeline. */
  readonly home: readonly string[];
  readonly notifications: readonly NotificationRow[];
  readonly liked: ReadonlySet<string>;
  readonly reposted: ReadonlySet<string>;
  /** Posts whose translation was switched off, or whose full text was asked for. */
  readonly originals: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

export type NotificationRow =
  | { readonly kind: 'like' | 'follow'; readonly id: string; readonly names: string; readonly postId?: string }
  | { readonly kind: 'post'; readonly id: string };

export const usePosts = create<Posts>(() => ({
  byId: {},
  home: [],
  notifications: [],
  liked: new Set(),
  reposted: new Set(),
  originals: new Set(),
  unfolded: new Set(),
}));

export function addPosts(posts: readonly Post[]): void {
  usePosts.setState(({ byId }) => ({
    byId: { ...byId, ...Object.fromEntries(posts.map((post) => [post.id, post])) },
  }));
}

/** Newest first, as after posting. */
export function prependToHome(ids: readonly string[]): void {
  usePosts.setState(({ home }) => ({ home: [...ids, ...home.filter((id) => !ids.includes(id))] }));
}

export function toggle(set: 'liked' | 'reposted' | 'originals' | 'unfolded', id: string): void {
  usePosts.setState((posts) => {
    const next = new Set(posts[set]);
    if (!next.delete(id)) next.add(id);
    return { [set]: next };
  });
}

export function post(id: string): Post | undefined {
  return usePosts.getState().byId[id];
}
