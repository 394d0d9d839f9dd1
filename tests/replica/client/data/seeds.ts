import { seedIds } from '../../shared/seed-ids.ts';
import { queryIds, type TweetResult } from '../../shared/x-api.ts';
import type { Post } from '../state/post.ts';
import { addPosts, usePosts } from '../state/posts.ts';
import { xhr } from '../xhr.ts';
import { addPosted } from './from-result.ts';
import { manyPosts } from './many-posts.ts';
import { homeSeeds, otherSeeds } from './special-posts.ts';

/** Enough to scroll; the scroll benchmark asks for 2,000 through `window.__replica`. */
const defaultCount = 60;

export function seedTimelines(): void {
  addPosts([...homeSeeds, ...otherSeeds]);
  usePosts.setState({ home: homeSeeds.map(({ id }) => id), notifications: notificationSeeds });
  seedMany(defaultCount);
  void loadPosted();
}

export function seedMany(count: number): readonly Post[] {
  const posts = manyPosts(count);
  addPosts(posts);
  const ids = posts.map(({ id }) => id);
  usePosts.setState(({ home }) => ({ home: [...home.filter((id) => !ids.includes(id)), ...ids] }));
  return posts;
}

const notificationSeeds = [
  { kind: 'like' as const, id: 'n1', names: 'Budi Contoh', postId: seedIds.focal },
  { kind: 'post' as const, id: seedIds.question },
  { kind: 'post' as const, id: seedIds.secondReply },
  { kind: 'follow' as const, id: 'n2', names: 'Ayu 🌸' },
  { kind: 'post' as const, id: seedIds.translated },
  { kind: 'post' as const, id: seedIds.rtl },
  { kind: 'post' as const, id: seedIds.video },
];

interface HomeTimelineResponse {
  readonly data: {
    readonly home: {
      readonly home_timeline_urt: {
        readonly instructions: readonly {
          readonly entries: readonly {
            readonly content: { readonly itemContent: { readonly tweet_results: { readonly result: TweetResult } } };
          }[];
        }[];
      };
    };
  };
}

/** Posts made before a reload come back from the server. */
async function loadPosted(): Promise<void> {
  const url = `/i/api/graphql/${queryIds.HomeTimeline}/HomeTimeline`;
  const { data } = await xhr<HomeTimelineResponse>(url, undefined);
  const entries = data.home.home_timeline_urt.instructions.flatMap((instruction) => instruction.entries);
  addPosted(entries.map((entry) => entry.content.itemContent.tweet_results.result));
}
