import { seedIds } from '../../shared/seed-ids.ts';
import type { Seeding, SeedPost } from '../../shared/seeding.ts';
import { queryIds, type TweetResult } from '../../shared/x-api.ts';
import type { Post } from '../state/post.ts';
import { addPosts, prependToHome, usePosts } from '../state/posts.ts';
import { useSession } from '../state/session.ts';
import { xhr } from '../xhr.ts';
import { addPosted } from './from-result.ts';
import { manyMentions, manyPosts } from './many-posts.ts';
import { author, homeSeeds, newestTime, otherSeeds } from './special-posts.ts';

/** Enough to scroll; the scroll benchmark asks for 2,000 through `window.__replica`. */
const defaultCount = 60;

export function seedTimelines(): void {
  addPosts([...homeSeeds, ...otherSeeds]);
  usePosts.setState({ home: homeSeeds.map(({ id }) => id), notifications: notificationSeeds });
  seedMany(defaultCount);
  void loadSeeding().then(loadPosted);
}

export function seedMany(count: number): readonly Post[] {
  const posts = manyPosts(count);
  addPosts(posts);
  const ids = posts.map(({ id }) => id);
  usePosts.setState(({ home }) => ({ home: [...home.filter((id) => !ids.includes(id)), ...ids] }));
  return posts;
}

const notify = (posts: readonly Post[]) =>
  usePosts.setState(({ notifications }) => {
    const rows = posts.map(({ id }) => ({ kind: 'post' as const, id }));
    const isNew = ({ id }: { readonly id: string }) => !rows.some((row) => row.id === id);
    return { notifications: [...rows, ...notifications.filter(isNew)] };
  });

export function seedMentions(count: number): void {
  const posts = manyMentions(count, useSession.getState().account.handle);
  addPosts(posts);
  notify(posts);
}

export function toPost({ handle, ...seed }: SeedPost): Post {
  return {
    lang: 'en',
    createdAt: new Date(newestTime).toISOString(),
    counts: { replies: 0, reposts: 0, likes: 0, views: 0 },
    ...seed,
    author: author(handle),
  };
}

/** X notifies the account of whatever answers, mentions or quotes it. */
function concerns(post: Post, handle: string): boolean {
  const { byId } = usePosts.getState();
  const quoted = post.quoteOf && byId[post.quoteOf]?.author.handle;
  const named = [...(post.replyTo?.handles ?? []), ...(quoted ? [quoted] : [])];
  return named.includes(handle) || post.text.toLowerCase().includes(`@${handle.toLowerCase()}`);
}

/** Posts that a test put on the server. */
async function loadSeeding(): Promise<void> {
  const { posts: seeds, mentions } = await xhr<Seeding>('/__replica/seeding', undefined);
  if (mentions > 0) seedMentions(mentions);
  const posts = seeds.map(toPost);
  if (posts.length === 0) return;
  addPosts(posts);
  prependToHome(posts.map(({ id }) => id));
  const { handle } = useSession.getState().account;
  notify(posts.filter((post) => post.author.handle !== handle && concerns(post, handle)));
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
