import { browser } from 'wxt/browser';
import { createCaseRulesNow } from '@/lib/case-rules.ts';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { JournalError } from '@/lib/db/failure.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { countDue, keepUp, upkeep } from '@/lib/db/upkeep.ts';
import { readStoreTrouble, type StoreTrouble, watchAgency, writeStoreTrouble } from '@/lib/settings.ts';
import { exclusively } from '@/lib/stored-item.ts';
import { UPKEEP } from '@/lib/upkeep-name.ts';
import type { SeenRecorder } from '@/lib/watch/recorder.ts';
import { followDue, showDue } from './badge.ts';
import { noticeDue, openInboxFromNotice } from './notices.ts';

const MINUTES = 1;
/** Share of the browser's quota from which it is told before a write fails. */
const NEARLY_FULL = 0.98;

/**
 * Everything the background does for cases; call it synchronously at start, or the alarm or message that woke the worker
 * is lost. Nothing that matters is in memory: the worker may die between any two steps, and the next alarm goes on.
 */
export function keepCases(): SeenRecorder {
  const db = openDatabase();
  const rulesNow = createCaseRulesNow();
  const recorder = createRecorder(db, rulesNow);

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP)
      void exclusively(UPKEEP, () => told(async () => onAlarm(db, await rulesNow()))).then(
        () => setTrouble(undefined),
        () => {},
      );
  });
  // Also an event that wakes the worker. Should it die over this, the next alarm goes on.
  watchAgency(
    () => void exclusively(UPKEEP, () => told(async () => keepUp(db, await rulesNow()))).catch(() => {}),
    new AbortController().signal,
  );
  openInboxFromNotice();
  void keepAlarm();
  followDue(db);

  return {
    recordSeen: (seen) => told(() => recorder.recordSeen(seen)),
    recordReply: (reply) => told(() => recorder.recordReply(reply)),
    recordSight: (sight) => told(() => recorder.recordSight(sight)),
  };
}

/** Browsers may forget alarms when they are closed. */
async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(UPKEEP))) await browser.alarms.create(UPKEEP, { periodInMinutes: MINUTES });
}

async function onAlarm(db: Database, rules: CaseRules): Promise<void> {
  const now = Date.now();
  await showDue((await countDue(db, now, now)).count);
  await upkeep(db, rules, now);
  await noticeDue(db, rules, now);
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate()) ?? {};
  if (quota > 0 && usage > quota * NEARLY_FULL) {
    throw new JournalError(new DOMException('nearly no room left', 'QuotaExceededError'));
  }
}

/** Lets the panel know when the database fails. The next alarm that gets through takes it back. */
async function told<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    await setTrouble(error instanceof JournalError ? error.reason : 'unknown');
    throw error;
  }
}

async function setTrouble(trouble: StoreTrouble | undefined): Promise<void> {
  try {
    if ((await readStoreTrouble()) !== trouble) await writeStoreTrouble(trouble);
  } catch {
    // Where settings cannot be written either, the page that sent the posts keeps them, and says so.
  }
}
