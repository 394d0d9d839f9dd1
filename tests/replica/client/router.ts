import { create } from 'zustand';

/** What a modal was opened for; travels in the history entry, as the address does not tell (x-web.md §1.4). */
export interface ComposeTarget {
  /** The composer whose media or date a dialog edits. */
  readonly draftId?: string;
  readonly inReplyTo?: string;
  readonly quoteOf?: string;
  readonly text?: string;
}

interface Entry {
  /** Address of the page under a modal; the page stays mounted (x-web.md §5.2). */
  readonly background?: string;
  readonly compose?: ComposeTarget;
}

interface Route {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query of the page to show: the page under the modal while one is open. */
  readonly page: URL;
  readonly compose: ComposeTarget | undefined;
}

export const useRoute = create<Route>(() => readRoute());

export function startRouter(): void {
  redirect();
  addEventListener('popstate', () => useRoute.setState(readRoute()));
}

export function isModal(path: string): boolean {
  return path.startsWith('/compose/') || path.startsWith('/intent/');
}

export function navigate(address: string, compose?: ComposeTarget): void {
  history.pushState(entryFor(address, compose), '', address);
  useRoute.setState(readRoute());
  if (!isModal(location.pathname)) scrollTo(0, 0);
}

export function replace(address: string, compose?: ComposeTarget): void {
  history.replaceState(entryFor(address, compose), '', address);
  useRoute.setState(readRoute());
}

/** Closing a modal goes back; one that was opened by its address has nowhere to go back to. */
export function closeModal(): void {
  const { background } = entry();
  if (background && history.length > 1) history.back();
  else replace('/home');
}

function entryFor(address: string, compose: ComposeTarget | undefined): Entry {
  const target = new URL(address, location.href);
  if (!isModal(target.pathname)) return {};
  const background = isModal(location.pathname) ? entry().background : location.pathname + location.search;
  const kept = compose ?? entry().compose;
  return { ...(background ? { background } : {}), ...(kept ? { compose: kept } : {}) };
}

function entry(): Entry {
  return (history.state as Entry | null) ?? {};
}

function readRoute(): Route {
  const here = new URL(location.href);
  const { background, compose } = entry();
  const page = isModal(here.pathname) ? new URL(background ?? '/home', here) : here;
  return { path: here.pathname, query: here.searchParams, page, compose };
}

/** `/` → home, `/compose/tweet` → `/compose/post`, and intents, which end as `/compose/post` with their fields. */
function redirect(): void {
  const { pathname, searchParams } = new URL(location.href);
  if (pathname === '/') return replace('/home');
  if (pathname === '/compose/tweet') return replace(`/compose/post${location.search}`);
  if (pathname !== '/intent/post' && pathname !== '/intent/tweet' && pathname !== '/compose/post') return undefined;
  const text = searchParams.get('text');
  const inReplyTo = searchParams.get('in_reply_to');
  const quoteOf = /\/status\/(\d+)/.exec(searchParams.get('url') ?? '')?.[1];
  if (!text && !inReplyTo && !quoteOf) return pathname === '/compose/post' ? undefined : replace('/compose/post');
  return replace(location.pathname + location.search, {
    ...(text ? { text } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(quoteOf ? { quoteOf } : {}),
  });
}
