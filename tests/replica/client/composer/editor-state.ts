import { type ContentBlock, ContentState, EditorState, Modifier, SelectionState } from 'draft-js';
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
      if (isMarked(block, start, end)) continue;
      content = content.createEntity('TWEMOJI', 'IMMUTABLE');
      const range = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: start, focusOffset: end });
      content = Modifier.applyEntity(content, range as SelectionState, content.getLastCreatedEntityKey());
    }
  }
  // `set`, not `push`: marking is not a step to undo.
  return content === state.getCurrentContent() ? state : EditorState.set(state, { currentContent: content });
}

/** By one entity of its own: a sequence typed piece by piece has one per piece. */
function isMarked(block: ContentBlock, start: number, end: number): boolean {
  const entity = block.getEntityAt(start);
  if (!entity || block.getEntityAt(end) === entity) return false;
  for (let i = start; i < end; i += 1) if (block.getEntityAt(i) !== entity) return false;
  return true;
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
