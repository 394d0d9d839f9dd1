import type { SeenPost } from './seen-post.ts';
import type { Relation } from './terms.ts';

const lower = (handle: string): string => handle.toLowerCase();

/** Whether one of the agency's accounts wrote it. `accounts`: handles in any case. */
export const isOwnPost = ({ author }: Pick<SeenPost, 'author'>, accounts: readonly string[]): boolean =>
  accounts.some((account) => lower(account) === lower(author));

/** Whether a post of the agency answers anyone; its posts of its own open conversations instead. */
export const isAnswer = ({ inReplyTo, replyingTo, quotes }: SeenPost): boolean =>
  inReplyTo !== undefined || replyingTo.length > 0 || quotes !== undefined;

export interface Addressed {
  /** As written in `accounts`. */
  readonly account: string;
  readonly relation: Relation;
}

/**
 * Which of the agency's accounts a citizen's post addresses, and how; undefined = none. A reply before a mention before
 * a quote, and in each the account that is named first.
 */
export function addressedAccount(post: SeenPost, accounts: readonly string[]): Addressed | undefined {
  const ways: readonly (readonly [Relation, readonly string[]])[] = [
    ['reply', post.replyingTo],
    ['mention', post.mentions],
    ['quote', post.quotes?.author ? [post.quotes.author] : []],
  ];
  for (const [relation, handles] of ways) {
    for (const handle of handles) {
      const account = accounts.find((known) => lower(known) === lower(handle));
      if (account) return { account, relation };
    }
  }
  return undefined;
}
