import { browser } from 'wxt/browser';
import type { CaseRules } from '@/lib/db/case-rules.ts';
import type { Database } from '@/lib/db/database.ts';
import { countDue } from '@/lib/db/upkeep.ts';
import { readLanguage, resolveLanguage } from '@/lib/settings.ts';

const NOTICE = 'tanggap.due';
/** When somebody was last told, ms since 1970; in the database, for the worker forgets. */
const NOTICED_AT = 'noticedAt';
interface Words {
  readonly due: Readonly<Record<string, string>> & { readonly body: string };
}
// Not by the translator, which brings the words of every rule along.
const words = import.meta.glob<Words>('../../locales/*.json', { eager: true, import: 'notifications' });

/** The title for so many cases, and the text below it. */
function noticeIn(tag: string, count: number): { title: string; message: string } {
  const { due } = words[`../../locales/${tag}.json`] ?? { due: { body: '' } };
  const form = new Intl.PluralRules(tag).select(count);
  const title = due[`title_${form}`] ?? due['title_other'] ?? '';
  return { title: title.replace('{count}', String(count)), message: due.body };
}

/** Listens for clicks on notices; call it synchronously at start. The API appears once the person allows notices. */
export function openInboxFromNotice(): void {
  const listen = () =>
    browser.notifications?.onClicked.addListener((id) => {
      if (id === NOTICE) void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
    });
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listen();
  });
}

/**
 * Tells how many cases have become due since the last notice: numbers only, for a notice is seen over shoulders. Never
 * outside office hours; what became due in the night is told in the morning. `now`: ms since 1970.
 */
export async function noticeDue(db: Database, rules: CaseRules, now: number): Promise<void> {
  const isFirst = (await db.meta.get(NOTICED_AT)) === undefined;
  if (isFirst) await db.meta.put({ key: NOTICED_AT, value: now });
  if (isFirst || !rules.isOfficeTime(now)) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const since = Number((await db.meta.get(NOTICED_AT))?.value ?? now);
  const { fresh } = await countDue(db, since, now);
  if (fresh === 0) return;
  // Before it is shown: a worker that dies in between tells too little rather than the same again and again.
  await db.meta.put({ key: NOTICED_AT, value: now });
  const tag = resolveLanguage(await readLanguage(), navigator.languages);
  await browser.notifications.create(NOTICE, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...noticeIn(tag, fresh),
  });
}
