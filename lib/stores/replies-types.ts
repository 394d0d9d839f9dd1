import type { ReplyChoice } from '@/lib/core/replies/compose-reply.ts';
import type { ReplyOffer, SuggestedReplies } from '@/lib/core/replies/offer.ts';
import type { PlaceholderValues } from '@/lib/core/replies/placeholders.ts';
import type { Use } from '@/lib/core/replies/usage.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import type { WriteOutcome } from './composer.ts';

/** What saved replies are looked up by. */
export interface CitizenMessage {
  readonly postId: string;
  readonly text: string;
  /** BCP 47 as X declares it. */
  readonly language?: string;
  /** Earlier posts of the citizen in the conversation, oldest first. */
  readonly thread: readonly string[];
  /** The citizen's post shows personal data: the reply that asks them to take it down is wanted, too. */
  readonly dataExposed?: true;
}

/** Whom a reply composer answers. */
export interface Citizen extends CitizenMessage {
  readonly handle: string;
  /** Display name: any text at all. */
  readonly name: string;
}

/** The draft that a reply would go into. */
export interface DraftPlace {
  /** Which post of the composer. */
  readonly post: number;
  readonly text: string;
  /** UTF-16 offset of the caret; its end where the caret is elsewhere. */
  readonly caret: number;
}

export interface UseReport {
  readonly outcomes: readonly {
    readonly id: string;
    readonly outcome: Use | 'wrong';
  }[];
  /** The reply that the citizen's message is learned for, or forgotten by. */
  readonly about?: string;
  readonly posted?: string;
}

/** The world as the store may touch it; passed in, so that the logic is tested without a page. */
export interface RepliesDeps {
  suggest(citizen: Citizen): Promise<SuggestedReplies>;
  find(query: string, lang: ReplyLanguage): Promise<{ offers: readonly ReplyOffer[]; recents: readonly string[] }>;
  report(citizen: Citizen, report: UseReport, language: ReplyLanguage | undefined): Promise<void>;
  remember(postId: string, values: PlaceholderValues): Promise<void>;
  setFavourite(id: string, favourite: boolean): Promise<void>;
  /** How often this very text was posted within a day. */
  sentBefore(text: string): Promise<number>;
  draft(): DraftPlace | undefined;
  /** Writes a post's new text by the one paste path; `before` is what it was made for. */
  write(post: number, before: string, after: string): Promise<WriteOutcome>;
  copy(text: string): Promise<void>;
  around(): RepliesAround;
}

/** The agency and the hour, as they are now. */
export interface RepliesAround {
  readonly agency: string;
  /** IANA name or empty. */
  readonly timeZone: string;
  /** Hour of the day where the agency is, 0 to 23. */
  readonly hour: number;
}

export type ReplyNotice =
  | { readonly kind: 'inserted'; readonly post: number; readonly before: string; readonly after: string }
  | { readonly kind: 'failed'; readonly copied: boolean }
  | { readonly kind: 'undone' | 'changed' | 'wrong' };

export interface RepliesState {
  readonly citizen: Citizen | undefined;
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly suggested: SuggestedReplies;
  readonly view: 'closed' | 'list' | 'use';
  /** Where the caret was before the focus went to the list; it goes back there. */
  readonly place: DraftPlace | undefined;
  readonly query: string;
  /** What the search lists, suggestions aside. */
  readonly found: readonly ReplyOffer[];
  readonly recents: readonly string[];
  readonly active: number;
  readonly choice: ReplyChoice | undefined;
  readonly sentBefore: number;
  readonly notice: ReplyNotice | undefined;
  readonly busy: boolean;
  /** Tells whom the composer answers now; the same post again changes nothing. */
  setCitizen(citizen: Citizen | undefined): void;
  open(): void;
  /** A slash in an empty draft opens the list, until it was closed once: then a slash is a slash. */
  openBySlash(): boolean;
  back(): void;
  close(): void;
  search(query: string): void;
  move(step: 1 | -1): void;
  pick(index?: number): void;
  change(patch: Partial<Pick<ReplyChoice, 'lang' | 'greeting' | 'ending'>>): void;
  setValue(key: string, value: string): void;
  vary(): void;
  insert(how: 'caret' | 'replace'): Promise<void>;
  undo(): Promise<void>;
  wrong(): Promise<void>;
  toggleFavourite(): Promise<void>;
  /** The composer's post is out, with this text. */
  published(text: string): Promise<void>;
}
