import type { PageSight, ReplySent, SeenOnPage } from '@/lib/core/cases/seen-post.ts';
import type { Handlers } from '@/lib/messages.ts';

/** Who keeps what was seen. Resolves once it is on the disk; a page sends again whatever was rejected. */
export interface SeenRecorder {
  /** Resolves to the number of posts it took, those it knew included. The same again changes nothing. */
  recordSeen(seen: SeenOnPage): Promise<number>;
  recordReply(reply: ReplySent): Promise<void>;
  recordSight(sight: PageSight): Promise<void>;
}

/** Background handlers of what pages of X report. */
export const seenHandlers = (recorder: SeenRecorder): Pick<Handlers, 'posts.seen' | 'posts.sight' | 'reply.sent'> => ({
  'posts.seen': async (seen) => ({ accepted: await recorder.recordSeen(seen) }),
  'posts.sight': async (sight) => {
    await recorder.recordSight(sight);
    return null;
  },
  'reply.sent': async (reply) => {
    await recorder.recordReply(reply);
    return null;
  },
});
