import { type Addressed, addressedAccount } from '../core/cases/addressed.ts';
import type { SeenPost } from '../core/cases/seen-post.ts';

/** What is known of the conversations and posts around a post. */
export interface Around {
  /** The agency's account, lower case, that opened the conversation of this id. */
  openedBy(conversationId: string): string | undefined;
  /** The agency's account, lower case, that wrote the post of this id. */
  writtenBy(postId: string): string | undefined;
}

/** How a citizen's post addresses the agency, also by what is known of the posts before it; undefined = it does not. */
export function addressedTo(post: SeenPost, accounts: ReadonlySet<string>, around: Around): Addressed | undefined {
  const parent = post.inReplyTo && around.writtenBy(post.inReplyTo);
  if (parent) return { account: parent, relation: 'reply' };
  const named = addressedAccount(post, [...accounts]);
  if (named?.relation === 'reply') return named;
  const opener = post.conversationId && around.openedBy(post.conversationId);
  return opener ? { account: opener, relation: 'reply' } : named;
}
