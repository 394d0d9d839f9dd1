import type { ReplyLibrary } from '@/lib/db/replies.ts';
import type { Handlers } from '@/lib/messages.ts';
import { readAgency } from '@/lib/settings.ts';
import { createReplyDesk } from './reply-desk.ts';

type ReplyHandlers = Pick<Handlers, Extract<keyof Handlers, `replies.${string}`>>;

/** Background handlers of everything about saved replies. */
export function replyHandlers(library: ReplyLibrary): ReplyHandlers {
  const desk = createReplyDesk({ library, agency: async () => (await readAgency()).rules, now: () => new Date() });
  return {
    'replies.suggest': desk.suggest,
    'replies.find': desk.find,
    'replies.outcome': desk.report,
    'replies.remember': desk.remember,
    'replies.favourite': desk.favourite,
    'replies.sent-before': desk.sentBefore,
    'replies.pick': desk.pick,
  };
}
