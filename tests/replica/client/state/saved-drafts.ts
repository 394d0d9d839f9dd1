import { create } from 'zustand';
import { editorWithText, textOf } from '../composer/editor-state.ts';
import { type Draft, newPost, updateDraft } from './drafts.ts';

interface SavedDrafts {
  /** Text of each post of each saved draft; X keeps more. */
  readonly saved: readonly (readonly string[])[];
}

export const useSavedDrafts = create<SavedDrafts>(() => ({ saved: [] }));

export function saveDraft({ posts }: Draft): void {
  const texts = posts.map(({ editor }) => textOf(editor));
  useSavedDrafts.setState(({ saved }) => ({ saved: [texts, ...saved] }));
}

/** Loads it into the modal with a new editor: what was read before is void (x-web.md §1.4, "Drafts"). */
export function openSaved(index: number): void {
  const texts = useSavedDrafts.getState().saved[index];
  if (!texts) return;
  updateDraft('modal', () => ({ posts: texts.map((text) => newPost(editorWithText(text))), active: 0 }));
  useSavedDrafts.setState(({ saved }) => ({ saved: saved.filter((_, i) => i !== index) }));
}
