import { addressedAccount, isAnswer, isOwnPost } from '@/lib/core/cases/addressed.ts';
import type { ArticleReading } from './read-post.ts';

/**
 * Whether a post concerns the agency: a citizen's that addresses one of its `accounts`, or an answer by one of them.
 * Everything else that passes on screen is nobody's business and is not reported.
 */
export const isRelevant = ({ post, promoted }: ArticleReading, accounts: readonly string[]): boolean => {
  if (promoted) return false;
  return isOwnPost(post, accounts) ? isAnswer(post) : addressedAccount(post, accounts) !== undefined;
};
