import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createApprover } from '@/lib/approvals/approver.ts';
import { ApprovalError, createApprovalDesk } from '@/lib/approvals/desk.ts';
import { type AgencyRules, defaultAgencyRules } from '@/lib/core/agency.ts';
import { writeAnswer } from '@/lib/core/approvals/answer.ts';
import type { ApprovalContent } from '@/lib/core/approvals/content.ts';
import { readRequest } from '@/lib/core/approvals/request.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { openApprovals } from '@/lib/db/approvals.ts';

const CONTENT: ApprovalContent = {
  account: 'KotaContoh',
  kind: 'post',
  posts: [{ text: 'Loket buka Senin.', media: [] }],
};
const ID = '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01';
const START = Date.parse('2026-11-28T08:00:00Z');

let count = 0;
let now = START;
let agency: AgencyRules;
let events: JournalEvent[];

/** One computer: its own database, its own record. */
function computer() {
  count += 1;
  const approvals = openApprovals(`approvals-${count}`);
  const own: JournalEvent[] = [];
  const record = async (event: JournalEvent) => {
    own.push(journalEvent.parse(event));
  };
  const desk = createApprovalDesk({
    approvals,
    agency: async () => agency,
    record,
    mask: (text, rules) => maskPersonal(text, rules).text,
    now: () => new Date(now),
  });
  const approver = createApprover({
    approvals,
    journal: { append: async (event) => ({ seq: own.push(event), prev: '', hash: '', event }) },
    agency: async () => agency,
    check: async () => ({ findings: [], failed: [] }),
    today: () => '2026-11-28',
    now: () => now,
  });
  return { approvals, desk, approver, events: own };
}
type Computer = ReturnType<typeof computer>;

let author: Computer;
let colleague: Computer;

beforeEach(() => {
  now = START;
  agency = defaultAgencyRules();
  author = computer();
  colleague = computer();
  events = author.events;
});

const ask = (content = CONTENT, id = ID) => author.desk.ask({ id, content, findings: [], name: 'Budi' });

async function answerTo(code: string, from = colleague, name = 'Sari', decision: 'approved' | 'refused' = 'approved') {
  const read = readRequest(code);
  if (!read.ok) throw new Error(read.fault);
  return (
    await from.approver.answer(read.value, decision, decision === 'refused' ? 'Tambah jam 08123456789' : '', name)
  ).code;
}

/** What no page of ours would do: the author signs an answer to themselves. */
async function forgedByAuthor(code: string) {
  const read = readRequest(code);
  if (!read.ok) throw new Error(read.fault);
  const { id: requestId, hash, at } = read.value;
  const answer = { requestId, hash, decision: 'approved', name: 'Sari', at, until: at + 3600 } as const;
  return writeAnswer(answer, await author.approvals.secret());
}

const refusal = (code: string, content = CONTENT) =>
  author.desk.check({ content, code }).then(
    () => 'accepted',
    (error: unknown) => (error instanceof ApprovalError ? error.reason : String(error)),
  );

describe('asking', () => {
  test('the same request twice is one request, one code, one picture', async () => {
    const first = await ask();
    now += 60_000;
    expect(await ask()).toEqual(first);
    expect(first.picture?.path).toMatch(/^M\d/);
  });

  test('a very long thread has no picture, and its code is read all the same', async () => {
    const posts = Array.from({ length: 5 }, () => ({ text: 'Kabar baik. '.repeat(60), media: [] }));
    const { code, picture } = await ask({ ...CONTENT, posts });
    expect(picture).toBeUndefined();
    expect(readRequest(code)).toMatchObject({ ok: true, value: { content: { posts } } });
  });

  test('nothing of the text is kept, in the database or in the record', async () => {
    await ask();
    expect(JSON.stringify([await author.approvals.request(ID), events])).not.toContain('Loket');
  });

  test('each computer has one key, whoever asks first', async () => {
    const [one, two] = await Promise.all([author.approver.ownKey(), author.approver.ownKey()]);
    expect(one).toBe(two);
    expect(await colleague.approver.ownKey()).not.toBe(one);
  });
});

