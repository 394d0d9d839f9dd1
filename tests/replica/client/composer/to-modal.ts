import { navigate } from '../router.ts';
import { clearDraft, draft, updateDraft } from '../state/drafts.ts';

/** Moves what was begun inline into the modal; the inline composer is left empty. */
export function toModal(draftId: string): string {
  if (draftId === 'modal') return draftId;
  const moved = draft(draftId);
  clearDraft(draftId);
  navigate('/compose/post');
  updateDraft('modal', () => moved);
  return 'modal';
}
