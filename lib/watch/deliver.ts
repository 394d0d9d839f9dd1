import type { PageSight, SeenOnPage } from '@/lib/core/cases/seen-post.ts';
import { ExtensionGoneError, MessageError, send } from '@/lib/message-sender.ts';
import type { Delivery } from './outbox.ts';

/** Hands what was seen to the background and tells what became of it; never rejects. */
export async function deliverSeen(seen: SeenOnPage): Promise<Delivery> {
  try {
    await send('posts.seen', seen);
    return 'kept';
  } catch (error) {
    if (error instanceof ExtensionGoneError) return 'gone';
    // `failed`: no room, or the database is closed just now. Any other refusal would be the same next time.
    if (error instanceof MessageError) return error.code === 'failed' ? 'later' : 'never';
    return 'later';
  }
}

/** Says whether posts can be read; resolves to whether the background has it, never rejects. */
export const deliverSight = (sight: PageSight): Promise<boolean> =>
  send('posts.sight', sight).then(
    () => true,
    () => false,
  );
