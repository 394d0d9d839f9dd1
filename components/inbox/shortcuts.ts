import { useEffect, useEffectEvent } from 'react';
import { isWriting } from '@/components/ui/is-writing.ts';
import { CASE_TABS, type CaseTab } from '@/lib/core/cases/query.ts';

export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'claim'
  | 'release'
  | 'close'
  | 'note'
  | 'join'
  | 'search'
  | 'select'
  | 'undo'
  | 'help'
  | 'back'
  // Not the bare name: a tab is called `open`, too.
  | `tab-${CaseTab}`;

const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  c: 'claim',
  r: 'release',
  e: 'close',
  n: 'note',
  m: 'join',
  x: 'select',
  z: 'undo',
  '/': 'search',
  '?': 'help',
  ...Object.fromEntries(CASE_TABS.map((tab, index) => [String(index + 1), `tab-${tab}` as const])),
};

/** The queue that a command shows. */
export const tabOf = (command: `tab-${CaseTab}`): CaseTab => command.slice('tab-'.length) as CaseTab;

/** Shown in the help, in this order. */
export const KEY_HELP: readonly (readonly [keys: readonly string[], name: string])[] = [
  [['j', 'k', '↑', '↓'], 'move'],
  [['Enter', 'o'], 'open'],
  [['Esc'], 'back'],
  [['c'], 'claim'],
  [['r'], 'release'],
  [['e'], 'close'],
  [['n'], 'note'],
  [['m'], 'join'],
  [['Ctrl+Enter'], 'submit'],
  [['x'], 'select'],
  [['z', 'Ctrl+Z'], 'undo'],
  [['/'], 'search'],
  [['1', '–', '5'], 'tabs'],
  [['?'], 'help'],
];

/**
 * The command of a key, if it has one here: letters belong to text fields, an open dialog and the browser's own
 * shortcuts first. `single`: keys without Ctrl act, too.
 */
export function commandOf(event: KeyboardEvent, single: boolean): Command | undefined {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined;
  if (target instanceof Element && target.closest('dialog')) return undefined;
  if (key === 'Escape') return 'back';
  if (isWriting(target)) return undefined;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'z' && !event.shiftKey ? 'undo' : undefined;
  // With Caps Lock on, a letter arrives as a capital.
  return single ? KEYS[key.toLowerCase()] : undefined;
}

/** Calls `run` for each command typed anywhere in the page; `run` returns whether it took it. */
export function useCommands(single: boolean, run: (command: Command) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event, single);
    if (command && run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
