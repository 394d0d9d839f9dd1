import { findComposers, readComposer } from '../../../lib/x/composer.ts';
import { readEditor } from '../../../lib/x/editor.ts';
import { find } from '../../../lib/x/selectors.ts';
import { writeText } from '../../../lib/x/write.ts';

function editor(): HTMLElement {
  const found = find(document, 'editor');
  if (!found) throw new Error('no editor');
  return found;
}

export const text = (): string | undefined => readEditor(editor())?.text;

export const write = (before: string, after: string) => writeText(editor(), before, after);

export const readings = () =>
  findComposers().map((root) => {
    const reading = readComposer(root);
    return reading.ok ? { ok: true, slot: reading.slot, drafts: reading.posts.map(({ draft }) => draft) } : reading;
  });
