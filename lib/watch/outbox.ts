import { MAX_SEEN_BATCH } from '@/lib/core/cases/seen-limits.ts';
import type { SeenChange, SeenConversation, SeenOnPage, SeenPost } from '@/lib/core/cases/seen-post.ts';
import { hash } from '@/lib/core/fingerprint.ts';

/** Posts that pass within this time travel in one message, in ms. */
const GATHER_TIME = 400;
/** Waits before sending again what was not acknowledged, in ms; the last one repeats. */
const RETRY_DELAYS = [1000, 5000, 15_000, 60_000] as const;
/** Items that wait at most. Beyond, the oldest are given up; shown again, they are queued again. */
const MAX_QUEUE = 2000;
/** Items remembered as acknowledged; forgetting the oldest only means sending them once more. */
const MAX_REMEMBERED = 4000;

type Item = Pick<SeenOnPage, 'page' | 'signedIn'> & { readonly key: string } & (
    | { readonly post: SeenPost }
    | { readonly conversation: SeenConversation }
    | { readonly change: SeenChange }
  );

/** What became of a message: `kept` is on the disk · `later` may work again · `never` would fail each time · `gone`: no background any more. */
export type Delivery = 'kept' | 'later' | 'never' | 'gone';

interface Ports {
  /** Never rejects. */
  readonly deliver: (seen: SeenOnPage) => Promise<Delivery>;
  readonly signal: AbortSignal;
}

const sameSource = (a: Item | undefined, b: Item): boolean => a?.page === b.page && a.signedIn === b.signedIn;

function itemsOf({ page, signedIn, posts, conversations, changes = [] }: SeenOnPage, visit: number): Item[] {
  const source = { page, ...(signedIn ? { signedIn } : {}) };
  return [
    ...posts.map((post) => ({ ...source, post, key: `${post.id} ${hash(JSON.stringify(post))}` })),
    // Each visit counts anew: when a conversation was last looked at is what staff want to know.
    ...conversations.map((conversation) => ({
      ...source,
      conversation,
      key: `c ${conversation.id} ${conversation.replies} ${conversation.opened ? visit : 'passed'}`,
    })),
    ...changes.map((change) => ({ ...source, change, key: `x ${change.id} ${change.change}` })),
  ];
}

/**
 * Holds what was seen until the background has it, and sends nothing twice unless it changed. In memory: a page that is
 * closed before its message arrives shows the posts again when it is opened again.
 */
export function createOutbox({ deliver, signal }: Ports) {
  const queue = new Map<string, Item>();
  const sent = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let failures = 0;
  /** How many of the next items travel alone, to find the one that a message was refused for. */
  let alone = 0;
  let stopped = false;

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    queue.clear();
    sent.clear();
  }
  signal.addEventListener('abort', stop);

  function schedule(delay: number): void {
    if (stopped || timer !== undefined || queue.size === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      void sendNext();
    }, delay);
  }

  function nextBatch(): Item[] {
    const batch: Item[] = [];
    const size = alone > 0 ? 1 : MAX_SEEN_BATCH;
    for (const item of queue.values()) {
      if (batch.length === size || (batch.length > 0 && !sameSource(batch[0], item))) break;
      batch.push(item);
    }
    return batch;
  }

  function settle(batch: readonly Item[], delivery: Delivery): void {
    if (delivery === 'never' && batch.length > 1) {
      alone = batch.length;
      return;
    }
    if (alone > 0) alone -= 1;
    for (const { key } of batch) {
      queue.delete(key);
      sent.add(key);
    }
    for (const key of sent) {
      if (sent.size <= MAX_REMEMBERED) break;
      sent.delete(key);
    }
  }

  async function sendNext(): Promise<void> {
    if (sending || stopped) return;
    const batch = nextBatch();
    const [first] = batch;
    if (!first) return;
    sending = true;
    const changes = batch.flatMap((item) => ('change' in item ? [item.change] : []));
    const delivery = await deliver({
      page: first.page,
      ...(first.signedIn ? { signedIn: first.signedIn } : {}),
      posts: batch.flatMap((item) => ('post' in item ? [item.post] : [])),
      conversations: batch.flatMap((item) => ('conversation' in item ? [item.conversation] : [])),
      ...(changes.length > 0 ? { changes } : {}),
    });
    sending = false;
    if (stopped) return;
    if (delivery === 'gone') stop();
    else if (delivery === 'later') {
      schedule(RETRY_DELAYS[Math.min(failures, RETRY_DELAYS.length - 1)] ?? 0);
      failures += 1;
    } else {
      failures = 0;
      settle(batch, delivery);
      schedule(0);
    }
  }

  return {
    add(seen: SeenOnPage, visit: number): void {
      if (stopped) return;
      for (const item of itemsOf(seen, visit)) {
        if (!sent.has(item.key) && !queue.has(item.key)) queue.set(item.key, item);
      }
      for (const key of queue.keys()) {
        if (queue.size <= MAX_QUEUE) break;
        queue.delete(key);
      }
      if (!sending) schedule(GATHER_TIME);
    },
    /** Sends at once, as before the page goes; what waits for a retry is tried again. */
    flush(): void {
      clearTimeout(timer);
      timer = undefined;
      void sendNext();
    },
    waiting: (): number => queue.size,
  };
}
