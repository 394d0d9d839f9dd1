import type { ParentPost } from '@/lib/core/draft.ts';
import { readPost } from './posts/read-post.ts';
import { closest, find, findAll } from './selectors.ts';

function parentIn(article: HTMLElement): ParentPost | undefined {
  const read = readPost(article, new Set());
  if (!read) return undefined;
  const { id, author, text, language } = read.post;
  return { id, author, text, ...(language ? { language } : {}) };
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
    return article && parentIn(article);
  }
  const dialog = closest(editor, 'dialog');
  if (!dialog) return undefined;
  const before = findAll(dialog, 'post').filter((article) => {
    const inCard = find(root, 'attachments')?.contains(article);
    return !inCard && article.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  const article = before.at(-1);
  if (article) return parentIn(article);
  const id = parentInAddress();
  return id ? { id, author: '', text: '' } : undefined;
}
