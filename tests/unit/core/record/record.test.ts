import { describe, expect, test } from 'vitest';
import { appendEntry, type Entry, stubOf } from '@/lib/core/chain.ts';
import { type JournalEvent, journalEvent } from '@/lib/core/journal.ts';
import { RECORD_COLUMNS, recordCells } from '@/lib/core/record/columns.ts';
import { hasWords, inAll, isEmptyFilter, searchWords, timeRange } from '@/lib/core/record/filter.ts';
import { storyKeys, tellStory } from '@/lib/core/record/story.ts';

const KEY = '3f0f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01';
const LINK = 'https://x.com/KotaContoh/status/2070000000000000001';
const id = (number: number) => `0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a0${number}`;
const NIK = { ruleId: 'privacy/id-nik', severity: 'block', outcome: 'violation', entity: 'NIK' };
const HTTP = { ruleId: 'links/link-http', severity: 'warn', outcome: 'violation' };

const head = (number: number) => ({
  id: id(number),
  at: `2026-11-23T08:0${number}:00Z`,
  account: 'KotaContoh',
  draftKind: 'reply',
  postKey: KEY,
  by: 'Rina',
});
const EVENTS: readonly JournalEvent[] = [
  { kind: 'draft-held', ...head(1), rules: [NIK, HTTP] },
  {
    kind: 'draft-overridden',
    ...head(2),
    by: 'Budi',
    rules: [NIK],
    fixes: ['links/link-http'],
    reason: { code: 'other', text: 'rapat pagi' },
  },
  {
    kind: 'draft-published',
    ...head(3),
    rules: [NIK],
    fixes: ['links/link-http'],
    overridden: true,
    overrideId: id(2),
    link: LINK,
  },
  {
    kind: 'post-changed',
    id: id(4),
    at: '2026-11-24T08:00:00Z',
    account: 'KotaContoh',
    postId: '2070000000000000001',
    change: 'missing',
  },
].map((event) => journalEvent.parse(event));

function chain(events: readonly JournalEvent[]): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) entries.push(appendEntry(entries.at(-1), event));
  return entries;
}

