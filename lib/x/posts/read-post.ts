import { postLanguage } from '@/lib/core/cases/post-language.ts';
import { MAX_SEEN_HANDLES, MAX_SEEN_TEXT } from '@/lib/core/cases/seen-limits.ts';
import type { SeenPost } from '@/lib/core/cases/seen-post.ts';
import { asHandle, avatarHandle } from '../account.ts';
import { plainCount } from '../digits.ts';
import { closest, find, findAll } from '../selectors.ts';
import { distinctHandles, mentionedBy, ownPart, ownParts, precedes } from './parts.ts';
import { readPostMedia } from './post-media.ts';
import { visibleText } from './visible-text.ts';

const PERMALINK = /^\/(\w{1,15})\/status\/(\d{1,25})$/;
const STATUS_PATH = /^\/\w{1,15}\/status\/(\d{1,25})(?:\/|$)/;
const HANDLE_TEXT = /^@(\w{1,15})$/;

/** One article as read, before its place on the page is known. */
export interface ArticleReading {
  readonly post: SeenPost;
  /** Paid for, whatever it mentions. */
  readonly promoted: boolean;
  /** Direct replies as X counts them. */
  readonly replies?: number;
}

interface Identity {
  readonly id: string;
  readonly author: string;
  readonly time?: string;
}

function timeOf(link: Element): string | undefined {
  const time = Date.parse(link.querySelector('time')?.dateTime ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Id, author and time; undefined when the article's own address cannot be read. */
export function identify(article: Element): Identity | undefined {
  for (const link of ownParts<HTMLAnchorElement>(article, 'permalink')) {
    const match = PERMALINK.exec(link.pathname);
    if (!match?.[2]) continue;
    const named = ownPart<HTMLAnchorElement>(article, 'postAuthor');
    const avatar = ownPart(article, 'avatar');
    const author = asHandle(named?.pathname.slice(1)) ?? (avatar && avatarHandle(avatar)) ?? asHandle(match[1]);
    const time = timeOf(link);
    return author ? { id: match[2], author, ...(time ? { time } : {}) } : undefined;
  }
  return undefined;
}

/** Blocks between the names and the text: "Replying to", an advertisement's mark, Grok's note. */
function blocksBefore(body: Element, article: Element): Element[] {
  const blocks: Element[] = [];
  for (let node = body; node !== article && node.parentElement; node = node.parentElement) {
    for (let block = node.previousElementSibling; block; block = block.previousElementSibling) {
      if (find(block, 'userName') || block.matches('article')) return blocks;
      blocks.push(block);
    }
  }
  return blocks;
}

/**
 * Grok's note: its mark, words ("Translated from …"), a button to see the original. None of it has a test id. While
 * the original is shown, the button is all there is to read.
 */
function isTranslated(body: Element, article: Element): boolean {
  // Without the names to stop at, the post's own menu would be taken for the note.
  if (!ownPart(article, 'userName')) return false;
  return blocksBefore(body, article).some((block) => {
    if (!block.querySelector('svg')) return false;
    const buttons = [...block.querySelectorAll('button, [role="button"]')];
    const said = (element: Element) => element.textContent?.trim().length ?? 0;
    return buttons.length > 0 && said(block) > buttons.reduce((sum, button) => sum + said(button), 0);
  });
}

/**
 * Profile links after the names and before what the post says; the words around them follow the user's language. Where
 * the names are not recognised, the author's own link is among them.
 */
function replyingTo(article: Element, body: Element | undefined, author: string): string[] {
  const known = ownPart(article, 'userName');
  const names = known ?? ownPart(article, 'avatar');
  const end = body ?? ownPart(article, 'photo') ?? ownPart(article, 'video') ?? ownPart(article, 'replyButton');
  if (!names || !end) return [];
  return ownParts<HTMLAnchorElement>(article, 'pathLink').flatMap((link) => {
    const between = precedes(names, link) && !names.contains(link) && precedes(link, end);
    const handle = between ? mentionedBy(link) : undefined;
    return handle && (known || handle !== author) ? [handle] : [];
  });
}

function readQuote(article: Element): SeenPost['quotes'] {
  const card = findAll(article, 'quotedCard').find((candidate) => candidate !== article);
  if (!card) return undefined;
  const avatar = find(card, 'avatar');
  // Last: a display name may look like a handle, but what X writes after it is the handle.
  const written = [...(find(card, 'userName')?.querySelectorAll('span, div') ?? [])].flatMap(
    (part) => HANDLE_TEXT.exec(part.textContent?.trim() ?? '')?.[1] ?? [],
  );
  const author = (avatar && avatarHandle(avatar)) ?? asHandle(written.at(-1));
  const ids = findAll<HTMLAnchorElement>(card, 'pathLink').flatMap(
    (link) => STATUS_PATH.exec(link.pathname)?.[1] ?? [],
  );
  return { ...(author ? { author } : {}), ...(ids[0] ? { id: ids[0] } : {}) };
}

/** The post an article shows; undefined when it cannot be told which. `defaults`: see `findDefaultAlts`. */
export function readPost(article: HTMLElement, defaults: ReadonlySet<string>): ArticleReading | undefined {
  const identity = identify(article);
  if (!identity) return undefined;
  const body = ownPart(article, 'postText');
  const whole = body ? visibleText(body) : '';
  const text = whole.slice(0, MAX_SEEN_TEXT);
  const language = body && postLanguage(body.lang);
  const mentions = body ? findAll<HTMLAnchorElement>(body, 'pathLink').flatMap((link) => mentionedBy(link) ?? []) : [];
  const quotes = readQuote(article);
  const label = ownPart(article, 'replyButton')?.getAttribute('aria-label');
  const replies = label ? plainCount(label) : undefined;
  return {
    post: {
      id: identity.id,
      author: identity.author,
      ...(identity.time ? { postedAt: identity.time } : {}),
      text,
      ...(language ? { language } : {}),
      translated: body !== undefined && isTranslated(body, article),
      truncated: text.length < whole.length || ownPart(article, 'showMore') !== undefined,
      media: readPostMedia(article, defaults),
      replyingTo: distinctHandles(replyingTo(article, body, identity.author)).slice(0, MAX_SEEN_HANDLES),
      mentions: distinctHandles(mentions).slice(0, MAX_SEEN_HANDLES),
      ...(quotes ? { quotes } : {}),
    },
    promoted: closest(article, 'promoted') !== undefined,
    ...(replies === undefined ? {} : { replies }),
  };
}
