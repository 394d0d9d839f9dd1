import type { Language } from './client/labels.ts';
import type { Breakage } from './client/state/breakage.ts';
import type { Theme } from './client/state/session.ts';
import type { MediaKind, PostingConfig } from './shared/posted.ts';
import type { SeedPost } from './shared/seeding.ts';

/**
 * `window.__replica`, for `page.evaluate`. Every call returns after React has rendered its effect, unless it says
 * otherwise.
 */
export interface ReplicaControl {
  setTheme(theme: Theme): void;
  setLanguage(language: Language): void;
  /** The session changes at once, the page `staleMs` later (1500 when not given; x-web.md §4.6). */
  switchAccount(handle: string, staleMs?: number): void;
  account(): { readonly session: string; readonly shown: string };

  navigate(address: string): void;
  openPost(text?: string): void;
  openReply(postId: string): void;
  openQuote(postId: string): void;

  /** The thousands of generated posts behind those the page starts with; the same in every run. */
  seedMany(count: number): void;
  /** Adds to the top of the home timeline, and to a conversation when `replyTo` is given. */
  seedPosts(posts: readonly SeedPost[]): void;
  /** Generated citizens' posts to the account signed in, at the top of its notifications; the same in every run. */
  seedMentions(count: number): void;
  /** Adds to the top of the notifications; the posts must exist. */
  seedNotifications(postIds: readonly string[]): void;

  /** Adds media to a composer (`home`, `modal`, `reply-<id>`; the open one when not given), without a file. */
  addMedia(kind: MediaKind, options?: { readonly alt?: string; readonly composer?: string }): Promise<void>;
  describeMedia(index: number, alt: string, composer?: string): void;
  addThreadPost(text?: string): void;
  /** The editor loses its text 300 ms after media was added (x-web.md §1.5). */
  setWipeOnMedia(on: boolean): void;
  /** The modal opens without its composer until this is off again. */
  setComposerLoading(on: boolean): void;
  /** What Draft.js holds, one string per post: what would really be sent. */
  draftTexts(composer?: string): readonly string[];

  /** New nodes for the tool row; with `parent`, for the block it is in, so that siblings of the row go too. */
  remountToolBar(options?: { readonly parent?: boolean }): void;
  /** Removes every node under the app that React did not make, as its re-renders may; returns how many. */
  wipeForeignNodes(): number;
  /** New nodes for everything, as after a change of font size. */
  remountApp(): void;
  /** Breaks selectors on purpose and renders everything anew; `{}` mends them. */
  breakSelectors(breakage: Breakage): void;

  /** A toast that has nothing to do with a post, or a link to an older one; stays until reload when `ms` is 0. */
  showToast(toast: { readonly text: string; readonly link?: string }, ms?: number): void;
  /** How the server answers the next posts, from any page. */
  configurePosting(config: Partial<PostingConfig>): Promise<void>;
  /** Keys that X took for its own shortcuts. */
  shortcutsFired(): readonly string[];
}

declare global {
  interface Window {
    readonly __replica: ReplicaControl;
  }
}
