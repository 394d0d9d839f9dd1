import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SuggestedReplies } from '@/lib/core/replies/offer.ts';
import { offerOf } from '@/lib/core/replies/offer.ts';
import type { WriteOutcome } from '@/lib/stores/composer.ts';
import { createRepliesStore, listOf, type RepliesStore, twinOf } from '@/lib/stores/replies.ts';
import type { Citizen, RepliesDeps, UseReport } from '@/lib/stores/replies-types.ts';
import { savedReply, waste, water } from '../replies/reply-builder.ts';

const citizen: Citizen = {
  postId: '11',
  handle: 'budi_contoh',
  name: 'Budi Contoh 🌸',
  text: 'sampah belum diangkut',
  thread: [],
};
const wasteOffer = offerOf(waste, { lang: 'id', matched: ['sampah'] });
const waterOffer = offerOf(water, { lang: 'id' });
const thanks = offerOf(savedReply('thanks', { versions: { id: { title: 'Terima kasih', text: 'Salam.' } } }), {
  lang: 'id',
});

let suggested: SuggestedReplies;
let draft: { post: number; text: string; caret: number };
let writes: WriteOutcome;
let sentBefore: number;
let reports: UseReport[];
let remembered: unknown[];
let store: RepliesStore;
const copy = vi.fn(async () => {});

const deps: RepliesDeps = {
  suggest: async () => suggested,
  find: async (query) => ({
    offers: [wasteOffer, waterOffer, thanks].filter(({ id }) => id.includes(query)),
    recents: ['thanks'],
  }),
  report: async (_, report) => {
    reports.push(report);
  },
  remember: async (postId, values) => {
    remembered.push([postId, values]);
  },
  setFavourite: async () => {},
  sentBefore: async () => sentBefore,
  draft: () => draft,
  write: async (_, before, after) => {
    if (writes.ok && before === draft.text) draft = { ...draft, text: after, caret: after.length };
    return writes;
  },
  copy,
  guard: () => {},
  around: () => ({ agency: 'Kota Contoh', timeZone: 'Asia/Jakarta', hour: 9 }),
};

const state = () => store.getState();
const settled = () => vi.waitFor(() => expect(state().status).toBe('ready'));

async function choose(id: string) {
  state().open();
  await vi.waitFor(() => expect(listOf(state()).map((offer) => offer.id)).toContain(id));
  state().pick(listOf(state()).findIndex((offer) => offer.id === id));
}

beforeEach(async () => {
  suggested = { offers: [wasteOffer], language: 'id', available: 3, values: {} };
  draft = { post: 0, text: '', caret: 0 };
  writes = { ok: true };
  sentBefore = 0;
  reports = [];
  remembered = [];
  copy.mockClear();
  store = createRepliesStore(deps);
  state().setCitizen(citizen);
  await settled();
});

describe('list', () => {
  test('begins with what was picked elsewhere, then what fits, each reply once', async () => {
    suggested = { ...suggested, picked: { offer: thanks, values: {} } };
    state().setCitizen({ ...citizen, postId: '12' });
    await settled();
    state().open();
    await vi.waitFor(() => expect(listOf(state())).toHaveLength(3));
    expect(listOf(state()).map(({ id }) => id)).toEqual(['thanks', 'waste', 'water']);
  });

  test('shows only what a search finds, and goes round', async () => {
    state().open();
    state().search('wa');
    await vi.waitFor(() => expect(listOf(state()).map(({ id }) => id)).toEqual(['waste', 'water']));
    state().move(-1);
    expect(state().active).toBe(1);
    state().move(1);
    expect(state().active).toBe(0);
    state().pick();
    expect(state().choice?.offer.id).toBe('waste');
  });

  test('a slash opens it once in an empty draft, and never where nothing can be offered', async () => {
    draft = { ...draft, text: 'a' };
    expect(state().openBySlash()).toBe(false);
    draft = { ...draft, text: '' };
    expect(state().openBySlash()).toBe(true);
    state().close();
    expect(state().openBySlash()).toBe(false);
    suggested = { offers: [], available: 0, values: {} };
    const other = createRepliesStore(deps);
    other.getState().setCitizen(citizen);
    await vi.waitFor(() => expect(other.getState().status).toBe('ready'));
    expect(other.getState().openBySlash()).toBe(false);
  });

  test('a late answer for another post is dropped', async () => {
    let answer = (_: SuggestedReplies) => {};
    const slow = createRepliesStore({ ...deps, suggest: () => new Promise((resolve) => (answer = resolve)) });
    slow.getState().setCitizen(citizen);
    const first = answer;
    slow.getState().setCitizen({ ...citizen, postId: '13' });
    answer({ ...suggested, available: 1 });
    first({ ...suggested, available: 99 });
    await vi.waitFor(() => expect(slow.getState().status).toBe('ready'));
    expect(slow.getState().suggested.available).toBe(1);
  });
});

