import type { SeenPage } from '@/lib/core/cases/seen-limits.ts';
import type { SeenOnPage } from '@/lib/core/cases/seen-post.ts';
import { signedInHandle } from '../account.ts';
import { findAll } from '../selectors.ts';
import { throttle } from '../watch.ts';
import { type PageKind, pageKind } from './page-kind.ts';
import { readPage } from './read-page.ts';
import type { Sight } from './sight.ts';
import { createThread, type Thread } from './thread.ts';

/** Between two looks at a page that changes but does not move, in ms. */
const LOOK_INTERVAL = 250;
/** A busy page must let us look at last, in ms. */
const IDLE_TIMEOUT = 1000;
/** Shares of a post in view at which to look; a post taller than the screen never reaches the half. */
const THRESHOLDS = [0.1, 0.25, 0.5];

interface Watching {
  /** Handles of the agency, in any case. */
  readonly accounts: readonly string[];
  /** Called after each look that found anything, with everything on screen: whoever takes it knows what is new. */
  readonly onSeen: (seen: SeenOnPage, visit: number) => void;
  /** Called after each look, with whether posts can be recognised on this page. */
  readonly onSight: (page: SeenPage, visit: number, sight: Sight) => void;
  /** Asked before each look; there is no event for an extension that was replaced under this page. */
  readonly isGone: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads citizens' posts to the agency, and its answers, as they pass on screen. Only looks: it never scrolls, clicks
 * or expands. Each look reads the page afresh, for X uses its nodes again for other posts: no element is remembered.
 * Two things make it look: a post comes into view (at once, or a fast scroll would carry it past), and the page changes
 * under what is in view (in idle time).
 */
export function watchPosts({ accounts, onSeen, onSight, isGone, signal }: Watching): void {
  let kind: PageKind = { page: 'other' };
  let path: string | undefined;
  let visit = 0;
  let thread: Thread = createThread();
  let idle = 0;

  /** A layer over the page, such as a composer, leaves everything as it is. */
  function follow(): void {
    if (location.pathname === path) return;
    path = location.pathname;
    const next = pageKind(path);
    if (!next) return;
    if (next.focalId !== kind.focalId || next.page !== kind.page || visit === 0) thread = createThread(next.focalId);
    kind = next;
    visit += 1;
  }

  function look(): void {
    if (signal.aborted || isGone() || document.visibilityState !== 'visible') return;
    follow();
    const { posts, conversations, changes, sight } = readPage(kind, thread, accounts);
    onSight(kind.page, visit, sight);
    if (posts.length === 0 && conversations.length === 0 && changes.length === 0) return;
    const signedIn = signedInHandle();
    onSeen(
      {
        page: kind.page,
        ...(signedIn ? { signedIn } : {}),
        posts: [...posts],
        conversations: [...conversations],
        ...(changes.length > 0 ? { changes: [...changes] } : {}),
      },
      visit,
    );
  }

  const lookWhenIdle = () => {
    idle = 0;
    look();
  };
  const lookSoon = throttle(
    () => {
      if (idle === 0) idle = requestIdleCallback(lookWhenIdle, { timeout: IDLE_TIMEOUT });
    },
    LOOK_INTERVAL,
    signal,
  );
  const entrances = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) look();
    },
    { threshold: THRESHOLDS },
  );
  const changes = new MutationObserver(() => {
    // Those that are observed already stay so; a node that left the page is forgotten with it.
    for (const article of findAll(document, 'post')) entrances.observe(article);
    lookSoon();
  });
  changes.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    // A node used again for another post changes its links; a row that was moved, its style.
    attributeFilter: ['href', 'datetime', 'lang', 'style'],
  });
  document.addEventListener('visibilitychange', lookSoon, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    entrances.disconnect();
    if (idle !== 0) cancelIdleCallback(idle);
  });
  for (const article of findAll(document, 'post')) entrances.observe(article);
  lookSoon();
}
