import type { SeenPost } from './seen-post.ts';
import type { Relation } from './terms.ts';

export interface Addressed {
  /** The agency's account, lower case. */
  readonly account: string;
  readonly relation: Relation;
}

/** What is known of the conversations and posts around it. */
export interface Around {
  /** The agency's account, lower case, that opened the conversation of this id. */
  openedBy(conversationId: string): string | undefined;
  /** The agency's account, lower case, that wrote the post of this id. */
  writtenBy(postId: string): string | undefined;
}

/**
 * How a citizen's post addresses the agency: it answers or is in a conversation of the agency's, mentions or quotes it.
 * Undefined = it speaks to others. `accounts` are handles in lower case.
 */
export function addressedTo(post: SeenPost, accounts: ReadonlySet<string>, around: Around): Addressed | undefined {
  const ours = (handles: readonly string[]): string | undefined =>
    handles.map((handle) => handle.toLowerCase()).find((handle) => accounts.has(handle));
  const parent = post.inReplyTo && around.writtenBy(post.inReplyTo);
  const opener = post.conversationId && around.openedBy(post.conversationId);
  const answered = parent ?? ours(post.replyingTo) ?? opener;
  if (answered) return { account: answered, relation: 'reply' };
  const mentioned = ours(post.mentions);
  if (mentioned) return { account: mentioned, relation: 'mention' };
  const quoted = post.quotes?.author && ours([post.quotes.author]);
  return quoted ? { account: quoted, relation: 'quote' } : undefined;
}
