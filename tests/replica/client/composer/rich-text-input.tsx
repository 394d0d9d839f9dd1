import { DefaultDraftBlockRenderMap, Editor, EditorState } from 'draft-js';
import { type ComponentPropsWithoutRef, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { sheet } from '../sheet.ts';
import { breakage, testId } from '../state/breakage.ts';
import { type DraftPost, draft, hasDraft, updateDraft, updatePost } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { prepare } from './editor-state.ts';
import { type Command, commandOf } from './key-bindings.ts';
import { addFiles } from './media.ts';
import { Nest } from './nest.tsx';
import { pasteText } from './paste.ts';
import { send } from './send.ts';
import { Typeahead, useTypeahead } from './typeahead.tsx';

const s = sheet({
  label: 'display:block;cursor:text;position:relative;',
  input:
    'font-size:20px;line-height:24px;color:var(--text);padding:12px 0;word-wrap:break-word;min-height:24px;max-height:720px;overflow:auto;',
});

/** Block element that can lose `data-block` (see breakage.ts); Draft.js itself does not read the attribute. */
function Block(props: ComponentPropsWithoutRef<'div'> & { 'data-block'?: boolean }) {
  const { 'data-block': dataBlock, ...rest } = props;
  return breakage().dataBlock ? <div {...rest} /> : <div {...rest} data-block={dataBlock} />;
}

export interface InputProps {
  readonly draftId: string;
  readonly index: number;
  readonly post: DraftPost;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  readonly onDismiss?: (() => void) | undefined;
}

export function RichTextInput({ draftId, index, post, placeholder, autoFocus, onDismiss }: InputProps) {
  const label = useLabels();
  const editor = useRef<Editor>(null);
  const id = `tweetTextarea_${index}`;
  const setEditor = (next: EditorState) => updatePost(draftId, index, (old) => ({ ...old, editor: prepare(next) }));
  const typeahead = useTypeahead(post.editor, setEditor);

  // The wrapper between contents and blocks is X's drag-and-drop library (x-web.md §1.2).
  const blockRenderMap = useMemo(
    () =>
      DefaultDraftBlockRenderMap.set('unstyled', {
        element: Block,
        wrapper: <div data-rbd-draggable-id={post.key} data-rbd-draggable-context-id="0" />,
      }),
    [post.key],
  );

  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (autoFocus && !box.current?.contains(document.activeElement)) editor.current?.focus();
  }, [autoFocus]);
  // Not a property Draft.js passes on.
  useEffect(() => {
    const content = box.current?.querySelector('[contenteditable]');
    content?.setAttribute('no-focustrapview-refocus', 'true');
    if (breakage().editorRole) content?.removeAttribute('role');
  });

  const handle = (command: string) => {
    const commands: Partial<Record<Command, () => void>> = {
      send: () => send(draftId),
      ...(onDismiss ? { dismiss: onDismiss } : {}),
      ...typeahead.commands,
    };
    const done = commands[command as Command];
    done?.();
    return done ? 'handled' : 'not-handled';
  };

  return (
    <div data-rbd-droppable-id={`composer-${index}`} data-rbd-droppable-context-id="0">
      <Nest depth={3}>
        <div className={s.label} data-testid={testId(`${id}_label`)} ref={box}>
          <Nest depth={2}>
            <div className={s.input} data-testid={testId(`${id}RichTextInputContainer`)} data-viewportview="true">
              <Editor
                ref={editor}
                editorState={post.editor}
                onChange={setEditor}
                placeholder={placeholder}
                keyBindingFn={(event) => commandOf(event, typeahead.open)}
                handleKeyCommand={handle}
                handlePastedText={(text, html, state) => {
                  setEditor(pasteText(state, text, html));
                  return 'handled';
                }}
                handlePastedFiles={(files) => {
                  addFiles(draftId, files);
                  return 'handled';
                }}
                onFocus={() => updateDraft(draftId, (current) => ({ ...current, active: index }))}
                blockRenderMap={blockRenderMap}
                webDriverTestID={testId(id)}
                ariaLabel={label('postText')}
                ariaMultiline
                ariaAutoComplete="list"
                ariaControls={typeahead.listId}
                ariaDescribedBy="{{editor_id_placeholder}}"
                {...(typeahead.activeId ? { ariaActiveDescendantID: typeahead.activeId } : {})}
                spellCheck
                tabIndex={0}
              />
            </div>
          </Nest>
        </div>
      </Nest>
      <Typeahead state={typeahead} />
    </div>
  );
}

/**
 * Draft.js remembers having had the focus, and an editor mounted again takes it. Right when everything is rendered
 * anew while somebody types; wrong when the editor was gone in between.
 */
export function forgetFocus(draftId: string): void {
  if (!hasDraft(draftId) || document.activeElement !== document.body) return;
  for (const [index, { editor }] of draft(draftId).posts.entries()) {
    const selection = editor.getSelection().set('hasFocus', false);
    updatePost(draftId, index, (post) => ({
      ...post,
      editor: EditorState.acceptSelection(editor, selection as ReturnType<EditorState['getSelection']>),
    }));
  }
}
