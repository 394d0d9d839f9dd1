import type { ReplyOffer, SuggestedReplies } from '@/lib/core/replies/offer.ts';
import type { ReplySource } from '@/lib/stores/case-replies.ts';
import type { CitizenMessage } from '@/lib/stores/replies-types.ts';

/** A library in memory: `suggested` fits every message, `all` is found by words of its titles. */
export function memoryReplies(suggested: Partial<SuggestedReplies> = {}, all: readonly ReplyOffer[] = []) {
  const asked: CitizenMessage[] = [];
  const picks: { postId: string; replyId: string }[] = [];
  let isDown = false;
  const answer = <T>(value: T): T => {
    if (isDown) throw new Error('the background is away');
    return value;
  };
  const source: ReplySource = {
    async suggest(message) {
      asked.push(message);
      return answer({ offers: [], available: all.length, values: {}, ...suggested });
    },
    find: async (query) =>
      answer({
        offers: all.filter(({ versions, lang }) => versions[lang]?.title.toLowerCase().includes(query.toLowerCase())),
      }),
    async pick(postId, replyId) {
      answer(undefined);
      picks.push({ postId, replyId });
    },
  };
  return {
    source,
    asked,
    picks,
    setDown(down: boolean) {
      isDown = down;
    },
  };
}

export type MemoryReplies = ReturnType<typeof memoryReplies>;
