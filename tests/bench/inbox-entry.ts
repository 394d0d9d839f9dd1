import { caseRules } from '@/lib/case-rules.ts';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { eventId } from '@/lib/core/cases/event-id.ts';
import type { CaseEvent } from '@/lib/core/cases/events.ts';
import { issueKey } from '@/lib/core/cases/issue-key.ts';
import type { CaseQuery } from '@/lib/core/cases/query.ts';
import type { SeenPost } from '@/lib/core/cases/seen-post.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import { appendEntry, type Entry } from '@/lib/core/chain.ts';
import { type Database, type IndexedCase, openDatabase, type PostRow } from '@/lib/db/database.ts';
import { createInbox } from '@/lib/db/inbox.ts';
import { rebuild } from '@/lib/db/rebuild.ts';
import { createRecorder } from '@/lib/db/recorder.ts';
import { indexedCase } from '@/lib/db/rows.ts';
import { recount } from '@/lib/db/tallies.ts';
import type { Live } from '@/lib/stores/inbox-source.ts';

const NAME = 'inbox-bench';
const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTE = 60_000;
const WORDS =
  'air lampu jalan pohon sampah banjir macet izin paspor pajak sekolah jembatan trotoar parkir listrik got'.split(' ');
const PLACES = 'Melati Mawar Kenanga Cempaka Anggrek Dahlia Flamboyan Teratai Bougenvil Seruni'.split(' ');
const agency = { ...defaultAgencyRules(), accounts: ['KotaContoh'], units: ['Bina Marga', 'Damkar'] };
const rules = caseRules(agency);
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
const iso = (time: number) => new Date(time).toISOString();
const idOf = (number: number) => String(2_000_000_000_000_000_000n + BigInt(number));

/** A made-up word, one of some thousands. */
const coined = (number: number) => {
  const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 16;
  return `${pick(['ba', 'ko', 'ti', 'su', 're', 'lo', 'me'], mixed)}${pick(['ran', 'dil', 'gus', 'mek'], mixed >> 3)}${mixed % 251}`;
};
const textOf = (n: number) =>
  `Min, ${pick(WORDS, n)} ${coined(n)} ${coined(n * 7)} di ${pick(PLACES, n >> 2)} ${coined(n * 3)} belum beres, warga${n} menunggu ${coined(n * 5)}`;

function postOf(n: number): PostRow {
  const text = textOf(n);
  return {
    id: idOf(n),
    caseId: idOf(n),
    author: `warga_${n % 60_000}`,
    authorKey: `warga_${n % 60_000}`,
    account: 'kotacontoh',
    text,
    language: n % 4 === 0 ? 'en' : 'in',
    translated: false,
    truncated: false,
    media: [],
    postedAt: iso(START + n * MINUTE),
    conversationId: idOf(9_000_000 + (n >> 4)),
    relation: 'reply',
    own: false,
    issue: issueKey(text),
  };
}

/** `count` events of a case: seen, then what staff do; nine in ten cases end closed. */
function eventsOf(n: number, count: number): CaseEvent[] {
  const post = postOf(n);
  const head = (step: number) => ({
    id: eventId(`bench:${n}:${step}`),
    at: iso(START + n * MINUTE + step * MINUTE),
    caseId: post.id,
  });
  const seen: CaseEvent = {
    kind: 'post-seen',
    ...head(0),
    postId: post.id,
    postedAt: post.postedAt,
    account: post.account,
    relation: 'reply',
    language: post.language ?? 'in',
    class: pick(CASE_CLASSES, n >> 1),
    needsReply: true,
    courtesy: false,
    question: n % 5 === 0,
    vulnerable: false,
    exposed: [],
    source: 'screen',
  };
  const between = Array.from({ length: Math.max(0, count - 2) }, (_, step): CaseEvent => {
    const by = pick(['Ana', 'Budi', 'Citra'], n);
    if (step % 3 === 0) return { kind: 'claimed', ...head(step + 1), by };
    if (step % 3 === 1) return { kind: 'unit-set', ...head(step + 1), by, unit: pick(agency.units, n) };
    return { kind: 'noted', ...head(step + 1), by };
  });
  const last: CaseEvent =
    n % 10 === 0
      ? { kind: 'prioritised', ...head(count), by: 'Ana' }
      : { kind: 'closed', ...head(count), by: 'Ana', reason: 'answered' };
  return count < 2 ? [seen] : [seen, ...between, last];
}

