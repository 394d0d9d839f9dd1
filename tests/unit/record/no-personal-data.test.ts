import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asRecorded } from '@/lib/background/as-recorded.ts';
import { caseRules } from '@/lib/case-rules.ts';
import { recordHeld, recordOverride, recordPublished } from '@/lib/compose/records.ts';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';
import type { Draft } from '@/lib/core/draft.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';
import { PRIVACY_RULES } from '@/lib/core/rules/privacy-rules.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { exportArchive } from '@/lib/db/export.ts';
import { recordHold } from '@/lib/db/hold.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { handle } from '@/lib/messages.ts';
import { csvParts, jsonlParts, signedBundle } from '@/lib/record/files.ts';
import { replyHandlers } from '@/lib/replies/handlers.ts';
import type { PostContext } from '@/lib/stores/composer.ts';
import { seenHandlers } from '@/lib/watch/recorder.ts';
import { citizenPost } from '../db/support/seen.ts';

/*
 * Plants what each privacy rule is known to find wherever a person's words come in, by the real ways from X's page to
 * the disk, and then looks for it in everything that is stored and in every file that can be made of it.
 */

const agency = { ...defaultAgencyRules(), accounts: ['KotaContoh'] };
const rules = caseRules(agency);
/** UTF-16 units of a reason; what is longer is refused, not cut. */
const LONGEST_REASON = 500;

interface Planted {
  readonly rule: string;
  readonly text: string;
  readonly values: readonly string[];
}

/** Examples with what the rule finds in them; those that need another draft or agency are about something else. */
const PLANTED: readonly Planted[] = PRIVACY_RULES.flatMap((rule) =>
  rule.examples.flagged.flatMap(({ text, draft, agency: own }): Planted[] => {
    if (draft || own || text.length > LONGEST_REASON) return [];
    const values = checkDraft({ kind: 'post', media: [], text }, agency, [rule]).flatMap(({ span }) =>
      span ? [text.slice(span.start, span.end)] : [],
    );
    return values.length > 0 ? [{ rule: rule.id, text, values }] : [];
  }),
);

/** Hashes, signatures, keys, ids of events and times: a short number stands in them by chance. */
const CHANCE = /[0-9a-f]{64,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

let db: Database;
/** Everything that is stored, and every file, one after another. */
let bytes = '';

/** Sends as the script in X's page does, to the handlers that the background has. */
function connect() {
  const journal = openJournal();
  const recorder = createRecorder(db, async () => rules);
  const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
  handle({
    'journal.append': async (event) => journal.append(await asRecorded(event)),
    'rule.mute': async () => null,
    'options.open': async () => null,
    'x-api.fetch': async () => null,
    ...seenHandlers(recorder),
    ...replyHandlers(openReplyLibrary()),
  });
  const listener = listen.mock.calls[0]?.[0] as unknown as (message: unknown, sender: unknown) => Promise<unknown>;
  const sender = { id: browser.runtime.id, tab: { id: 1 }, frameId: 0, url: 'https://x.com/home' };
  const answer = async (message: unknown) => {
    const reply = (await listener(message, sender)) as { readonly ok: boolean };
    expect(reply, JSON.stringify(message)).toMatchObject({ ok: true });
    return reply;
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer as never);
  return answer;
}

const contextOf = (text: string): PostContext => {
  const draft: Draft = {
    kind: 'post',
    media: [{ kind: 'image', alt: { known: true, text } }],
    text,
    account: 'KotaContoh',
  };
  const findings = checkDraft(draft, agency, PRIVACY_RULES);
  return {
    posts: [{ draft, findings, length: 1, maxLength: 280 }],
    account: 'KotaContoh',
    postKey: crypto.randomUUID(),
    fixes: findings.map(({ ruleId }) => ruleId),
  };
};

async function file(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

beforeAll(async () => {
  fakeBrowser.reset();
  await browser.storage.local.set({ agency: { accounts: ['KotaContoh'] }, staff: 'Rina' });
  db = openDatabase();
  const ask = connect();
  const [reply] = starterReplies();
  if (!reply) throw new Error('no saved reply to use');
  await openReplyLibrary().put([{ ...reply, status: 'approved' }]);
  const inbox = createInbox({ rulesNow: async () => rules });

  for (const [index, { text }] of PLANTED.entries()) {
    const context = contextOf(text);
    await recordHeld(context);
    const overrideId = await recordOverride(context, { code: 'other', text });
    await recordPublished(context, { link: `https://x.com/KotaContoh/status/${9_000 + index}`, overrideId });

    const post = citizenPost(index, { text, media: [{ kind: 'image', alt: text }] });
    const seen = { page: 'mentions', posts: [post], conversations: [] };
    await ask({ name: 'posts.seen', payload: seen });
    await inbox.act('Rina', [{ do: 'note', caseId: post.id, text }]);

    const used = { event: crypto.randomUUID(), postId: post.id, outcomes: [{ id: reply.id, outcome: 'accepted' }] };
    await ask({
      name: 'replies.outcome',
      payload: { ...used, message: text, about: reply.id, language: 'id', posted: text },
    });
    await ask({ name: 'replies.remember', payload: { postId: post.id, values: { detail: text.slice(0, 280) } } });
    await recordHold(db, { ...rules, hold: { active: index % 2 === 0, reason: text.slice(0, 200) } }, Date.now());
  }
  inbox.close();

  const stored: unknown[] = [await browser.storage.local.get()];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Dexie(name ?? '').open();
    for (const table of database.tables) stored.push(table.name, await table.toArray());
    database.close();
  }
  const parts: string[] = [];
  const header = await signedBundle(db, Date.now(), (part) => parts.push(part));
  bytes = [
    JSON.stringify(stored),
    await file(csvParts(db, undefined)),
    await file(jsonlParts(db)),
    header + parts.join(''),
    await file(exportArchive(db, Date.now())),
  ]
    .join('\n')
    .replace(CHANCE, '');
}, 120_000);

afterAll(() => vi.restoreAllMocks());

test('something of everything was planted, and arrived', () => {
  expect(PLANTED.length).toBeGreaterThan(100);
  expect(new Set(PLANTED.map(({ rule }) => rule)).size).toBeGreaterThan(25);
  for (const kind of ['draft-held', 'draft-overridden', 'draft-published', 'post-seen', 'noted', 'hold-switched']) {
    expect(bytes).toContain(`"kind":"${kind}"`);
  }
  expect(bytes).toContain('***');
});

test.each(PLANTED.map((planted, index) => [`${planted.rule} ${index}`, planted] as const))(
  '%s is in no stored byte and in no export',
  (_, { values }) => {
    // As JSON writes it, for what is looked through is JSON. Only the place is told: the whole would fill the screen.
    const places = values.flatMap((value) => {
      const at = bytes.indexOf(JSON.stringify(value).slice(1, -1));
      return at < 0 ? [] : [bytes.slice(Math.max(0, at - 150), at + 60)];
    });
    expect(places).toEqual([]);
  },
);
