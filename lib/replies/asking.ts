import type { SuggestedReplies } from '@/lib/core/replies/offer.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import { send } from '@/lib/messages.ts';
import type { CitizenMessage } from '@/lib/stores/replies-types.ts';
import { MAX_MESSAGE, MAX_THREAD } from './messages.ts';
import type { Found } from './reply-desk.ts';

/*
 * What a composer and the side panel ask of the saved replies, cut to what the background accepts. Promises reject as
 * those of `send`.
 */

export const askSuggestions = ({
  postId,
  text,
  language,
  thread,
  dataExposed,
}: CitizenMessage): Promise<SuggestedReplies> =>
  send('replies.suggest', {
    postId,
    text: text.slice(0, MAX_MESSAGE),
    ...(language ? { language: language.slice(0, 35) } : {}),
    thread: thread.slice(-MAX_THREAD).map((earlier) => earlier.slice(0, MAX_MESSAGE)),
    ...(dataExposed ? { dataExposed } : {}),
  });

export const searchReplies = (query: string, lang: ReplyLanguage): Promise<Found> =>
  send('replies.find', { query: query.slice(0, 200), lang });

/** Offers the reply first at the composer of that post. Blanks are filled in there, where name and handle are known. */
export async function pickReply(postId: string, replyId: string): Promise<void> {
  await send('replies.pick', { postId, replyId, values: {} });
}
