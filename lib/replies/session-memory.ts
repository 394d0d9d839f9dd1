import { storage } from 'wxt/utils/storage';
import * as z from '@/lib/core/zod.ts';
import { type PendingReply, pendingReply } from './messages.ts';

/*
 * What the background must know until the browser closes, though the worker may die at any moment. Kept in memory by
 * the browser (storage.session), out of reach of the scripts in X's pages, never on the disk.
 */

const PENDING = 'session:pendingReply';
const EVENTS = 'session:replyEvents';
const MOST_EVENTS = 200;
const events = z.array(z.string());

/** The reply that was picked for this post's composer elsewhere, if it is still to be used. */
export async function pendingFor(postId: string): Promise<PendingReply | undefined> {
  const parsed = pendingReply.safeParse(await storage.getItem<unknown>(PENDING));
  return parsed.success && parsed.data.postId === postId ? parsed.data : undefined;
}

export const setPending = (reply: PendingReply): Promise<void> => storage.setItem(PENDING, reply);

export async function clearPending(postId: string): Promise<void> {
  if (await pendingFor(postId)) await storage.removeItem(PENDING);
}

/** Marks an event as done; `false` when it was already. */
export async function firstTime(event: string): Promise<boolean> {
  const parsed = events.safeParse(await storage.getItem<unknown>(EVENTS));
  const known = parsed.success ? parsed.data : [];
  if (known.includes(event)) return false;
  await storage.setItem(EVENTS, [...known, event].slice(-MOST_EVENTS));
  return true;
}
