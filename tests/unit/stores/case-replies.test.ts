import { beforeEach, expect, test, vi } from 'vitest';
import { offerOf } from '@/lib/core/replies/offer.ts';
import { createCaseReplies, listedReplies, type ReplySource } from '@/lib/stores/case-replies.ts';
import { memoryReplies } from '@/tests/support/memory-replies.ts';
import { waste, water } from '../replies/reply-builder.ts';

const wasteOffer = offerOf(waste, { lang: 'en', matched: ['rubbish'] });
const waterOffer = offerOf(water, { lang: 'en' });
const message = { postId: '11', text: 'rubbish again', thread: [] };

let replies: ReturnType<typeof memoryReplies>;
let store: ReturnType<typeof createCaseReplies>;
const state = () => store.getState();
const listed = () => listedReplies(state()).map(({ id }) => id);

beforeEach(async () => {
  replies = memoryReplies({ offers: [wasteOffer], language: 'en' }, [wasteOffer, waterOffer]);
  store = createCaseReplies(replies.source);
  await state().ask(message);
});

test('lists what fits, what a search finds while there is one, and then what fits again', async () => {
  expect(listed()).toEqual(['waste']);
  await state().search('water');
  expect(listed()).toEqual(['water']);
  await state().search(' ');
  expect(listed()).toEqual(['waste']);
});

test('searches in the citizen’s language, in Indonesian where it is not known', async () => {
  const find = vi.fn(replies.source.find);
  const ask = async (source: ReplySource) => {
    const other = createCaseReplies(source).getState();
    await other.ask(message);
    await other.search('water');
    return find.mock.lastCall;
  };
  expect(await ask({ ...replies.source, find })).toEqual(['water', 'en']);
  expect(await ask({ ...memoryReplies().source, find })).toEqual(['water', 'id']);
});

test('an answer that a newer question has overtaken is dropped', async () => {
  const answers: (() => void)[] = [];
  const slow = createCaseReplies({
    ...replies.source,
    find: (query) =>
      new Promise((resolve) => answers.push(() => resolve({ offers: query === 'old' ? [wasteOffer] : [waterOffer] }))),
  });
  const searches = [slow.getState().search('old'), slow.getState().search('new')];
  for (const answer of answers.reverse()) answer();
  await Promise.all(searches);
  expect(slow.getState().found).toEqual([waterOffer]);
});

test('a pick goes to the post of the message; what waits there is told, also when it was picked before', async () => {
  await state().pick(wasteOffer);
  expect(replies.picks).toEqual([{ postId: '11', replyId: 'waste' }]);
  expect(state().picked).toBe(wasteOffer);
  const again = createCaseReplies(memoryReplies({ picked: { offer: waterOffer, values: {} } }).source);
  await again.getState().ask(message);
  expect(again.getState().picked).toBe(waterOffer);
});

test('a pick that did not arrive is no pick', async () => {
  replies.setDown(true);
  await state().pick(wasteOffer);
  expect(state()).toMatchObject({ picked: undefined, pickFailed: true });
  replies.setDown(false);
  await state().pick(wasteOffer);
  expect(state()).toMatchObject({ picked: wasteOffer, pickFailed: false });
});

test('another post takes the pick away and keeps the search', async () => {
  await state().pick(wasteOffer);
  await state().search('water');
  await state().ask({ ...message, postId: '12' });
  expect(state()).toMatchObject({ picked: undefined, query: 'water' });
  expect(listed()).toEqual(['water']);
});

test('after a failure, trying again or a search that works brings back what fits', async () => {
  replies.setDown(true);
  await state().search('water');
  expect(state().status).toBe('failed');
  replies.setDown(false);
  await state().retry();
  expect(state()).toMatchObject({ status: 'ready', found: [waterOffer] });

  replies.setDown(true);
  await state().ask(message);
  replies.setDown(false);
  await state().search('rubbish');
  expect(state()).toMatchObject({ status: 'ready', suggested: { offers: [wasteOffer] } });
});
