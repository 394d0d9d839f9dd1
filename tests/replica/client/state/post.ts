import type { Account } from '../../shared/accounts.ts';

/** A post as the page shows it. */
export interface Post {
  readonly id: string;
  readonly author: Account;
  readonly text: string;
  readonly lang: string;
  /** ISO time. */
  readonly createdAt: string;
  readonly photos?: readonly Photo[];
  readonly video?: boolean;
  readonly quoteOf?: string;
  readonly replyTo?: { readonly id: string; readonly handles: readonly string[] };
  readonly promoted?: boolean;
  readonly pinned?: boolean;
  readonly repostedBy?: string;
  /** Text beyond this many characters hides behind "Show more". */
  readonly foldAt?: number;
  /** Grok's translation, shown in place of the text (x-web.md §4.5). */
  readonly translation?: { readonly text: string; readonly lang: string; readonly from: string };
  readonly followsYou?: boolean;
  readonly counts: Counts;
}

export interface Photo {
  readonly url: string;
  /** Empty: X shows a localized default instead (x-web.md §4.2). */
  readonly alt: string;
}

export interface Counts {
  readonly replies: number;
  readonly reposts: number;
  readonly likes: number;
  readonly views: number;
}
