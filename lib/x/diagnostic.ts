import { findAll, SELECTORS, type SelectorKey, TEST_ID } from './selectors.ts';

const MAX_NODES = 400;
const SHOWN_ATTRIBUTES = ['role', 'contenteditable', 'aria-disabled', 'disabled', 'type', 'data-block', 'data-text'];

/** A handle in a test id is personal; its shape is what matters. */
const testId = (element: Element): string | undefined =>
  element.getAttribute(TEST_ID)?.replace(/(UserAvatar-Container-).+/, '$1…');

function outlineOf(element: Element): string {
  const id = testId(element);
  const attributes = SHOWN_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [`${name}=${/^[\w-]*$/.test(value) ? value : '…'}`];
  });
  return [element.tagName.toLowerCase(), ...(id ? [`#${id}`] : []), ...attributes].join(' ');
}

function outline(root: Element): string[] {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (lines.length >= MAX_NODES) return;
    lines.push(`${' '.repeat(Math.min(depth, 40))}${outlineOf(element)}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines;
}

/**
 * What the page looks like to us, for the people who mend selectors: tags, test ids, roles and match counts.
 * No text of a draft or a citizen, no handle, no address beyond its kind.
 */
export function diagnose(root: Element, missing: readonly string[], version: string): string {
  const keys = Object.keys(SELECTORS) as SelectorKey[];
  const report = {
    tanggap: version,
    browser: navigator.userAgent,
    pageLanguage: document.documentElement.lang,
    missing,
    matches: Object.fromEntries(keys.map((key) => [key, findAll(document, key).length])),
    composer: outline(root),
  };
  return JSON.stringify(report, null, 1);
}
