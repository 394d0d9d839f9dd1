import type { Post } from '../state/post.ts';

export interface ThreadRow {
  readonly post: Post;
  readonly connectsUp: boolean;
  readonly connectsDown: boolean;
}

type Posts = Readonly<Record<string, Post>>;

/** From the first post of the conversation down to the one before the focal post. */
export function ancestorsOf(byId: Posts, focal: Post): ThreadRow[] {
  const chain: Post[] = [];
  for (let next = parentOf(byId, focal); next; next = parentOf(byId, next)) chain.unshift(next);
  return chain.map((post, index) => ({ post, connectsUp: index > 0, connectsDown: true }));
}

/** Each reply with the first answers to it, joined by connectors; what is newest and one's own comes first. */
export function repliesTo(byId: Posts, focal: Post): ThreadRow[] {
  const direct = childrenOf(byId, focal);
  const rank = ({ id }: Post) => (BigInt(id) > 2_070_000_000_000_000_000n ? 0 : 1);
  return direct
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((reply) => {
      const chain = [reply];
      for (let next = childrenOf(byId, reply)[0]; next; next = childrenOf(byId, next)[0]) chain.push(next);
      return chain.map((post, index) => ({
        post,
        connectsUp: index > 0,
        connectsDown: index < chain.length - 1,
      }));
    });
}

function parentOf(byId: Posts, post: Post): Post | undefined {
  return post.replyTo && byId[post.replyTo.id];
}

function childrenOf(byId: Posts, parent: Post): Post[] {
  return Object.values(byId).filter((post) => post.replyTo?.id === parent.id);
}
