// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { commandOf } from '@/components/inbox/shortcuts.ts';

function typed(markup: string, key: string, more: KeyboardEventInit = {}, single = true) {
  document.body.innerHTML = markup;
  let command: string | undefined;
  const listen = (event: KeyboardEvent) => {
    command = commandOf(event, single);
  };
  document.addEventListener('keydown', listen);
  const target = document.body.querySelector('[data-here]') ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  document.removeEventListener('keydown', listen);
  return command;
}

test.each([
  ['j', 'next'],
  ['K', 'previous'],
  ['1', 'tab-due'],
  ['3', 'tab-open'],
  ['5', 'tab-done'],
  ['?', 'help'],
  ['Escape', 'back'],
])('%s is %s', (key, command) => {
  expect(typed('<button data-here>x</button>', key)).toBe(command);
});

describe('does not fight', () => {
  test.each([
    ['a text field', '<input data-here>'],
    ['a search field', '<input type="search" data-here>'],
    ['a text area', '<textarea data-here></textarea>'],
    ['a list, where letters pick', '<select data-here></select>'],
    ['an open dialog', '<dialog open><button data-here></button></dialog>'],
  ])('%s', (_, markup) => {
    expect(typed(markup, 'e')).toBeUndefined();
    expect(typed(markup, 'z', { ctrlKey: true })).toBeUndefined();
  });

  test('the browser: Ctrl+C copies, Alt+1 is its own', () => {
    expect(typed('', 'c', { ctrlKey: true })).toBeUndefined();
    expect(typed('', '1', { altKey: true })).toBeUndefined();
    expect(typed('', 'z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });

  test('an input method that is composing', () => {
    expect(typed('', 'j', { isComposing: true })).toBeUndefined();
  });
});

test('a field is left with Escape, and a check box is no text field', () => {
  expect(typed('<input data-here>', 'Escape')).toBe('back');
  expect(typed('<input type="checkbox" data-here>', 'x')).toBe('select');
});

test('switched off, single keys do nothing; Ctrl+Z and Escape still do', () => {
  expect(typed('', 'e', {}, false)).toBeUndefined();
  expect(typed('', 'z', { metaKey: true }, false)).toBe('undo');
  expect(typed('', 'Escape', {}, false)).toBe('back');
});
