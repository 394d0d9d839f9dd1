import { find, findAll } from './selectors.ts';

const STATUS = /^https:\/\/x\.com\/\w{1,15}\/status\/\d{1,20}$/;

/** A toast with a status link is the only proof in the page that a post went out; its words are localised. */
function statusLinks(): string[] {
  return findAll(document, 'toast').flatMap((toast) => {
    const link = find<HTMLAnchorElement>(toast, 'statusLink');
    // One form whatever host X is served from, so that a record's link stays valid.
    const address = link && `https://x.com${link.pathname}`;
    return address && STATUS.test(address) ? [address] : [];
  });
}

/** How long X may take to answer before we stop expecting its toast, in ms. */
const PATIENCE = 30_000;

/**
 * Waits for the toast of a post that was just let through and tells its link; `undefined` = none came in time.
 * Toasts that were already there do not count.
 */
export function awaitPublication(onResult: (link: string | undefined) => void, signal: AbortSignal): void {
  const earlier = new Set(statusLinks());
  const stop = new AbortController();
  const finish = (link: string | undefined) => {
    if (stop.signal.aborted) return;
    stop.abort();
    onResult(link);
  };
  const observer = new MutationObserver(() => {
    const link = statusLinks().find((address) => !earlier.has(address));
    if (link) finish(link);
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  const timer = setTimeout(() => finish(undefined), PATIENCE);
  const cleanUp = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  stop.signal.addEventListener('abort', cleanUp);
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
}
