import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchPosts } from '@/lib/x/posts/watch-posts.ts';
import { watchAccounts } from './accounts.ts';
import { deliverSeen } from './deliver.ts';
import { createOutbox } from './outbox.ts';

/** Reports what passes on screen to the background while the agency has named its accounts; else reads nothing. */
export function startSeeing(ctx: ContentScriptContext): void {
  const { signal } = ctx;
  const outbox = createOutbox({ deliver: deliverSeen, signal });
  addEventListener('pagehide', () => outbox.flush(), { signal });
  let watching = new AbortController();
  let watched = '';
  watchAccounts((accounts) => {
    // Most changes of the rules leave the accounts as they are.
    if (watched === accounts.join(' ')) return;
    watched = accounts.join(' ');
    watching.abort();
    watching = new AbortController();
    if (accounts.length === 0) return;
    watchPosts({
      accounts,
      onSeen: (seen, visit) => outbox.add(seen, visit),
      isGone: () => ctx.isInvalid,
      signal: AbortSignal.any([signal, watching.signal]),
    });
  }, signal);
}