describe('story', () => {
  const entries = chain(EVENTS);

  test('of a post tells what was found, fixed, let through and by whom, and what became of it', () => {
    const story = tellStory([...entries].reverse());
    expect(story).toMatchObject({
      about: 'draft',
      state: 'missing',
      account: 'KotaContoh',
      draftKind: 'reply',
      standing: [NIK],
      fixes: ['links/link-http'],
      people: ['Rina', 'Budi'],
      override: { reason: { text: 'rapat pagi' } },
      published: { link: LINK },
      others: [],
    });
    expect(story.findings).toEqual([NIK, HTTP]);
    expect(story.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test.each([
    [1, 'held'],
    [2, 'overridden'],
    [3, 'published'],
    [4, 'missing'],
  ])('after %i entries is %s', (count, state) => {
    expect(tellStory(entries.slice(0, count)).state).toBe(state);
  });

  test('lists events of kinds it knows nothing about', () => {
    const approval = { ...EVENTS[0], kind: 'approval-given', id: id(9) } as unknown as JournalEvent;
    const story = tellStory(chain([...EVENTS, approval]));
    expect(story.others.map(({ event }) => event.kind)).toEqual(['approval-given']);
  });

  test('of a setting and of a case is no draft', () => {
    const changed = journalEvent.parse({
      kind: 'rules-changed',
      id: id(1),
      at: head(1).at,
      changes: [{ path: 'name' }],
    });
    expect(tellStory(chain([changed]))).toMatchObject({ about: 'event', state: 'other' });
    const claimed = journalEvent.parse({ kind: 'claimed', id: id(1), at: head(1).at, caseId: '12', by: 'Rina' });
    expect(tellStory(chain([claimed]))).toMatchObject({ about: 'case', people: ['Rina'] });
  });

  test('is found by key, link, override and post', () => {
    expect(storyKeys(EVENTS)).toEqual({
      postKeys: [KEY],
      links: [LINK],
      overrides: [id(2)],
      posts: ['2070000000000000001'],
      cases: [],
    });
    expect(storyKeys(EVENTS.slice(3)).links, 'from what became of it to its publication').toEqual([LINK]);
  });
});

describe('filter', () => {
  test('days are those of the agency, daylight saving included', () => {
    expect(timeRange({ from: '2026-11-23', to: '2026-11-23' }, 'Asia/Jakarta')).toEqual({
      from: '2026-11-22T17:00:00.000Z',
      until: '2026-11-23T17:00:00.000Z',
    });
    expect(timeRange({ from: '2026-03-08', to: '2026-03-08' }, 'America/New_York')).toEqual({
      from: '2026-03-08T05:00:00.000Z',
      until: '2026-03-09T04:00:00.000Z',
    });
    expect(timeRange({ from: 'yesterday', to: '' }, 'Asia/Jakarta')).toEqual({});
  });

  test('numbers in every list', () => {
    expect(
      inAll([
        [1, 2, 3, 9],
        [2, 9, 10],
        [1, 2, 9],
      ]),
    ).toEqual([2, 9]);
    expect(inAll([[1, 2], []])).toEqual([]);
    expect(inAll([])).toEqual([]);
  });

  test('words are looked for in values and titles, never in names of members', () => {
    const titles: Record<string, string> = { 'links/link-http': 'Link without encryption' };
    const words = (text: string) => searchWords(text, Object.keys(titles), (rule) => titles[rule] ?? '');
    const [held, overridden] = EVENTS as [JournalEvent, JournalEvent];
    expect(hasWords(held, words('ENCRYPTION'))).toBe(true);
    expect(hasWords(overridden, words('rapat kota'))).toBe(true);
    expect(hasWords(overridden, words('rapat encryption'))).toBe(true);
    expect(hasWords(overridden, words('rapat sore'))).toBe(false);
    expect(hasWords(held, words('draftKind'))).toBe(false);
    expect(words('  ')).toEqual([]);
  });

  test('nothing chosen narrows nothing', () => {
    expect(isEmptyFilter({ account: '', words: [] })).toBe(true);
    expect(isEmptyFilter({ by: 'Rina' })).toBe(false);
  });
});

describe('table', () => {
  const cell = (cells: readonly string[], column: (typeof RECORD_COLUMNS)[number]) =>
    cells[RECORD_COLUMNS.indexOf(column)];

  test('has a column for what auditors sort by, and the rest in one', () => {
    const [, overridden, published] = chain(EVENTS).map(recordCells) as [string[], string[], string[]];
    expect(cell(overridden, 'seq')).toBe('2');
    expect(cell(overridden, 'by')).toBe('Budi');
    expect(cell(overridden, 'reason')).toBe('other');
    expect(cell(overridden, 'reason_words')).toBe('rapat pagi');
    expect(cell(overridden, 'findings')).toBe('privacy/id-nik block NIK');
    expect(cell(published, 'link')).toBe(LINK);
    expect(JSON.parse(cell(published, 'details') ?? '')).toEqual({ overridden: true, overrideId: id(2), postKey: KEY });
  });

  test('loses no member of any event', () => {
    const known = new Set([
      'id',
      'at',
      'kind',
      'account',
      'by',
      'link',
      'draftKind',
      'rules',
      'fixes',
      'reason',
      'caseId',
    ]);
    for (const entry of chain(EVENTS)) {
      const details = cell(recordCells(entry), 'details') || '{}';
      const rest = Object.keys(entry.event).filter((member) => !known.has(member));
      expect(Object.keys(JSON.parse(details)).sort()).toEqual(rest.sort());
    }
  });

  test('says of a stub what it was', () => {
    const [first] = chain(EVENTS) as [Entry];
    const cells = recordCells(stubOf(first));
    expect([cell(cells, 'kind'), cell(cells, 'hash'), cell(cells, 'details')]).toEqual([
      'draft-held',
      first.hash,
      '{"removed":true}',
    ]);
  });
});
