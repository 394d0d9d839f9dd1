import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { isWriting } from '@/components/ui/is-writing.ts';
import type { OptionsStore, Subject } from '@/lib/stores/options-state.ts';
import type { PacksStore } from '@/lib/stores/packs-state.ts';
import type { ReplyLibraryStore } from '@/lib/stores/reply-library-state.ts';
import { savedPack } from './packs/wording.ts';
import { savedReplyWords } from './replies/wording.ts';
import { nameOfChange, type Reversal, SaveBar, savedSetting } from './save-bar.tsx';
import { useWords } from './words.tsx';

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, outside of text boxes, which have their own. */
function useUndoKeys(undo: Reversal | undefined, redo: Reversal | undefined): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    const step = key === 'z' && !event.shiftKey ? undo : key === 'y' || key === 'z' ? redo : undefined;
    if (!step) return;
    event.preventDefault();
    step.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether the agency's settings are saved, and the steps back and forward. */
export function SettingsStatus({ store }: { readonly store: OptionsStore }) {
  const words = useWords();
  const { save, past, future, rules, ...does } = useStore(store);
  const reversal = (steps: typeof past, run: () => Promise<void>): Reversal | undefined => {
    const last = steps.at(-1);
    return last && { what: nameOfChange(last.subject, words, rules), run: () => void run() };
  };
  const undo = reversal(past, does.undo);
  const redo = reversal(future, does.redo);
  useUndoKeys(undo, redo);
  const wordsFor = (subject: Subject) => savedSetting(subject, words, rules);
  return <SaveBar save={save} wordsFor={wordsFor} undo={undo} redo={redo} onRetry={() => void does.retry()} />;
}

/** Whether the saved replies are saved; the library knows one step back. */
export function LibraryStatus({ library }: { readonly library: ReplyLibraryStore }) {
  const { save, undoable, undo, retry } = useStore(library);
  const step = undoable && { run: () => void undo() };
  const isUndone = save.status === 'saved' && save.subject.kind === 'undo';
  const back = isUndone ? undefined : step;
  const forward = isUndone ? step : undefined;
  useUndoKeys(back, forward);
  return <SaveBar save={save} wordsFor={savedReplyWords} undo={back} redo={forward} onRetry={() => void retry()} />;
}

/** Whether what was taken from packs is saved; there is one step back. */
export function PacksStatus({ packs }: { readonly packs: PacksStore }) {
  const { save, undoable, undo, retry, review } = useStore(packs);
  const step = undoable && { run: () => void undo() };
  const isUndone = save.status === 'saved' && save.subject.kind === 'undo';
  // What is ticked in a review is not saved, and what was saved before is no news there.
  const isAside = review && (save.status === 'idle' || (save.status === 'saved' && save.subject.kind !== 'trust'));
  const back = isAside || isUndone ? undefined : step;
  const forward = isUndone && !isAside ? step : undefined;
  useUndoKeys(back, forward);
  if (isAside) return null;
  return <SaveBar save={save} wordsFor={savedPack} undo={back} redo={forward} onRetry={() => void retry()} />;
}
