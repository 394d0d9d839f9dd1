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
  /** Something of this app is before it in the history. */
  readonly pushed?: boolean;
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
  return /^\/(compose|intent)\//.test(path) || path === '/i/keyboard_shortcuts';
}

export function navigate(address: string, compose?: ComposeTarget): void {
  history.pushState({ ...entryFor(address, compose), pushed: true }, '', address);
  useRoute.setState(readRoute());
  if (!isModal(location.pathname)) scrollTo(0, 0);
}

export function replace(address: string, compose?: ComposeTarget): void {
  history.replaceState({ ...entryFor(address, compose), pushed: entry().pushed ?? false }, '', address);
  useRoute.setState(readRoute());
}

/** Closing a modal goes back; one that was opened by its address has nowhere to go back to. */
export function closeModal(): void {
  if (entry().pushed) history.back();
  else replace('/home');
}

/** The arrow of a page's app bar. */
export function closeOrHome(): void {
  if (entry().pushed) history.back();
  else navigate('/home');
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

/** `/` is home, `/compose/tweet` is `/compose/post`, and what an intent or a deep link asks for goes into the entry. */
function redirect(): void {
  const { pathname, search } = new URL(location.href);
  if (pathname === '/') replace('/home');
  else if (pathname === '/compose/tweet') replace(`/compose/post${search}`, targetOf(search));
  else if (/^\/(intent|compose)\/(post|tweet)$/.test(pathname)) replace(pathname + search, targetOf(search));
}

function targetOf(search: string): ComposeTarget | undefined {
  const query = new URLSearchParams(search);
  const text = query.get('text');
  const inReplyTo = query.get('in_reply_to');
  const quoteOf = /\/status\/(\d+)/.exec(query.get('url') ?? '')?.[1];
  if (!text && !inReplyTo && !quoteOf) return undefined;
  return { ...(text ? { text } : {}), ...(inReplyTo ? { inReplyTo } : {}), ...(quoteOf ? { quoteOf } : {}) };
}
