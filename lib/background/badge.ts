import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import type { Database } from '@/lib/db/database.ts';
import { countDue } from '@/lib/db/upkeep.ts';

/** Dark red with white digits: 7.9 to 1. */
const COLOUR = '#9c1c1c';
const MOST = 999;

/** Shows on the toolbar icon how many cases are due; nothing when none is. */
export async function showDue(count: number): Promise<void> {
  // Optional: a build whose manifest declares no toolbar button has no such API.
  await browser.action?.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action?.setBadgeText({ text: count === 0 ? '' : count > MOST ? `${MOST}+` : String(count) });
}

/**
 * Keeps the badge right while this context lives, whoever writes. The background sleeps when staff work in the panel, so
 * the panel follows too. A database that cannot be read shows no number: the panel says why.
 */
export function followDue(db: Database, signal?: AbortSignal): void {
  const subscription = liveQuery(() => countDue(db, Date.now(), Date.now())).subscribe({
    next: ({ count }) => void showDue(count).catch(() => {}),
    error: () => void showDue(0).catch(() => {}),
  });
  signal?.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
