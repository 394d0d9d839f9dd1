import type { SeenPage } from '@/lib/core/cases/seen-limits.ts';
import type { PageSight } from '@/lib/core/cases/seen-post.ts';
import type { Sight } from '@/lib/x/posts/sight.ts';

/** Time X is given to finish what it is drawing before we call ourselves blind, in ms. */
const PATIENCE = 3000;
/** Before the same is said again that did not arrive, in ms. */
const RETRY_AFTER = 15_000;

interface Ports {
  /** Resolves to whether it arrived; never rejects. */
  readonly tell: (sight: PageSight) => Promise<boolean>;
  /** Whether anybody sees the page: X draws nothing in a tab in the background. */
  readonly isShown: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Tells for each kind of page whether its posts can be read: once, and again when it changes. That they can be read is
 * told too, for another page, or an older version, may have said otherwise.
 */
export function createSightTeller({ tell, isShown, signal }: Ports) {
  const told = new Map<SeenPage, boolean>();
  let doubt: { readonly visit: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  function settle(): void {
    clearTimeout(doubt?.timer);
    doubt = undefined;
  }
  signal.addEventListener('abort', settle);

  async function say(page: SeenPage, readable: boolean): Promise<void> {
    if (told.get(page) === readable) return;
    told.set(page, readable);
    if (await tell({ page, readable })) return;
    setTimeout(() => {
      if (told.get(page) === readable) told.delete(page);
    }, RETRY_AFTER);
  }

  return {
    /** After each look at the page. */
    note(page: SeenPage, visit: number, sight: Sight): void {
      if (signal.aborted) return;
      if (sight !== 'blind' || doubt?.visit !== visit) settle();
      if (sight === 'read') void say(page, true);
      if (sight !== 'blind' || doubt || told.get(page) === false) return;
      const timer = setTimeout(() => {
        doubt = undefined;
        if (isShown()) void say(page, false);
      }, PATIENCE);
      doubt = { visit, timer };
    },
  };
}
