import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReplyOffer, SuggestedReplies } from '@/lib/core/replies/offer.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import type { CitizenMessage } from './replies-types.ts';

/** Saved replies as the side panel may ask for them; it gets them from the background, tests from memory. */
export interface ReplySource {
  suggest(message: CitizenMessage): Promise<SuggestedReplies>;
  find(query: string, lang: ReplyLanguage): Promise<{ readonly offers: readonly ReplyOffer[] }>;
  /** Offers the reply first at the composer of that post on X. */
  pick(postId: string, replyId: string): Promise<void>;
}

export interface CaseRepliesState {
  /** The citizen's post that would be answered. */
  readonly message: CitizenMessage | undefined;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly suggested: SuggestedReplies;
  readonly query: string;
  /** What the query finds; undefined while it is looked for. */
  readonly found: readonly ReplyOffer[] | undefined;
  /** The reply that waits at the post's composer. */
  readonly picked: ReplyOffer | undefined;
  /** The last pick did not reach the composer. */
  readonly pickFailed: boolean;
  /** A new question keeps the search: a post that comes in must not empty the box somebody types in. */
  ask(message: CitizenMessage): Promise<void>;
  search(query: string): Promise<void>;
  retry(): Promise<void>;
  pick(offer: ReplyOffer): Promise<void>;
}

export type CaseRepliesStore = StoreApi<CaseRepliesState>;

const NOTHING: SuggestedReplies = { offers: [], available: 0, values: {} };

/** What is listed: what the search finds, else what fits. */
export const listedReplies = ({ query, found, suggested }: CaseRepliesState): readonly ReplyOffer[] =>
  query.trim() === '' ? suggested.offers : (found ?? []);

/** Saved replies for one case. Nothing is written here: a reply is handed over to X's composer, where a person posts. */
export function createCaseReplies(source: ReplySource): CaseRepliesStore {
  return createStore<CaseRepliesState>((set, get) => {
    /** The newest search; answers to older ones come too late. */
    let searched = 0;
    return {
      message: undefined,
      status: 'loading',
      suggested: NOTHING,
      query: '',
      found: undefined,
      picked: undefined,
      pickFailed: false,

      async ask(message) {
        set({ message, status: 'loading', suggested: NOTHING, picked: undefined, pickFailed: false });
        const answer = await source.suggest(message).catch(() => undefined);
        if (get().message !== message) return;
        set(answer ? { status: 'ready', suggested: answer, picked: answer.picked?.offer } : { status: 'failed' });
      },

      async search(query) {
        searched += 1;
        const turn = searched;
        set({ query, found: undefined });
        if (query.trim() === '') return;
        const answer = await source.find(query, get().suggested.language ?? 'id').catch(() => undefined);
        if (turn !== searched) return;
        const { status, message } = get();
        set(answer ? { found: answer.offers } : { status: 'failed', found: [] });
        // It works again, so what fits can be told, too.
        if (answer && status === 'failed' && message) await get().ask(message);
      },

      async retry() {
        const { message, query } = get();
        if (message) await get().ask(message);
        if (query.trim() !== '') await get().search(query);
      },

      async pick(offer) {
        const { message } = get();
        if (!message) return;
        const ok = await source.pick(message.postId, offer.id).then(
          () => true,
          () => false,
        );
        if (get().message !== message) return;
        set(ok ? { picked: offer, pickFailed: false } : { pickFailed: true });
      },
    };
  });
}
