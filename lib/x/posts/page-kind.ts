import type { SeenPage } from '@/lib/core/cases/seen-limits.ts';
import { asHandle } from '../account.ts';

export interface PageKind {
  readonly page: SeenPage;
  /** Post that a conversation page is about. */
  readonly focalId?: string;
  /** Its author as the address has it; X takes any there, and shows the post all the same. */
  readonly focalAuthor?: string;
}

const CONVERSATION = /^\/(?:(\w{1,15})|i\/web)\/status\/(\d{1,25})\/?$/;
/** X writes these into the address while the page before stays under them. */
const LAYER = /^\/(?:compose|intent|i)\/|\/status\/\d+\/(?:photo|video)\/\d+/;

/** Which page an address shows; undefined = a layer over whatever page was there. */
export function pageKind(path: string): PageKind | undefined {
  const [, author, focalId] = CONVERSATION.exec(path) ?? [];
  if (focalId) return { page: 'conversation', focalId, ...(asHandle(author) ? { focalAuthor: author as string } : {}) };
  if (LAYER.test(path)) return undefined;
  const [first = '', second] = path.split('/').slice(1);
  if (first === 'notifications') return { page: second === 'mentions' ? 'mentions' : 'notifications' };
  if (first === 'search' || first === 'explore' || first === 'hashtag') return { page: 'search' };
  if (first === 'home' || first === '') return { page: 'home' };
  return { page: asHandle(first) ? 'profile' : 'other' };
}
