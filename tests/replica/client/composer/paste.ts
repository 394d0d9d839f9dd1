import { ContentState, convertFromHTML, EditorState, Modifier } from 'draft-js';

/**
 * X's own paste: one block per line, in place of the selection; the HTML flavour wins when there is one (x-web.md
 * §1.6). Styles are dropped, as for accounts without long posts.
 */
export function pasteText(state: EditorState, text: string, html: string | undefined): EditorState {
  const pasted = html ? textOfHtml(html) : text.replace(/\r\n?/g, '\n');
  if (!pasted) return state;
  const fragment = ContentState.createFromText(pasted, '\n').getBlockMap();
  const content = Modifier.replaceWithFragment(state.getCurrentContent(), state.getSelection(), fragment);
  return EditorState.push(state, content, 'insert-fragment');
}

function textOfHtml(html: string): string {
  const blocks: readonly { getText(): string }[] = convertFromHTML(html).contentBlocks ?? [];
  return blocks.map((block) => block.getText()).join('\n');
}
