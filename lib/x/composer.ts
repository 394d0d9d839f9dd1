import type { Draft } from '@/lib/core/draft.ts';
import { postingHandle } from './account.ts';
import { type EditorText, readEditor } from './editor.ts';
import { hasQuotedCard, readMedia, readPoll } from './media.ts';
import { readParent } from './parent-post.ts';
import { composerRootOf, partialRootOf, postScope } from './scope.ts';
import { closest, find, findAll, type SelectorKey } from './selectors.ts';

/** One post of a composer: what the editor holds now, and the editor itself. */
export interface PostReading {
  readonly draft: Draft;
  readonly editor: HTMLElement;
  readonly source: EditorText;
}

/** Either everything a check needs, or the parts that could not be found: then nothing is held. */
export type ComposerReading =
  | { readonly ok: true; readonly posts: readonly [PostReading, ...PostReading[]]; readonly slot: string }
  | { readonly ok: false; readonly missing: readonly SelectorKey[] };

/** Composers on the page now: one root for each, whatever number of posts its thread has; also half-recognised ones. */
export function findComposers(): HTMLElement[] {
  const roots = new Set<HTMLElement>();
  const known = (part: Element) => [...roots].some((root) => root.contains(part));
  for (const editor of findAll(document, 'editor')) {
    const root = composerRootOf(editor) ?? partialRootOf(editor);
    if (root) roots.add(root);
  }
  for (const button of findAll(document, 'postButton')) {
    const root = known(button) ? undefined : partialRootOf(button);
    if (root) roots.add(root);
  }
  return [...roots];
}

/** Names the place of a composer, so that what was ignored there survives X building it anew. */
function slotOf(editor: HTMLElement, parentId: string | undefined): string {
  if (parentId) return `reply:${parentId}`;
  return closest(editor, 'dialog') ? 'dialog' : 'inline';
}

function readOne(editor: HTMLElement, root: HTMLElement): PostReading | undefined {
  const source = readEditor(editor);
  if (!source) return undefined;
  const scope = postScope(editor, root);
  const inReplyTo = readParent(editor, root);
  const account = postingHandle(editor, root);
  const poll = readPoll(scope);
  const kind = hasQuotedCard(scope) ? 'quote' : inReplyTo ? 'reply' : 'post';
  const draft: Draft = {
    text: source.text,
    kind,
    media: readMedia(scope),
    ...(poll.length > 0 ? { poll } : {}),
    ...(account ? { account } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
  };
  return { draft, editor, source };
}

/** A fresh, synchronous read of everything in a composer. Never cached: X may wipe or rebuild it at any moment. */
export function readComposer(root: HTMLElement): ComposerReading {
  const editors = findAll(root, 'editor');
  const missing: SelectorKey[] = [];
  if (editors.length === 0) missing.push('editor');
  if (!find(root, 'postButton')) missing.push('postButton');
  const posts = editors.flatMap((editor) => readOne(editor, root) ?? []);
  if (posts.length < editors.length) missing.push('block');
  const [first, ...rest] = posts;
  if (missing.length > 0 || !first) return { ok: false, missing };
  return { ok: true, posts: [first, ...rest], slot: slotOf(first.editor, first.draft.inReplyTo?.id) };
}

/**
 * Exactly what would be published, as one string: two readings with the same signature are the same content.
 * Held in memory only, never stored.
 */
export const signatureOf = (posts: readonly PostReading[]): string => JSON.stringify(posts.map(({ draft }) => draft));
