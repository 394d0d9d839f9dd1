import * as z from '../zod.ts';

/** Replies used last that are kept in mind. */
export const MAX_RECENT = 20;

const ids = z.array(z.string().min(1).max(64));

/** How this member of staff uses the library; nothing about citizens. */
export const replyPreferencesSchema = z.object({
  /** Ids of replies, in the order they were marked. */
  favourites: ids.max(200).default([]),
  /** Ids of replies, the one used last first. */
  recents: ids.max(MAX_RECENT).default([]),
  /** Whether suggestions may learn from what was chosen. */
  learning: z.boolean().default(true),
});
export type ReplyPreferences = z.infer<typeof replyPreferencesSchema>;

/** Preferences from anything; a value that cannot be read is back at its default, the others hold. Never throws. */
export function parseReplyPreferences(input: unknown): ReplyPreferences {
  const stored = typeof input === 'object' && input !== null ? input : {};
  const readable = Object.entries(replyPreferencesSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse((stored as Record<string, unknown>)[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return replyPreferencesSchema.parse(Object.fromEntries(readable));
}

/** `id` in front, once. */
export const withRecent = (recents: readonly string[], id: string): string[] =>
  [id, ...recents.filter((known) => known !== id)].slice(0, MAX_RECENT);
