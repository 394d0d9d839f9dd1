import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanelOnClick } from '@/lib/background/open-panel.ts';

const listeners: (() => void)[] = [];
const target = browser as unknown as Record<string, unknown>;

beforeEach(() => {
  fakeBrowser.reset();
  listeners.length = 0;
  target['action'] = { onClicked: { addListener: (listener: () => void) => listeners.push(listener) } };
});
afterEach(() => {
  delete target['sidePanel'];
  delete target['sidebarAction'];
  vi.restoreAllMocks();
});

const tabs = async () => (await browser.tabs.query({})).flatMap(({ url }) => url ?? []);
const click = () => {
  for (const listener of listeners) listener();
};

test('Chrome and Edge are told to open the side panel on a click', () => {
  const setPanelBehavior = vi.fn(async () => {});
  target['sidePanel'] = { setPanelBehavior };
  openPanelOnClick();
  expect(setPanelBehavior).toHaveBeenCalledExactlyOnceWith({ openPanelOnActionClick: true });
});

test('Firefox toggles its sidebar in the turn of the click, which is all it allows', () => {
  const toggle = vi.fn(async () => {});
  target['sidebarAction'] = { toggle };
  openPanelOnClick();
  click();
  expect(toggle).toHaveBeenCalledTimes(1);
});

test('without either, or when it is refused, the inbox opens as a tab', async () => {
  openPanelOnClick();
  click();
  await vi.waitFor(async () => expect(await tabs()).toEqual([browser.runtime.getURL('/sidepanel.html')]));
  target['sidebarAction'] = { toggle: () => Promise.reject(new Error('no')) };
  listeners.length = 0;
  openPanelOnClick();
  click();
  await vi.waitFor(async () => expect(await tabs()).toHaveLength(2));
});
