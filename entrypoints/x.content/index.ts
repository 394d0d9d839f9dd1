import { defineContentScript } from 'wxt/utils/define-content-script';
import { startLoadedChecker } from '@/lib/compose/loading.ts';
import { startSeeing } from '@/lib/watch/start.ts';
import { X_MATCHES } from '@/lib/x/hosts.ts';
import { removeStaleHosts } from '@/lib/x/placement.ts';
import { watchPage } from '@/lib/x/watch.ts';

/** Small, since every page of X runs it: it reports the posts on screen, and loads the rest when it sees a composer. */
export default defineContentScript({
  matches: X_MATCHES,
  // Not the sign-in pages: X goes on from them to /home without a page load, and we would be missing there.
  excludeMatches: X_MATCHES.map((match) => match.replace('*', 'i/oauth2/*')),
  runAt: 'document_start',
  allFrames: false,
  main(ctx) {
    removeStaleHosts();
    startSeeing(ctx);
    const waiting = new AbortController();
    ctx.onInvalidated(() => waiting.abort());
    watchPage((roots) => {
      if (roots.length === 0 || waiting.signal.aborted) return;
      waiting.abort();
      void startLoadedChecker(ctx);
    }, waiting.signal);
  },
});
