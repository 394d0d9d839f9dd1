import { browser } from 'wxt/browser';

/** Typings know Chrome's or Firefox's part only; each is absent in the other browser. */
interface PanelApis {
  readonly sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void> };
}

/** What stands in where a browser has neither a side panel nor a sidebar, as on phones. */
const openAsTab = () => browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });

/**
 * A click on the toolbar icon opens the inbox. To be called synchronously each time the worker starts: Chrome keeps
 * the behaviour, yet a listener that is not there when the worker wakes up would miss the click that woke it.
 */
export function openPanelOnClick(): void {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  // Refused by browsers that imitate the API in part; the click then reaches the listener below.
  sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => {});
  // Optional: a build whose manifest declares no toolbar button has no such API, and must still record.
  browser.action?.onClicked.addListener(() => {
    // Firefox allows it only in the same turn as the click: nothing may be awaited before.
    void (sidebarAction ? sidebarAction.toggle() : openAsTab()).catch(openAsTab);
  });
}