async function seed(cases: number, events: number, onProgress: (done: number) => void): Promise<void> {
  const db = openDatabase(NAME);
  let last: Entry | undefined;
  for (let from = 0; from < cases; from += 2000) {
    const entries: Entry[] = [];
    const posts: PostRow[] = [];
    const rows: IndexedCase[] = [];
    for (let n = from; n < Math.min(cases, from + 2000); n += 1) {
      const own = eventsOf(n, events);
      for (const event of own) {
        last = appendEntry(last, event);
        entries.push(last);
      }
      const post = postOf(n);
      posts.push(post);
      const record = rules.fold(own);
      if (record) rows.push(indexedCase(record, [post], undefined, rules));
    }
    await db.transaction('rw', db.entries, db.posts, db.cases, async () => {
      await Promise.all([db.entries.bulkAdd(entries), db.posts.bulkAdd(posts), db.cases.bulkAdd(rows)]);
    });
    onProgress(from + 2000);
  }
  await db.transaction('rw', db.cases, db.tallies, () => recount(db));
  db.close();
}

const first = <T>(live: Live<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = live((value) => {
      setTimeout(() => stop());
      resolve(value);
    }, reject);
  });

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

const now = () => START + 400 * 1440 * MINUTE;
const open = () => createInbox({ rulesNow: async () => rules, name: NAME, now });
const page = { offset: 0, limit: 50 };

/** Opens the database and gives the first rows, with the numbers of all tabs. */
const openToRows = async () => {
  const { ms } = await timed(async () => {
    const inbox = open();
    const [rows] = await Promise.all([
      first(inbox.rows({ tab: 'open', sort: 'priority' }, page)),
      first(inbox.counts({ me: 'Ana' })),
    ]);
    inbox.close();
    return rows.total;
  });
  return ms;
};

async function rowsOf(query: CaseQuery, offset = 0) {
  const inbox = open();
  await first(inbox.facets());
  const { ms, result } = await timed(() => first(inbox.rows(query, { ...page, offset })));
  inbox.close();
  return { ms, total: result.total };
}

async function countsOf(query: Omit<CaseQuery, 'tab' | 'sort'>) {
  const inbox = open();
  await first(inbox.health());
  const { ms, result } = await timed(() => first(inbox.counts({ me: 'Ana', ...query })));
  inbox.close();
  return { ms, total: result.done };
}

async function claim(n: number) {
  const inbox = open();
  await first(inbox.health());
  const { ms } = await timed(() => inbox.act('Ana', [{ caseId: idOf(n), do: 'claim' }]));
  inbox.close();
  return ms;
}

async function insert(from: number, count: number) {
  const db = openDatabase(NAME);
  const recorder = createRecorder(db, async () => rules, now);
  const posts = Array.from({ length: count }, (_, index): SeenPost => {
    const { id, author, language = 'in', postedAt } = postOf(from + index);
    return {
      id,
      author,
      postedAt,
      text: textOf(from + index),
      language,
      translated: false,
      truncated: false,
      media: [],
      replyingTo: ['KotaContoh'],
      mentions: [],
    };
  });
  const { ms } = await timed(async () => {
    for (let start = 0; start < count; start += 50) {
      await recorder.recordSeen({ posts: posts.slice(start, start + 50), conversations: [] });
    }
  });
  db.close();
  return ms;
}

async function remake(cases: number) {
  const db = openDatabase(NAME);
  let done = 0;
  const { ms } = await timed(async () => {
    try {
      await rebuild(db, { ...rules, version: `bench ${performance.now()}` }, (progress) => {
        done = progress.done;
        if (done >= cases) throw new Error('enough');
      });
    } catch (error) {
      if (done < cases) throw error;
    }
  });
  db.close();
  return { ms, done };
}

/** The same by a plain cursor over all rows of a queue in order, as one would write it without an index for it. */
async function cursor(queue: string, test: (row: IndexedCase) => boolean, limit: number): Promise<number> {
  const db: Database = openDatabase(NAME);
  await db.open();
  const { ms } = await timed(
    () =>
      new Promise<number>((resolve, reject) => {
        let found = 0;
        const range = IDBKeyRange.bound([queue], [queue, []]);
        const request = db
          .backendDB()
          .transaction('cases')
          .objectStore('cases')
          .index('[queue+rank+due]')
          .openCursor(range);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const at = request.result;
          if (!at || found >= limit) return resolve(found);
          if (test(at.value as IndexedCase)) found += 1;
          at.continue();
        };
      }),
  );
  db.close();
  return ms;
}

const cursorFilter = (unit: string) => cursor('done', (row) => row.unit === unit, Number.POSITIVE_INFINITY);
const cursorSearch = (word: string) =>
  cursor('done', ({ words }) => words.some((known) => known.startsWith(word)), Number.POSITIVE_INFINITY);
const cursorFirst = () => cursor('open', () => true, 50);

export { claim, countsOf, cursorFilter, cursorFirst, cursorSearch, insert, openToRows, remake, rowsOf, seed };
