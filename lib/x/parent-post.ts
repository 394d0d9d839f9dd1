import type { ParentPost } from '@/lib/core/draft.ts';
import { asHandle } from './account.ts';
import { closest, find, findAll } from './selectors.ts';

const PERMALINK = /^\/(\w{1,15})\/status\/(\d{1,25})$/;

/** Text as a reader sees it: emoji images by their description, links by their visible words. */
function visibleText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? '';
    else if (node instanceof HTMLImageElement) text += node.alt;
    else if (node instanceof Element) text += visibleText(node);
  }
  return text;
}

const outsideCard = (element: Element, article: Element): boolean => {
  const card = element.parentElement && closest(element.parentElement, 'quotedCard');
  return !card || card === article || card.contains(article);
};

/** The post an article shows, or `undefined` when its own address cannot be read. */
function readPost(article: HTMLElement): ParentPost | undefined {
  const link = findAll<HTMLAnchorElement>(article, 'permalink').find((candidate) => outsideCard(candidate, article));
  const match = link && PERMALINK.exec(link.pathname);
  if (!match?.[1] || !match[2]) return undefined;
  const body = findAll(article, 'postText').find((candidate) => outsideCard(candidate, article));
  const author = find<HTMLAnchorElement>(article, 'postAuthor');
  return {
    id: match[2],
    author: asHandle(author?.pathname.slice(1)) ?? match[1],
    text: body ? visibleText(body) : '',
    ...(body?.lang ? { language: body.lang } : {}),
  };
}

function parentInAddress(): string | undefined {
  const id = new URLSearchParams(location.search).get('in_reply_to');
  return id && /^\d{1,25}$/.test(id) ? id : undefined;
}

/** The post that a reply composer answers; `undefined` for a composer that starts a post of its own. */
export function readParent(editor: HTMLElement, root: HTMLElement): ParentPost | undefined {
  const inline = closest(editor, 'inlineReply');
  if (inline) {
    const cell = closest(inline, 'cell') ?? inline.parentElement;
    const article = cell ? find(cell, 'post') : undefined;
    return article && readPost(article);
  }
  const dialog = closest(editor, 'dialog');
  if (!dialog) return undefined;
  const before = findAll(dialog, 'post').filter((article) => {
    const inCard = find(root, 'attachments')?.contains(article);
    return !inCard && article.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  const article = before.at(-1);
  if (article) return readPost(article);
  const id = parentInAddress();
  return id ? { id, author: '', text: '' } : undefined;
}