describe('answers', () => {
  test('an approval counts, is recorded alike on both computers, and again changes nothing', async () => {
    const code = await answerTo((await ask()).code);
    const answer = await author.desk.check({ content: CONTENT, code });
    expect(answer).toMatchObject({
      decision: 'approved',
      approver: 'Sari',
      trust: 'first',
      until: '2026-11-28T12:00:00.000Z',
    });
    expect(await author.desk.check({ content: CONTENT, code })).toMatchObject({ id: answer.id });
    expect(events[1]).toEqual(colleague.events[0]);
    expect(events[1]).toMatchObject({ kind: 'approval-given', id: answer.id, requestId: ID });
  });

  test('a refusal brings its note; numbers in it are not kept', async () => {
    const code = await answerTo((await ask()).code, colleague, 'Sari', 'refused');
    expect(await author.desk.check({ content: CONTENT, code })).toMatchObject({
      decision: 'refused',
      note: 'Tambah jam 08123456789',
    });
    expect(events[1]).toMatchObject({ kind: 'approval-refused', note: 'Tambah jam ***' });
    expect(colleague.events[0]).toMatchObject({ note: 'Tambah jam ***' });
  });

  test('another text, an own answer, a request of another computer, a late one', async () => {
    const { code } = await ask();
    const answer = await answerTo(code);
    const changed = { ...CONTENT, posts: [{ text: 'Loket buka Selasa.', media: [] }] };
    expect(await refusal(answer, changed)).toBe('other-content');
    await expect(answerTo(code, author)).rejects.toThrow('own');
    expect(await refusal(await forgedByAuthor(code))).toBe('own');
    const elsewhere = computer();
    const foreign = await elsewhere.desk.ask({ id: crypto.randomUUID(), content: CONTENT, findings: [], name: '' });
    expect(await refusal(await answerTo(foreign.code))).toBe('other-request');
    now += 5 * 3600_000;
    expect(await refusal(answer)).toBe('expired');
    expect(events.map(({ kind }) => kind)).toEqual(['approval-requested']);
  });

  test('counts for one post only', async () => {
    const code = await answerTo((await ask()).code);
    const { id } = await author.desk.check({ content: CONTENT, code });
    await author.desk.used(id);
    expect(await refusal(code)).toBe('used');
  });

  test('without a list a name keeps its key; with a list only its keys count, under its names', async () => {
    await author.desk.check({ content: CONTENT, code: await answerTo((await ask()).code) });
    const again = await answerTo((await ask(CONTENT, crypto.randomUUID())).code);
    expect(await author.desk.check({ content: CONTENT, code: again })).toMatchObject({ trust: 'seen' });
    const other = await answerTo((await ask(CONTENT, crypto.randomUUID())).code, computer(), 'SARI ');
    expect(await refusal(other)).toBe('changed-key');
    agency = {
      ...agency,
      approvals: { ...agency.approvals, approvers: [{ name: 'Sari Contoh', key: await colleague.approver.ownKey() }] },
    };
    expect(await author.desk.check({ content: CONTENT, code: again })).toMatchObject({
      approver: 'Sari Contoh',
      trust: 'listed',
    });
    expect(await refusal(other)).toBe('not-listed');
  });

  test('holds no longer than this agency allows', async () => {
    agency = { ...agency, approvals: { ...agency.approvals, validMinutes: 600 } };
    const code = await answerTo((await ask()).code);
    agency = { ...agency, approvals: { ...agency.approvals, validMinutes: 10 } };
    expect(await author.desk.check({ content: CONTENT, code })).toMatchObject({ until: '2026-11-28T08:10:00.000Z' });
  });
});

describe('checked claims', () => {
  const verify = (source: { kind: 'link'; url: string } | { kind: 'document'; name: string }) =>
    author.desk.verify({
      id: ID,
      content: CONTENT,
      ruleIds: ['verification/hearsay'],
      card: { source, checkedBy: 'Budi', checkedAt: '2026-11-28T07:55:00Z' },
    });

  test('a link is kept whole', async () => {
    await verify({ kind: 'link', url: 'https://x.com/infoBMKG/status/2069710000000000010' });
    events.length = 0;
    await verify({ kind: 'link', url: 'https://bps.go.id/2026/11/28/2345678/inflasi' });
    expect(events[0]).toMatchObject({
      kind: 'verified',
      source: { url: 'https://bps.go.id/2026/11/28/2345678/inflasi' },
    });
  });

  test('a link with personal data is refused, a document has it masked', async () => {
    await expect(verify({ kind: 'link', url: 'https://contoh.go.id/?nik=3171014505900003' })).rejects.toMatchObject({
      reason: 'personal-data',
    });
    await verify({ kind: 'document', name: 'Surat tentang NIK 3171014505900003' });
    expect(JSON.stringify(events)).not.toContain('3171014505900003');
    expect(events).toHaveLength(1);
  });
});
