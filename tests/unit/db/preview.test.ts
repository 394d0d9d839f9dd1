import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database.ts';
import { erasePerson } from '@/lib/db/erase.ts';
import { exportArchive } from '@/lib/db/export.ts';
import { importArchive } from '@/lib/db/import.ts';
import { countKept, countPerson, previewArchive } from '@/lib/db/preview.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { testRules } from './support/rules.ts';
import { citizenPost, NOON } from './support/seen.ts';

const rules = testRules();
const now = NOON + 3_600_000;
let here: Database;
let there: Database;

beforeEach(() => {
  here = openDatabase('preview-here');
  there = openDatabase('preview-there');
});
afterEach(async () => {
  for (const db of [here, there]) {
    db.close({ disableAutoOpen: true });
    await Dexie.delete(db.name);
  }
});

const seen = (db: Database, ...posts: ReturnType<typeof citizenPost>[]) =>
  createRecorder(
    db,
    async () => rules,
    () => now,
  ).recordSeen({ posts, conversations: [] });

async function exported(db: Database): Promise<string> {
  let file = '';
  for await (const part of exportArchive(db, now)) file += part;
  return file;
}

test('tells what importing would add, and adds just that', async () => {
  await seen(there, citizenPost(1), citizenPost(2, { author: 'warga_9', text: 'Kapan KTP saya jadi?' }));
  await seen(here, citizenPost(1));
  const file = await exported(there);
  const before = await countKept(here);
  const preview = await previewArchive(here, file);
  expect(await countKept(here), 'nothing is written').toEqual(before);
  expect(preview).toMatchObject({ ok: true, posts: { all: 2, fresh: 1 }, chain: { ok: true } });
  const added = await importArchive(here, rules, file);
  expect(added).toMatchObject({ ok: true, posts: 1, events: preview.ok && preview.events.fresh });
  expect(await previewArchive(here, file)).toMatchObject({ events: { fresh: 0 }, posts: { fresh: 0 } });
});

test('a post that the file tells more of counts, for importing it is worth while', async () => {
  await seen(there, citizenPost(1));
  await seen(here, citizenPost(1, { truncated: true, text: 'Lampu' }));
  expect(await previewArchive(here, await exported(there))).toMatchObject({ posts: { all: 1, fresh: 1 } });
});

test('names the lines that are wrong', async () => {
  await seen(there, citizenPost(1));
  const lines = (await exported(there)).split('\n');
  lines[1] = lines[1]?.replace(/"seq":\d+/, '"seq":"one"') ?? '';
  expect(await previewArchive(here, lines.join('\n'))).toEqual({
    ok: false,
    errors: [{ line: 2, path: 'entry.seq' }],
  });
});

test('says when the file’s chain was cut', async () => {
  await seen(there, citizenPost(1), citizenPost(2));
  const lines = (await exported(there)).split('\n');
  lines.splice(1, 1);
  expect(await previewArchive(here, lines.join('\n'))).toMatchObject({ ok: true, chain: { ok: false, brokenAt: 1 } });
});

test('counts what is kept about one person, whatever the case of the handle, and nothing once erased', async () => {
  await seen(here, citizenPost(1), citizenPost(2, { author: 'Warga_1' }), citizenPost(3));
  const person = await countPerson(here, 'WARGA_1');
  expect(person).toMatchObject({ posts: 2, notes: 0 });
  expect(await countPerson(here, 'warga')).toEqual({ posts: 0, cases: 0, notes: 0 });
  expect(await erasePerson(here, rules, 'warga_1', now)).toBe(person.cases);
  expect(await countPerson(here, 'warga_1')).toEqual({ posts: 0, cases: 0, notes: 0 });
});
