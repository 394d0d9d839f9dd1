/** What became of a suggestion: put in and sent as it was, changed first, or waved away as wrong. */
export const USES = ['accepted', 'edited', 'refused'] as const;
export type Use = (typeof USES)[number];

export interface ReplyUsage {
  readonly accepted: number;
  readonly edited: number;
  readonly refused: number;
  /** `YYYY-MM-DD`; the day it was last accepted or edited. */
  readonly lastUsed?: string;
}

export type UsageByReply = Readonly<Record<string, ReplyUsage>>;

const NO_USAGE: ReplyUsage = { accepted: 0, edited: 0, refused: 0 };

export const usageOf = (usage: UsageByReply, replyId: string): ReplyUsage =>
  Object.hasOwn(usage, replyId) ? (usage[replyId] ?? NO_USAGE) : NO_USAGE;

/** `day`: `YYYY-MM-DD` where the agency is. Nothing about the citizen or the member of staff is kept. */
export function recordUse(usage: UsageByReply, replyId: string, use: Use, day: string): UsageByReply {
  const before = usageOf(usage, replyId);
  const after = { ...before, [use]: before[use] + 1 };
  return { ...usage, [replyId]: use === 'refused' ? after : { ...after, lastUsed: day } };
}
