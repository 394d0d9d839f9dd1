import type { Learned } from './learn.ts';
import type { ReplyPreferences } from './preferences.ts';
import type { RowProblem, SavedReply } from './saved-reply.ts';
import type { UsageByReply } from './usage.ts';

/** Everything the library holds but remembered values, as of one moment. */
export interface LibraryContent {
  /** In the order of their ids. */
  readonly replies: readonly SavedReply[];
  /** Stored replies that cannot be read. They stay stored, and are never offered. */
  readonly damaged: readonly RowProblem[];
  readonly usage: UsageByReply;
  readonly learned: Learned;
  readonly preferences: ReplyPreferences;
}

/** What is written at once, all or nothing. */
export interface LibraryChange {
  readonly put?: readonly SavedReply[];
  /** Ids. What was counted and learned for them goes as well. */
  readonly remove?: readonly string[];
}
