import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Lets effects and promises that are already due run. */
export const settle = () => act(async () => {});

/** Renders into the document, as the page does; `unmount` takes it away again. */
export async function render(node: ReactNode) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const reactRoot = createRoot(root);
  await act(async () => reactRoot.render(node));
  return { root, unmount: () => act(async () => reactRoot.unmount()) };
}

export async function press(
  key: string,
  target: Element = document.activeElement ?? document.body,
  more: KeyboardEventInit = {},
) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void target.dispatchEvent(event));
  return event;
}

export const click = (target: Element | null | undefined) => act(async () => (target as HTMLElement | null)?.click());

/** Types as React sees it: through the native setter. */
export async function type(field: Element | null, value: string) {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The first element of `selector` whose text holds `text`. */
export const byText = (selector: string, text: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent?.includes(text));
