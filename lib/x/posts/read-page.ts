import { isOwnPost } from '@/lib/core/cases/addressed.ts';
import { MAX_SEEN_HANDLES } from '@/lib/core/cases/seen-limits.ts';
import type { SeenChange, SeenConversation, SeenPost } from '@/lib/core/cases/seen-post.ts';
import { readChanges } from './changes.ts';
import type { PageKind } from './page-kind.ts';
import { distinctHandles } from './parts.ts';
import { findDefaultAlts } from './post-media.ts';
import { type ArticleReading, readPost } from './read-post.ts';
import { isRelevant } from './relevant.ts';
import { type PostRow, readRows } from './rows.ts';
import { type Sight, sightOf } from './sight.ts';
import type { Place, Thread } from './thread.ts';

export interface PageReading {
  readonly posts: readonly SeenPost[];
  readonly conversations: readonly SeenConversation[];
  readonly sight: Sight;
  readonly changes: readonly SeenChange[];
}

/** Half of the post, or half of the screen where the post is taller: a glimpse at the edge is no sight. */
function isOnScreen({ top, bottom }: PostRow): boolean {
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return shown > 0 && shown >= Math.min(bottom - top, innerHeight) / 2;
}

/** What the article shows, and what only its place on the page tells. */
function placed(post: SeenPost, { conversationId, inReplyTo, chain }: Place): SeenPost {
  return {
    ...post,
    ...(conversationId ? { conversationId } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    replyingTo: distinctHandles([...post.replyingTo, ...chain]).slice(0, MAX_SEEN_HANDLES),
  };
}

const conversationOf = ({ post, replies }: ArticleReading, opened: boolean): SeenConversation => ({
  id: post.id,
  author: post.author,
  ...(replies === undefined ? {} : { replies }),
  opened,
});

/**
 * One look at the page: the posts really on screen now that concern the agency's `accounts`, and the size of its
 * conversations. `thread` remembers the page between looks.
 */
export function readPage(kind: PageKind, thread: Thread, accounts: readonly string[]): PageReading {
  const rows = readRows();
  thread.look(rows);
  const defaults = findDefaultAlts(document);
  const posts: SeenPost[] = [];
  const conversations: SeenConversation[] = [];
  for (const row of rows) {
    if (row.kind !== 'post' || !isOnScreen(row)) continue;
    const read = readPost(row.article, defaults);
    if (!read) continue;
    const post = placed(read.post, thread.placeOf(row.id));
    if (isRelevant({ ...read, post }, accounts)) posts.push(post);
    if (isOwnPost(post, accounts)) conversations.push(conversationOf(read, row.focal && row.id === kind.focalId));
  }
  return {
    posts,
    conversations,
    changes: readChanges(kind, rows, accounts),
    sight: sightOf(kind, rows),
  };
}
