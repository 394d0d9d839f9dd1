import { ContentState, EditorState, Modifier, SelectionState } from 'draft-js';
import { emojiRanges } from '../emoji.ts';
import { decoratorFrom } from './decorators.tsx';
import { overflowStart } from './length.ts';

export function emptyEditor(): EditorState {
  return EditorState.createEmpty(decoratorFrom(undefined));
}

export function editorWithText(text: string): EditorState {
  const state = EditorState.createWithContent(ContentState.createFromText(text, '\n'), decoratorFrom(undefined));
  return prepare(EditorState.moveSelectionToEnd(state));
}

export function textOf(state: EditorState): string {
  return state.getCurrentContent().getPlainText('\n');
}

/** What X does after every change: emoji become entities, text over the limit gets its highlight (x-web.md §1.5). */
export function prepare(state: EditorState): EditorState {
  return highlightOverflow(markEmoji(state));
}

function markEmoji(state: EditorState): EditorState {
  let content = state.getCurrentContent();
  for (const block of content.getBlocksAsArray()) {
    for (const { start, end } of emojiRanges(block.getText())) {
      if (block.getEntityAt(start)) continue;
      content = content.createEntity('TWEMOJI', 'IMMUTABLE');
      const range = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: start, focusOffset: end });
      content = Modifier.applyEntity(content, range as SelectionState, content.getLastCreatedEntityKey());
    }
  }
  // `set`, not `push`: marking is not a step to undo.
  return content === state.getCurrentContent() ? state : EditorState.set(state, { currentContent: content });
}

const overflowStarts = new WeakMap<object, number | undefined>();

function highlightOverflow(state: EditorState): EditorState {
  const start = overflowStart(textOf(state));
  const current = state.getDecorator();
  if (current && overflowStarts.get(current) === start) return state;
  const decorator = decoratorFrom(start);
  overflowStarts.set(decorator, start);
  return EditorState.set(state, { decorator });
}
