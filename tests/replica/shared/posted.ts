/** What the server keeps of every post made through a composer; tests read it with `replica.posts()`. */
export interface PostedPost {
  readonly id: string;
  readonly text: string;
  /** Handle of the account that really posted: the session's, which the page may show with a delay (x-web.md §4.6). */
  readonly account: string;
  readonly inReplyTo?: string;
  readonly quoteOf?: string;
  readonly media: readonly PostedMedia[];
  readonly poll?: readonly string[];
  /** 0 for a single post and for the first of a thread. */
  readonly threadIndex: number;
  /** Set for a post that was queued rather than published (x-web.md §1.4, "Scheduled"). */
  readonly scheduledFor?: string;
  readonly url: string;
}

export type MediaKind = 'image' | 'gif' | 'video';

export interface PostedMedia {
  readonly kind: MediaKind;
  readonly alt: string;
}

/** How the server answers the next posts; `POST /__replica/config` sets it from the page. */
export interface PostingConfig {
  readonly failPosts: boolean;
  readonly delayMs: number;
}

export const defaultPosting: PostingConfig = { failPosts: false, delayMs: 0 };
