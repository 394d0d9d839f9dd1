import { browser } from 'wxt/browser';
import { createCaseRulesNow } from '@/lib/case-rules.ts';
import { openDatabase } from '@/lib/db/database.ts';
import { dropGone, knownAuthors, openPosts } from '@/lib/db/gone.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import type { Handlers } from '@/lib/messages.ts';
import { readAgency } from '@/lib/settings.ts';
import { UPKEEP } from '@/lib/upkeep-name.ts';
import { mayReachApi } from '@/lib/x-api/permissions.ts';
import { type PollDeps, poll } from '@/lib/x-api/poller.ts';
import { openXApiStore } from '@/lib/x-api/store.ts';

const LOCK = 'tanggap.x-api.poll';

/**
 * Fetches from X's API while an account is connected; call it synchronously at start, or the alarm that woke the worker
 * is lost. It rides on the alarm of every minute: whether it is time is on the disk, so that a worker that died goes on.
 */
export function fetchFromX(): Pick<Handlers, 'x-api.fetch'> {
  const deps = pollDeps();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP) void onlyHere(() => poll(deps));
  });
  return {
    'x-api.fetch': async () => {
      // Not waited for: a fetch may take long, and its state tells how it goes.
      void onlyHere(() => poll(deps, true));
      return null;
    },
  };
}

/** Leaves it to whoever is at it already; what fails by itself, such as the disk, is tried again a minute later. */
async function onlyHere(run: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? run().catch(() => {}) : undefined));
}

function pollDeps(): PollDeps {
  const db = openDatabase();
  const rulesNow = createCaseRulesNow();
  const recorder = createRecorder(db, rulesNow);
  return {
    store: openXApiStore(),
    clients: async () => (await import('@/lib/x-api/client.ts')).xApiClients,
    settings: async () => {
      const { accounts, xApi, retention } = (await readAgency()).rules;
      return { ...xApi, accounts, keepDays: retention.closedTextDays };
    },
    permitted: mayReachApi,
    record: async (posts) => {
      await recorder.recordSeen({ posts: [...posts], conversations: [] }, 'api');
    },
    knownAuthors: (ids) => knownAuthors(db, ids),
    openPosts: (account) => openPosts(db, account),
    dropGone: async (ids) => dropGone(db, await rulesNow(), ids, Date.now()),
    now: Date.now,
  };
}
