import type { PacksState } from '@/lib/stores/packs-state.ts';
import { SaveBar } from '../save-bar.tsx';
import { useUndoKeys } from '../status.tsx';
import { savedPack } from './wording.ts';

/** Whether packs are saved. */
export function PacksStatus({ state }: { readonly state: PacksState }) {
  const { save, undoable, undo, retry, review } = state;
  const isUndone = save.status === 'saved' && save.subject.kind === 'undo';
  const step = undoable && save.status === 'saved' ? { run: () => void undo() } : undefined;
  const back = isUndone ? undefined : step;
  const forward = isUndone ? step : undefined;
  // What is ticked in a review is not saved, and what was saved before is no news there.
  const isCalm = save.status === 'idle' || (save.status === 'saved' && save.subject.kind !== 'trust');
  const isAside = review !== undefined && isCalm;
  useUndoKeys(isAside ? undefined : back, isAside ? undefined : forward);
  if (isAside) return null;
  return <SaveBar save={save} wordsFor={savedPack} undo={back} redo={forward} onRetry={retry} />;
}
