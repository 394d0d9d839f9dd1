import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchPosts } from '@/lib/x/posts/watch-posts.ts';
import { watchAccounts } from './accounts.ts';
import { deliverSeen, deliverSight } from './deliver.ts';
import { createOutbox } from './outbox.ts';
import { createSightTeller } from './sight.ts';

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
    const stop = AbortSignal.any([signal, watching.signal]);
    const teller = createSightTeller({
      tell: deliverSight,
      isShown: () => document.visibilityState === 'visible',
      signal: stop,
    });
    watchPosts({
      accounts,
      onSeen: (seen, visit) => outbox.add(seen, visit),
      onSight: teller.note,
      isGone: () => ctx.isInvalid,
      signal: stop,
    });
  }, signal);
}
