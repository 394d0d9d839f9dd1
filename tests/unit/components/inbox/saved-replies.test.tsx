// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { messageOf } from '@/components/inbox/use-case-replies.ts';
import { offerOf } from '@/lib/core/replies/offer.ts';
import { memoryReplies } from '@/tests/support/memory-replies.ts';
import { openPanel } from '@/tests/support/panel.tsx';
import { byText, click, press, settle, type } from '@/tests/support/render.tsx';
import { idOf, samplePost, sampleRow } from '@/tests/support/sample-cases.ts';
import { savedReply, waste, water } from '../../replies/reply-builder.ts';

const wasteOffer = offerOf(waste, { lang: 'id', matched: ['sampah', 'angkut'] });
const waterOffer = offerOf(water, { lang: 'en' });

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});
async function openCase(replies: ReturnType<typeof memoryReplies>, number = 2, language = 'en') {
  const panel = await openPanel({ replies, readLanguage: async () => language });
  close = panel.unmount;
  await act(async () => panel.store.getState().open(idOf(number)));
  await settle();
  return panel;
}
const section = () => document.querySelector('.case-replies');
const field = () => section()?.querySelector('input') ?? null;
const card = (title: string) => byText('.case-replies li', title);
const opener = (title: string) => card(title)?.querySelector('a');

test('asks with the latest post and what the citizen wrote before, never with our own words or erased ones', () => {
  const row = sampleRow(1);
  const thread = [
    samplePost(row, { id: '1', text: 'Halo min' }),
    samplePost(row, { id: '2', text: '', erased: true }),
    samplePost(row, { id: '3', text: 'Ada yang bisa dibantu?', own: true }),
    samplePost(row, { id: '4', text: 'Sampah menumpuk', language: 'id' }),
  ];
  expect(messageOf('4', thread)).toEqual({
    postId: '4',
    text: 'Sampah menumpuk',
    language: 'id',
    thread: ['Halo min'],
  });
  expect(messageOf('9', thread)).toMatchObject({ postId: '9', text: '' });
});

test('what fits is shown with its title, the reason and the whole text, in the citizen’s language', async () => {
  const replies = memoryReplies({ offers: [wasteOffer], language: 'id' }, [wasteOffer]);
  await openCase(replies);
  expect(replies.asked[0]).toMatchObject({ postId: idOf(2), language: 'id' });
  expect(section()?.querySelector('[role="status"]')?.textContent).toBe('1 reply fits the latest message.');
  const reply = card('Sampah tidak diangkut');
  expect(reply?.textContent).toContain('Because of: sampah, angkut');
  expect(reply?.textContent).toContain('braces');
  expect(reply?.querySelector('blockquote')?.textContent).toBe(waste.versions.id?.text);
  expect(reply?.querySelector('blockquote')?.lang).toBe('id');
});

test('a reply is picked for the latest post, which opens on X in a tab of its own', async () => {
  const { replies } = await openCase(memoryReplies({ offers: [wasteOffer], language: 'id' }, [wasteOffer]));
  const link = opener('Sampah tidak diangkut');
  expect(link?.href).toBe(`https://x.com/i/status/${idOf(2)}`);
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener']);
  expect(document.getElementById(link?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Sampah tidak diangkut',
  );
  await click(link);
  expect(replies.picks).toEqual([{ postId: idOf(2), replyId: 'waste' }]);
  expect(byText('.case-replies [role="status"]', 'is offered first')?.textContent).toContain('Sampah tidak diangkut');
});

test('the middle button opens a tab, so it picks; the right button only shows a menu', async () => {
  const { replies } = await openCase(memoryReplies({ offers: [wasteOffer] }, [wasteOffer]));
  const press = (button: number) =>
    act(
      async () =>
        void opener('Sampah tidak diangkut')?.dispatchEvent(new MouseEvent('auxclick', { button, bubbles: true })),
    );
  await press(2);
  expect(replies.picks).toEqual([]);
  await press(1);
  expect(replies.picks).toHaveLength(1);
});

test('a pick that was lost is said', async () => {
  const { replies } = await openCase(memoryReplies({ offers: [wasteOffer] }, [wasteOffer]));
  replies.setDown(true);
  await click(opener('Sampah tidak diangkut'));
  expect(byText('.case-replies [role="alert"]', 'could not be handed over')).toBeDefined();
});

test('where nothing fits it says so; a search finds others and marks another language; Escape empties the box only', async () => {
  const { store } = await openCase(memoryReplies({ language: 'id' }, [waterOffer]));
  expect(section()?.textContent).toContain('No saved reply fits this message.');
  expect(section()?.querySelector(`label[for="${field()?.id}"]`)?.textContent).toBe('Search saved replies');
  await type(field(), 'water');
  expect(card('Water supply')?.textContent).toContain('In English; this person writes Indonesian.');
  await type(field(), 'zebra');
  expect(section()?.textContent).toContain('No saved reply matches.');
  await press('Escape', field() ?? undefined);
  expect(field()?.value).toBe('');
  expect(store.getState().opened).toBe(idOf(2));
});

test('a search that finds many shows the first five and asks for another word', async () => {
  const many = Array.from({ length: 6 }, (_, index) =>
    offerOf(savedReply(`tax-${index}`, { versions: { en: { title: `Tax ${index}`, text: 'Yes.' } } }), { lang: 'en' }),
  );
  await openCase(memoryReplies({}, many));
  await type(field(), 'tax');
  expect(section()?.querySelectorAll('li')).toHaveLength(5);
  expect(section()?.textContent).toContain('The first 5 are shown.');
});

test('an empty library says so and has nothing to search', async () => {
  await openCase(memoryReplies());
  expect(section()?.textContent).toContain('There is no approved reply yet.');
  expect(field()).toBeNull();
});

test('a library that cannot be read says so and can be tried again', async () => {
  const replies = memoryReplies({ offers: [wasteOffer] }, [wasteOffer]);
  replies.setDown(true);
  await openCase(replies);
  expect(byText('.case-replies [role="alert"]', 'could not be read')).toBeDefined();
  replies.setDown(false);
  await click(byText('.case-replies button', 'Try again'));
  expect(card('Sampah tidak diangkut')).toBeDefined();
});

test('hostile words in a reply are words', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const offer = offerOf(savedReply('evil', { versions: { en: { title: evil, text: evil } } }), {
    lang: 'en',
    matched: [evil],
  });
  await openCase(memoryReplies({ offers: [offer] }, [offer]));
  expect(card(evil)).toBeDefined();
  expect(section()?.querySelector('img')).toBeNull();
});

test('a closed case has nothing to answer', async () => {
  const replies = memoryReplies({ offers: [wasteOffer] }, [wasteOffer]);
  await openCase(replies, 9);
  expect(section()).toBeNull();
  expect(replies.asked).toEqual([]);
});

test('speaks Indonesian', async () => {
  await openCase(memoryReplies({ offers: [wasteOffer], language: 'id' }, [wasteOffer]), 2, 'id');
  expect(section()?.textContent).toContain('1 balasan cocok dengan pesan terakhir.');
  expect(opener('Sampah tidak diangkut')?.textContent).toBe('Buka di X dengan balasan ini');
});