describe('using', () => {
  test('fills what is known, asks for the rest, puts it at the caret and remembers it for the post', async () => {
    draft = { post: 0, text: 'Halo. Salam', caret: 5 };
    await choose('waste');
    expect(state().choice?.values).toEqual({ name: 'Budi Contoh' });
    state().setValue('ticket', 'T-7');
    draft = { ...draft, caret: 11 };
    await state().insert('caret');
    expect(draft.text).toBe('Halo. Mohon maaf, Budi Contoh. Laporan T-7 diteruskan ke petugas. Salam');
    expect(remembered).toEqual([['11', { ticket: 'T-7' }]]);
    await choose('waste');
    expect(state().choice?.values).toEqual({ name: 'Budi Contoh', ticket: 'T-7' });
  });

  test('where the draft has changed since, the caret of now counts', async () => {
    draft = { post: 0, text: 'Halo.', caret: 0 };
    await choose('thanks');
    draft = { post: 0, text: 'Halo, Pak.', caret: 10 };
    await state().insert('caret');
    expect(draft.text).toBe('Halo, Pak. Salam.');
  });

  test('replaces, undoes, and offers the text when X does not take it', async () => {
    draft = { post: 0, text: 'lama', caret: 4 };
    await choose('thanks');
    await state().insert('replace');
    expect(draft.text).toBe('Salam.');
    await state().undo();
    expect(draft.text).toBe('lama');
    expect(state().notice).toEqual({ kind: 'undone' });
    writes = { ok: false, reason: 'restored' };
    await choose('thanks');
    await state().insert('caret');
    expect(state().notice).toEqual({ kind: 'failed', copied: true });
    expect(copy).toHaveBeenCalledWith('lama Salam.');
    expect(state().view).toBe('use');
  });

  test('several go into one draft; greeting and ending only with the first', async () => {
    await choose('waste');
    state().change({ greeting: 'formal' });
    await state().insert('caret');
    await choose('thanks');
    expect(state().choice?.greeting).toBe('');
    await state().insert('caret');
    expect(draft.text).toBe(
      'Selamat pagi, Bapak/Ibu Budi Contoh. Mohon maaf, Budi Contoh. Laporan {ticket} diteruskan ke petugas. Salam.',
    );
  });

  test('another language is offered where there is a text in it', async () => {
    await choose('waste');
    const { choice } = state();
    expect(choice && twinOf(choice)).toBe('en');
    state().change({ lang: 'en' });
    await state().insert('caret');
    expect(draft.text).toContain('is with the crew');
    await choose('water');
    expect(state().choice?.lang).toBe('en');
    expect(state().choice && twinOf(state().choice as never)).toBeUndefined();
  });

  test('tells how often the same text was posted, and says it differently', async () => {
    sentBefore = 4;
    await choose('thanks');
    await vi.waitFor(() => expect(state().sentBefore).toBe(4));
    sentBefore = 0;
    state().vary();
    await vi.waitFor(() => expect(state().sentBefore).toBe(0));
    expect(state().choice?.greeting).not.toBe('');
  });
});

describe('what became of it', () => {
  test('unchanged, edited, taken out; the longest is what the message was about', async () => {
    await choose('waste');
    await state().insert('caret');
    await choose('thanks');
    await state().insert('caret');
    await state().published(draft.text.replace('Salam.', '').replace('{ticket}', 'T-1'));
    expect(reports).toEqual([
      {
        outcomes: [
          { id: 'waste', outcome: 'accepted' },
          { id: 'thanks', outcome: 'refused' },
        ],
        about: 'waste',
        posted: expect.stringContaining('T-1'),
      },
    ]);
    await state().published('and nothing twice');
    expect(reports).toHaveLength(1);
  });

  test('undone and not put in again is refused', async () => {
    await choose('waste');
    await state().insert('caret');
    await state().undo();
    await state().published('Jawaban sendiri');
    expect(reports).toEqual([{ outcomes: [{ id: 'waste', outcome: 'refused' }] }]);
  });

  test('a post without a saved reply is nobody’s business', async () => {
    await state().published('Jawaban sendiri');
    expect(reports).toEqual([]);
  });

  test('wrong takes it off the suggestions and reports it', async () => {
    await choose('waste');
    await state().wrong();
    expect(state().suggested.offers).toEqual([]);
    expect(reports).toEqual([{ outcomes: [{ id: 'waste', outcome: 'wrong' }], about: 'waste' }]);
  });
});
