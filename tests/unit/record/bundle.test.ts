import 'fake-indexeddb/auto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEntry, type Entry } from '@/lib/core/chain.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { appendEvents } from '@/lib/db/journal.ts';
import { removeExpired } from '@/lib/db/record-retention.ts';
import { signedBundle } from '@/lib/record/files.ts';
import { recordKey } from '@/lib/record/signing.ts';
import { testRules } from '../db/support/rules.ts';
import { NOON } from '../db/support/seen.ts';

const NAME = 'bundle-test';
const SCRIPT = fileURLToPath(new URL('../../../scripts/verify-record.mjs', import.meta.url));
const DAY = 86_400_000;
let db: Database;
let folder: string;

beforeEach(() => {
  db = openDatabase(NAME);
  folder = mkdtempSync(join(tmpdir(), 'tanggap-bundle-'));
});
afterEach(async () => {
  db.close({ disableAutoOpen: true });
  await Dexie.delete(NAME);
  rmSync(folder, { recursive: true });
});

const draft = (days: number, text = 'rapat\u2028pagi "é" 😀'): JournalEvent =>
  journalEvent.parse({
    kind: 'draft-overridden',
    id: crypto.randomUUID(),
    at: new Date(NOON - days * DAY).toISOString(),
    draftKind: 'post',
    rules: [],
    reason: { code: 'other', text },
  });

async function fill(): Promise<void> {
  const events = [40, 40, 3, 2, 1].map((days) => draft(days));
  await db.transaction('rw', db.entries, db.stubs, () => appendEvents(db, events));
  await removeExpired(db, testRules({ recordDays: { drafts: 30, cases: 0, settings: 0 } }), NOON);
}

async function bundle(): Promise<string[]> {
  const parts: string[] = [];
  const header = await signedBundle(db, NOON, (part) => parts.push(part));
  return (header + parts.join('')).split('\n').slice(0, -1);
}

/** What the script says of these lines, and its exit code. */
function check(lines: readonly string[], ...options: readonly string[]) {
  const file = join(folder, 'bundle.jsonl');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, file, ...options], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('a bundle holds, by the script alone; what retention took out is counted', async () => {
  await fill();
  const { fingerprint } = await recordKey(db);
  const good = check(await bundle(), '--key', fingerprint);
  expect(good).toMatchObject({ status: 0, said: expect.stringContaining('6 entries hold, 2 of them without content') });
  expect(good.said).toContain(fingerprint);
});

test('the key is made once and stays', async () => {
  const [one, other] = await Promise.all([recordKey(db), recordKey(db)]);
  expect(other.publicKey).toBe(one.publicKey);
  expect((await recordKey(db)).publicKey).toBe(one.publicKey);
  expect(one.fingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});

test('an empty record is a bundle too', async () => {
  expect(check(await bundle())).toMatchObject({ status: 0, said: expect.stringContaining('0 entries hold') });
});

const rechained = (lines: readonly string[], from: number, change: (event: JournalEvent) => JournalEvent): string[] => {
  const entries = lines.map((line) => JSON.parse(line) as Entry);
  const done: Entry[] = entries.slice(0, from);
  for (const { event } of entries.slice(from)) {
    done.push(appendEntry(done.at(-1), done.length === from ? change(event) : event));
  }
  return done.map((entry) => JSON.stringify(entry));
};

test.each<[string, (header: string, body: string[]) => readonly string[], RegExp]>([
  [
    'an altered event',
    (header, body) => [header, ...body.map((line, at) => (at === 3 ? line.replace('rapat', 'rehat') : line))],
    /content of entry 4 .*altered; entries 1 to 3 hold/,
  ],
  [
    'a missing line',
    (header, body) => [header, ...body.filter((_, at) => at !== 3)],
    /entry 4 is missing .*found 5.*entries 1 to 3 hold/,
  ],
  [
    'two lines exchanged',
    (header, body) => [header, ...body.slice(0, 3), body[4] ?? '', body[3] ?? '', ...body.slice(5)],
    /entry 4 is missing or out of place/,
  ],
  ['a missing end', (header, body) => [header, ...body.slice(0, 2)], /entry 1 .* is gone, and no later entry says/],
  [
    'an end with its removal',
    (header, body) => [header.replace('"count":6', '"count":2'), ...body.slice(0, 2)],
    /is gone/,
  ],
  [
    'a stub that is no longer named',
    (header, body) => [header, ...body.slice(0, 5), ''].slice(0, 6),
    /entry 1 .* is gone/,
  ],
  [
    'a removal time that was altered',
    (header, body) => [header, ...body.map((line, at) => (at === 0 ? line.replace('2026-10', '2026-09') : line))],
    /not byte for byte/,
  ],
  [
    'events altered and chained anew',
    (header, body) => [header, ...body.slice(0, 2), ...rechained(body.slice(2), 0, (event) => event)],
    /entry 3 is missing or out of place/,
  ],
  [
    'another count',
    (header, body) => [header.replace('"removed":2', '"removed":1'), ...body],
    /says 1 entries without content/,
  ],
  [
    'another time of export',
    (header, body) => [header.replace('2026-11-23T12', '2026-11-24T12'), ...body],
    /signature does not fit/,
  ],
  [
    'another key',
    (header, body) => [header.replace(/"publicKey":"../, '"publicKey":"00'), ...body],
    /signature does not fit|CANNOT READ/,
  ],
  [
    'a line that is no JSON',
    (header, body) => [header, ...body.slice(0, 2), '{', ...body.slice(3)],
    /line 4 is no JSON object/,
  ],
])('%s is found', async (_, change, told) => {
  await fill();
  const [header = '', ...body] = await bundle();
  const { status, said } = check(change(header, body));
  expect(said).toMatch(told);
  expect(status).toBeGreaterThan(0);
});

test('a whole chain made anew is not what was signed', async () => {
  const events = [3, 2, 1].map((days) => draft(days));
  await db.transaction('rw', db.entries, db.stubs, () => appendEvents(db, events));
  const [header = '', ...body] = await bundle();
  const forged = rechained(body, 1, (event) => ({ ...event, by: 'Orang Lain' }) as JournalEvent);
  expect(check([header, ...forged])).toMatchObject({
    status: 1,
    said: expect.stringContaining('not the one that was signed'),
  });
});

test.each([
  ['an empty file', []],
  ['another file', ['{"entry":1}']],
  ['a later version', ['{"tanggap":"record-bundle","version":2}']],
  ['a header without parts', ['{"tanggap":"record-bundle","version":1}']],
  ['no JSON', ['record']],
])('%s is no bundle: exit code 2', (_, lines) => {
  expect(check(lines)).toMatchObject({ status: 2, said: expect.stringMatching(/^CANNOT READ/) });
});

test('is told how to be used', () => {
  expect(() => execFileSync(process.execPath, [SCRIPT], { stdio: 'pipe' })).toThrow(/usage/);
});
