import type { Span } from '@/lib/core/draft.ts';
import { type EditorText, rangeOf, readEditor } from './editor.ts';

export type WriteResult =
  | { readonly ok: true }
  /** `changed`: the draft moved on before writing. `restored`: it went wrong and the old text is back. `lost`: it is not. */
  | { readonly ok: false; readonly reason: 'changed' | 'restored' | 'lost' };

/** What X's editor may do to pasted text without it being a loss; bidi controls are dropped from read-backs. */
const comparable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const SETTLE_STEPS = 12;
const frame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));

/** Editors that are being written to; a second write would race with the first. */
const busy = new WeakSet<HTMLElement>();

/** The one stretch in which two texts differ, so that a fix leaves caret, undo and decorations elsewhere alone. */
function difference(before: string, after: string): { span: Span; newText: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - start;
  while (tail < limit && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // Never cut a surrogate pair or a joined emoji: widen to whole grapheme clusters of the old text.
  const clusters = [...new Intl.Segmenter().segment(before)].map(({ index }) => index);
  const from = clusters.findLast((index) => index <= start) ?? 0;
  const to = clusters.find((index) => index >= before.length - tail) ?? before.length;
  return { span: { start: from, end: to }, newText: after.slice(from, after.length - (before.length - to)) };
}

/** Draft.js takes events only while it believes to have the focus; with the side panel focused it must be told. */
function focus(editor: HTMLElement): void {
  editor.focus();
  if (document.hasFocus()) return;
  editor.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  editor.dispatchEvent(new FocusEvent('focus'));
}

function select(source: EditorText, span: Span): boolean {
  const range = rangeOf(source, span);
  const selection = document.getSelection();
  if (!range || !selection) return false;
  selection.removeAllRanges();
  selection.addRange(range);
  // React reads the selection on this event; without it the paste lands at the old caret.
  document.dispatchEvent(new Event('selectionchange'));
  return true;
}

/** `dataType` and `data` are for Firefox, which ignores `clipboardData` from a script. */
function paste(editor: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = { clipboardData, dataType: 'text/plain', data: text, bubbles: true, cancelable: true };
  editor.dispatchEvent(new ClipboardEvent('paste', init as ClipboardEventInit));
}

function press(editor: HTMLElement, init: KeyboardEventInit): void {
  editor.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

async function arrived(editor: HTMLElement, expected: string): Promise<boolean> {
  for (let step = 0; step < SETTLE_STEPS; step += 1) {
    await frame();
    const text = readEditor(editor)?.text;
    if (text !== undefined && comparable(text) === comparable(expected)) return true;
  }
  return false;
}

async function undo(editor: HTMLElement, before: string): Promise<boolean> {
  const mac = navigator.platform.startsWith('Mac');
  press(editor, { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !mac, metaKey: mac });
  return arrived(editor, before);
}

/** React listens to the native setter's event, not to the property. */
function writeTextArea(editor: HTMLTextAreaElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  setter?.call(editor, text);
  editor.dispatchEvent(new Event('input', { bubbles: true }));
}

async function writeDraft(editor: HTMLElement, source: EditorText, after: string): Promise<WriteResult> {
  const { span, newText } = difference(source.text, after);
  focus(editor);
  // Draft.js drops a selection that comes before it has rendered the focus.
  await frame();
  if (!select(source, span)) return { ok: false, reason: 'restored' };
  await frame();
  if (readEditor(editor)?.text !== source.text) return { ok: false, reason: 'changed' };
  if (newText === '') press(editor, { key: 'Backspace', code: 'Backspace', keyCode: 8, which: 8 });
  else paste(editor, newText);
  if (await arrived(editor, after)) return { ok: true };
  const now = readEditor(editor)?.text;
  if (now === source.text) return { ok: false, reason: 'restored' };
  return { ok: false, reason: (await undo(editor, source.text)) ? 'restored' : 'lost' };
}

/**
 * The only way text gets into X's editor: a paste, as if the person had done it, then read back. Never touches the
 * editor's DOM, never tries twice (double text and wiped drafts are the known failures), never presses Post.
 * `before` is the text the change was made for; if the draft has moved on since, nothing is written.
 */
export async function writeText(editor: HTMLElement, before: string, after: string): Promise<WriteResult> {
  const source = readEditor(editor);
  if (!source || source.text !== before || busy.has(editor)) return { ok: false, reason: 'changed' };
  if (before === after) return { ok: true };
  busy.add(editor);
  try {
    if (editor instanceof HTMLTextAreaElement) {
      writeTextArea(editor, after);
      return (await arrived(editor, after)) ? { ok: true } : { ok: false, reason: 'lost' };
    }
    return await writeDraft(editor, source, after);
  } finally {
    busy.delete(editor);
  }
}
