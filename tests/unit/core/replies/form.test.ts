import { describe, expect, test } from 'vitest';
import { blankForm, formOf, mergeForms, newPlaceholder, type ReplyForm, readForm } from '@/lib/core/replies/form.ts';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';

const BASE = { id: 'bins' };
const form = (change: Partial<ReplyForm> = {}): ReplyForm => ({
  ...blankForm(),
  versions: { ...blankForm().versions, en: { title: 'Bins', text: 'On {day}.', samples: ' when?\n\nwhich day ' } },
  ...change,
});
const problems = (change: Partial<ReplyForm>) => {
  const read = readForm(form(change), BASE);
  return 'problems' in read ? read.problems.map(({ path, code }) => [path, code]) : [];
};

test('every saved reply comes back from its form as it was', () => {
  const full = savedReplySchema.parse({
    id: 'full',
    category: 'waste',
    unit: 'Unit',
    versions: { id: { title: 'Sampah', text: 'Hari {hari}.', samples: ['kapan?', 'hari apa'] } },
    placeholders: [{ key: 'hari', kind: 'choice', choices: ['Senin', 'Jumat'], default: 'Senin' }],
    source: 'Act 7',
    sourceLink: 'https://kotacontoh.example/7',
    notes: '<b>Only</b> weekdays',
    owner: 'Owner',
    status: 'approved',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    needsSecondPerson: true,
    lastUsed: '2026-03-02',
  });
  for (const reply of [full, ...starterReplies()]) expect(readForm(formOf(reply), reply)).toEqual({ reply });
});

test('a box that is emptied takes the value away', () => {
  const reply = savedReplySchema.parse({ id: 'a', versions: { en: { title: 'T', text: 'X' } }, unit: 'Unit' });
  expect(readForm({ ...formOf(reply), unit: ' ' }, reply)).toEqual({
    reply: expect.not.objectContaining({ unit: expect.anything() }),
  });
});

test('samples are one per line, and a language without a word is not there', () => {
  const read = readForm(form(), BASE);
  expect('reply' in read && read.reply.versions).toEqual({
    en: { title: 'Bins', text: 'On {day}.', samples: ['when?', 'which day'] },
  });
});

test.each<[Partial<ReplyForm>, string, string]>([
  [{ versions: blankForm().versions }, 'versions', 'no-text'],
  [{ versions: { ...form().versions, id: { title: '', text: 'Teks', samples: '' } } }, 'versions.id.title', 'missing'],
  [{ sourceLink: 'kotacontoh.example' }, 'sourceLink', 'format'],
  [{ validFrom: '2026-03-02', validUntil: '2026-03-01' }, 'validUntil', 'order'],
  [
    { placeholders: [{ key: 'day', kind: 'choice', default: '', choices: 'Monday' }] },
    'placeholders.0.choices',
    'too-few',
  ],
  [{ placeholders: [newPlaceholder('day'), newPlaceholder('day')] }, 'placeholders', 'key-twice'],
])('%j keeps it from being stored', (change, path, code) => {
  expect(problems(change)).toEqual([[path, code]]);
});

describe('two tabs', () => {
  test('each keeps what the other did not touch', () => {
    const base = form({ unit: 'Old', owner: 'Old' });
    const mine = { ...base, unit: 'Mine' };
    const versions = { ...base.versions, id: { title: 'Sampah', text: 'Teks', samples: '' } };
    const now = { ...base, owner: 'Theirs', versions };
    expect(mergeForms(base, mine, now)).toEqual({ ...base, unit: 'Mine', owner: 'Theirs', versions });
  });

  test('of the same field the later wins', () => {
    const base = form();
    const mine = { ...base, versions: { ...base.versions, en: { ...base.versions.en, title: 'Mine' } } };
    const now = { ...base, versions: { ...base.versions, en: { title: 'Theirs', text: 'Theirs', samples: '' } } };
    expect(mergeForms(base, mine, now).versions.en).toEqual({ title: 'Mine', text: 'Theirs', samples: '' });
  });
});

test.each([
  ['ticket', 'ticket'],
  ['tanggal_cek', 'date'],
  ['nama', 'name'],
  ['street', 'text'],
])('blank {%s} is taken for a %s', (key, kind) => {
  expect(newPlaceholder(key).kind).toBe(kind);
});
