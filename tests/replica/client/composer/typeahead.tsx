import { EditorState, Modifier, type SelectionState } from 'draft-js';
import { useId, useState } from 'react';
import { signedInAccounts } from '../../shared/accounts.ts';
import { Avatar } from '../avatar.tsx';
import { people } from '../data/people.ts';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import type { Command } from './key-bindings.ts';

const s = sheet({
  anchor: 'position:relative;',
  list: 'position:absolute;top:0;inset-inline-start:0;width:min(300px,100%);background:var(--bg);border-radius:8px;box-shadow:0 0 15px var(--shadow),0 0 3px 1px var(--shadow);z-index:20;overflow:hidden;',
  row: 'display:flex;gap:12px;align-items:center;padding:10px 14px;width:100%;border:0;background:none;color:var(--text);font:inherit;text-align:start;cursor:pointer;&[aria-selected="true"],&:hover{background:var(--hover)}',
  handle: 'color:var(--muted);',
});

interface TypeaheadState {
  readonly open: boolean;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly active: number;
  readonly matches: typeof signedInAccounts;
  readonly pick: (index: number) => void;
  readonly commands: Partial<Record<Command, () => void>>;
}

/** Suggestions for the @word before the caret. */
export function useTypeahead(editor: EditorState, setEditor: (next: EditorState) => void): TypeaheadState {
  const n = useId().replace(/\D/g, '');
  const [active, setActive] = useState(0);
  const word = wordBeforeCaret(editor);
  const matches = word === undefined ? [] : [...signedInAccounts, ...people].filter(startsWith(word)).slice(0, 5);
  const open = matches.length > 0;
  const listId = `typeaheadDropdownWrapped-${n}`;
  const pick = (index: number) => {
    const chosen = matches[index];
    if (chosen && word !== undefined) setEditor(replaceWord(editor, word, `@${chosen.handle} `));
    setActive(0);
  };
  const move = (by: number) => () => setActive((active + by + matches.length) % matches.length);
  return {
    open,
    listId,
    activeId: open ? `typeaheadFocus-${n}-${active}` : undefined,
    active,
    matches,
    pick,
    commands: open
      ? { 'typeahead-next': move(1), 'typeahead-previous': move(-1), 'typeahead-pick': () => pick(active) }
      : {},
  };
}

export function Typeahead({ state }: { readonly state: TypeaheadState }) {
  if (!state.open) return null;
  return (
    <div className={s.anchor}>
      <div className={s.list} id={state.listId} role="listbox">
        {state.matches.map((account, index) => (
          <div data-testid={testId('typeaheadResult')} key={account.handle}>
            <button
              type="button"
              role="option"
              className={s.row}
              id={`${state.activeId?.replace(/-\d+$/, '')}-${index}`}
              aria-selected={index === state.active}
              // The editor must keep the focus, or the caret to replace at is lost.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => state.pick(index)}
            >
              <Avatar account={account} size={40} />
              <span>
                <b>{account.name}</b>
                <br />
                <span className={s.handle}>@{account.handle}</span>
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

function startsWith(word: string) {
  return ({ handle }: { handle: string }) =>
    handle.toLowerCase().startsWith(word.toLowerCase()) && handle.toLowerCase() !== word.toLowerCase();
}

function wordBeforeCaret(editor: EditorState): string | undefined {
  const selection = editor.getSelection();
  if (!selection.isCollapsed() || !selection.getHasFocus()) return undefined;
  const block = editor.getCurrentContent().getBlockForKey(selection.getStartKey());
  return /(?:^|\s)@(\w{1,15})$/.exec(block.getText().slice(0, selection.getStartOffset()))?.[1];
}

function replaceWord(editor: EditorState, word: string, text: string): EditorState {
  const selection = editor.getSelection();
  const range = selection.set('anchorOffset', selection.getStartOffset() - word.length - 1) as SelectionState;
  const content = Modifier.replaceText(editor.getCurrentContent(), range, text);
  return EditorState.push(editor, content, 'insert-characters');
}
