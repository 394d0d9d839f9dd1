import type { Account } from './shared/accounts.ts';
import { imageHost } from './shared/hosts.ts';
import { defaultPosting, type PostedMedia, type PostedPost, type PostingConfig } from './shared/posted.ts';
import { noSeeding, type Seeding } from './shared/seeding.ts';
import type { CreateScheduledTweetRequest, CreateTweetVariables, MediaResult, TweetResult } from './shared/x-api.ts';

/** X's ids are 64-bit and do not fit a JavaScript number; ours start where real ones of late 2026 would be. */
const firstId = 2_070_000_000_000_000_000n;

/** What has been uploaded and posted since the start or the last reset. */
export class PostLog {
  readonly posts: PostedPost[] = [];
  readonly results: TweetResult[] = [];
  config: PostingConfig = defaultPosting;
  seeding: Seeding = noSeeding;
  private readonly media = new Map<string, PostedMedia>();
  private readonly polls = new Map<string, readonly string[]>();
  private count = 0n;

  nextId(): string {
    this.count += 1n;
    return String(firstId + this.count * 65_537n);
  }

  addMedia(media: PostedMedia): string {
    const id = this.nextId();
    this.media.set(id, media);
    return id;
  }

  describeMedia(id: string, alt: string): void {
    const media = this.media.get(id);
    if (media) this.media.set(id, { ...media, alt });
  }

  addPoll(choices: readonly string[]): string {
    const uri = `card://${this.nextId()}`;
    this.polls.set(uri, choices);
    return uri;
  }

  create(variables: CreateTweetVariables, account: Account): TweetResult {
    const id = this.nextId();
    const parent = variables.reply?.in_reply_to_tweet_id;
    const poll = variables.card_uri && this.polls.get(variables.card_uri);
    const quoteOf = /\/status\/(\d+)/.exec(variables.attachment_url ?? '')?.[1];
    const post: PostedPost = {
      id,
      text: variables.tweet_text,
      account: account.handle,
      ...(parent ? { inReplyTo: parent } : {}),
      ...(quoteOf ? { quoteOf } : {}),
      media: this.mediaOf(variables.media.media_entities.map((entity) => entity.media_id)),
      ...(poll ? { poll } : {}),
      threadIndex: variables.batch_compose === 'BatchSubsequent' ? this.indexOf(parent) + 1 : 0,
      url: `https://x.com/${account.handle}/status/${id}`,
    };
    this.posts.push(post);
    const result = tweetResult(post, account);
    this.results.push(result);
    return result;
  }

  schedule({ post_tweet_request, execute_at }: CreateScheduledTweetRequest['variables'], account: Account): string {
    const id = this.nextId();
    this.posts.push({
      id,
      text: post_tweet_request.status,
      account: account.handle,
      media: this.mediaOf(post_tweet_request.media_ids),
      threadIndex: 0,
      scheduledFor: new Date(execute_at * 1000).toISOString(),
      url: 'https://x.com/compose/post/unsent/scheduled',
    });
    return id;
  }

  reset(): void {
    this.posts.length = 0;
    this.results.length = 0;
    this.media.clear();
    this.polls.clear();
    this.count = 0n;
    this.config = defaultPosting;
    this.seeding = noSeeding;
  }

  private mediaOf(ids: readonly string[]): PostedMedia[] {
    return ids.flatMap((id) => this.media.get(id) ?? []);
  }

  private indexOf(id: string | undefined): number {
    return this.posts.find((post) => post.id === id)?.threadIndex ?? 0;
  }
}

const mediaTypes = { image: 'photo', gif: 'animated_gif', video: 'video' } as const;

function tweetResult({ id, text, inReplyTo, quoteOf, media }: PostedPost, account: Account): TweetResult {
  const results: MediaResult[] = media.map(({ kind, alt }, index) => ({
    type: mediaTypes[kind],
    media_url_https: `${imageHost}/media/${id}-${index}.jpg`,
    ...(alt ? { ext_alt_text: alt } : {}),
  }));
  return {
    __typename: 'Tweet',
    rest_id: id,
    core: {
      user_results: {
        result: {
          __typename: 'User',
          rest_id: account.userId,
          core: { name: account.name, screen_name: account.handle },
          is_blue_verified: account.verified === 'blue',
        },
      },
    },
    legacy: {
      id_str: id,
      full_text: text,
      created_at: new Date().toUTCString(),
      conversation_id_str: inReplyTo ?? id,
      ...(inReplyTo ? { in_reply_to_status_id_str: inReplyTo } : {}),
      is_quote_status: quoteOf !== undefined,
      ...(quoteOf ? { quoted_status_id_str: quoteOf } : {}),
      ...(results.length > 0 ? { extended_entities: { media: results } } : {}),
    },
  };
}
