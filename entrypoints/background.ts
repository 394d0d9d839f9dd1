import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openJournal } from '@/lib/db/journal.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { handle } from '@/lib/messages.ts';
import { muteEvent } from '@/lib/mute-event.ts';
import { replyHandlers } from '@/lib/replies/handlers.ts';
import { setMuted } from '@/lib/settings.ts';
import { type SeenRecorder, seenHandlers } from '@/lib/watch/recorder.ts';

export default defineBackground(() => {
  const journal = openJournal();
  // JOIN HERE: the recorder of lib/db replaces this one, which keeps nothing.
  const recorder: SeenRecorder = { recordSeen: async () => 0, recordReply: async () => {} };

  handle({
    'journal.append': async (event) => ({ seq: (await journal.append(event)).seq }),
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
  });

  // Optional: a build whose manifest declares no toolbar button has no such API, and must still record.
  browser.action?.onClicked.addListener(() => void browser.runtime.openOptionsPage());

  // The one moment a new user is told where the agency's names and websites go; updates never open anything.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
});
