import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { asRecorded } from '@/lib/background/as-recorded.ts';
import { fetchFromX } from '@/lib/background/fetch-from-x.ts';
import { keepCases } from '@/lib/background/keep-cases.ts';
import { openPanelOnClick } from '@/lib/background/open-panel.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { handle } from '@/lib/messages.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import { replyHandlers } from '@/lib/replies/handlers.ts';
import { setMuted } from '@/lib/settings.ts';
import { seenHandlers } from '@/lib/watch/recorder.ts';

export default defineBackground(() => {
  const journal = openJournal();
  const recorder = keepCases();

  handle({
    'journal.append': async (event) => ({ seq: (await journal.append(await asRecorded(event))).seq }),
    'rule.mute': async ({ account, rule, muted }) => {
      if (await setMuted(account, rule, muted)) await journal.append(muteEvent(account, rule, muted));
      return null;
    },
    'options.open': async ({ rule, section }) => {
      const place = rule ? `checks/${rule}` : section;
      if (place) await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${place}`) });
      else await browser.runtime.openOptionsPage();
      return null;
    },
    ...seenHandlers(recorder),
    ...replyHandlers(openReplyLibrary()),
    ...fetchFromX(),
  });

  openPanelOnClick();

  // The one moment a new user is asked for the agency's names and websites; updates never open anything.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/options.html#setup') });
  });
});
