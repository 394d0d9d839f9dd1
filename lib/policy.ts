import { browser } from 'wxt/browser';
import { POLICY_ITEM } from './agency-item.ts';
import { readItem, writeItem } from './stored-item.ts';

/**
 * Milliseconds that a read of the policy may take. Chromium answers in a few, but only three seconds after its start
 * (measured): everything that reads settings would stand still for so long.
 */
const PATIENCE = 40;

const NOTHING = {};

/** Keeps a copy for the next start; its change is told to all who watch the layers. */
async function note(values: unknown): Promise<void> {
  const { value } = await readItem(POLICY_ITEM);
  if (JSON.stringify(value ?? NOTHING) !== JSON.stringify(values)) await writeItem(POLICY_ITEM, values);
}

async function ask(): Promise<unknown> {
  let values: unknown = NOTHING;
  try {
    values = await browser.storage.managed.get();
  } catch {
    // Firefox rejects where no policy names this extension.
  }
  // Without room for the copy the next start is without policy for three seconds, which is no reason to fail now.
  void note(values).catch(() => {});
  return values;
}

/** What the enterprise policy of this browser sets, or set when it last answered; nothing where there is none. Never rejects. */
export async function readPolicy(): Promise<unknown> {
  const late = Symbol('late');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), PATIENCE);
  });
  const answer = await Promise.race([ask(), patience]);
  clearTimeout(timer);
  if (answer !== late) return answer;
  const copy = await readItem(POLICY_ITEM).catch(() => undefined);
  return copy?.value ?? NOTHING;
}
