import { editorWithText } from '../composer/editor-state.ts';
import { type ComposeTarget, isModal, useRoute } from '../router.ts';
import { clearDraft, type Draft, newPost, updateDraft } from './drafts.ts';

/**
 * The modal's draft begins when an address under `/compose` is entered and ends when it is left, by whatever way.
 * Listening to the route, not in a component: the editor takes the focus before effects of its parents run.
 */
export function startModalDraft(): void {
  const { path, compose } = useRoute.getState();
  if (isModal(path)) begin(compose);
  useRoute.subscribe((now, before) => {
    if (isModal(now.path) && !isModal(before.path)) begin(now.compose);
    else if (!isModal(now.path) && isModal(before.path)) clearDraft('modal');
  });
}

function begin(target: ComposeTarget | undefined): void {
  const { text, inReplyTo, quoteOf } = target ?? {};
  const draft: Draft = {
    posts: [newPost(text ? editorWithText(text) : undefined)],
    active: 0,
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(quoteOf ? { quoteOf } : {}),
  };
  updateDraft('modal', () => draft);
}
