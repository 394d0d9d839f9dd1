import type { ParentPost } from '@/lib/core/draft.ts';
import { ownPart, precedes } from './posts/parts.ts';
import { identify, readPost } from './posts/read-post.ts';
import { visibleText } from './posts/visible-text.ts';
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

/** `undefined` for a composer that is not under a post; `null` where a post is answered but not shown. */
function parentArticle(editor: HTMLElement, root: HTMLElement): HTMLElement | null | undefined {
  const inline = closest(editor, 'inlineReply');
  if (inline) {
    const cell = closest(inline, 'cell') ?? inline.parentElement;
    return cell ? (find(cell, 'post') ?? null) : null;
  }
  const dialog = closest(editor, 'dialog');
  if (!dialog) return undefined;
  const before = findAll(dialog, 'post').filter((article) => {
    const inCard = find(root, 'attachments')?.contains(article);
    return !inCard && article.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  return before.at(-1) ?? null;
}

/** The post that a reply composer answers; `undefined` for a composer that starts a post of its own. */
export function readParent(editor: HTMLElement, root: HTMLElement): ParentPost | undefined {
  const article = parentArticle(editor, root);
  if (article) return parentIn(article);
  const id = article === null && !closest(editor, 'inlineReply') ? parentInAddress() : undefined;
  return id ? { id, author: '', text: '' } : undefined;
}

export interface CitizenReading {
  /** Display name as its owner wrote it: any text at all. */
  readonly name: string;
  /** What the same person wrote before in the conversation, oldest first. */
  readonly thread: readonly string[];
}

const CONVERSATION = /^\/\w{1,15}\/status\/\d+/;

/** More about who is answered, for the person's eyes: nothing of it is kept. `author`: handle of the answered post. */
export function readCitizen(editor: HTMLElement, root: HTMLElement, { id, author }: ParentPost): CitizenReading {
  const article = parentArticle(editor, root);
  const named = article && ownPart(article, 'postAuthor');
  const articles = CONVERSATION.test(location.pathname) ? findAll(document, 'post') : [];
  const answered = articles.find((candidate) => identify(candidate)?.id === id);
  const before = articles.filter((candidate) => answered && precedes(candidate, answered));
  const own = before.flatMap((candidate) => {
    const read = readPost(candidate, new Set());
    return read && read.post.author === author && read.post.id !== id ? [read.post.text] : [];
  });
  return { name: named ? visibleText(named) : '', thread: own };
}
