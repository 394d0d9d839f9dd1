// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { offerOf } from '@/lib/core/replies/offer.ts';
import { memoryReplies } from '@/tests/support/memory-replies.ts';
import { openPanel } from '@/tests/support/panel.tsx';
import { byText, click, press, type } from '@/tests/support/render.tsx';
import { at, idOf, sampleRow } from '@/tests/support/sample-cases.ts';
import { dataReply } from '../../replies/reply-builder.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});
async function openCase(number: number, options: Parameters<typeof openPanel>[0] = {}) {
  const panel = await openPanel(options);
  close = panel.unmount;
  await act(async () => panel.store.getState().open(idOf(number)));
  return panel;
}
const link = (name: string) => byText('a', name) as HTMLAnchorElement | undefined;
const choose = async (label: string, value: string) => {
  const select = byText('.case label', label)?.querySelector('select');
  await act(async () => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
};
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
const radio = (name: string) => byText('.case-form label.radio', name)?.querySelector('input');

test('opens the latest post of the citizen on X, in a tab of its own that knows nothing of ours', async () => {
  await openCase(1);
  const opener = link('Open on X');
  expect(opener?.href).toBe(`https://x.com/i/status/${idOf(1)}`);
  expect([opener?.target, opener?.rel]).toEqual(['_blank', 'noopener']);
});

test('exposed data raises an alarm that names the type, and offers a request in the language of the citizen', async () => {
  const { copied } = await openCase(2);
  const alarm = byText('section.notice', 'made personal data public');
  expect(alarm?.textContent).toContain('identity number (NIK) and phone number');
  await click(byText('button', 'Copy this reply'));
  expect(copied[0]).toContain('mohon hapus unggahan');
});

test('the alarm offers the agency’s own reply where it has one, to be put in on X', async () => {
  const own = offerOf(dataReply, { lang: 'id' });
  const replies = memoryReplies({ dataExposed: own, language: 'id' }, [own]);
  await openCase(2, { replies });
  expect(replies.asked[0]).toMatchObject({ dataExposed: true });
  const alarm = byText('section.notice', 'made personal data public');
  expect(alarm?.querySelector('h4')?.textContent).toBe('Data Anda terlihat');
  expect(alarm?.querySelector('blockquote')?.lang).toBe('id');
  expect(byText('button', 'Copy this reply')).toBeUndefined();
  await click(alarm?.querySelector('a'));
  expect(replies.picks).toEqual([{ postId: idOf(2), replyId: 'privasi' }]);
});

test('a closed case with exposed data keeps its alarm, and asks for nothing but that reply', async () => {
  const replies = memoryReplies();
  await openCase(1, { replies, rows: [sampleRow(1, { state: 'closed', exposed: ['NIK'] }), sampleRow(2)] });
  expect(replies.asked).toHaveLength(1);
  expect(byText('button', 'Copy this reply')).toBeDefined();
  expect(document.querySelector('.case-replies')).toBeNull();
});

test('closing wants a reason', async () => {
  const { inbox } = await openCase(1);
  await press('e');
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  await click(byText('.case-form button', 'Close case'));
  expect(byText('[role="alert"]', 'Choose a reason')).toBeDefined();
  expect(inbox.acted).toEqual([]);
  await click(radio('Not ours'));
  await click(byText('.case-form button', 'Close case'));
  expect(inbox.acted[0]?.actions).toEqual([{ caseId: idOf(1), do: 'close', reason: 'not-ours' }]);
  expect(document.querySelector('.case-form')).toBeNull();
  expect(byText('.standing', 'Closed')).toBeDefined();
});

test('a duplicate names the post it repeats, which is not itself', async () => {
  const { inbox } = await openCase(1);
  await press('e');
  await click(radio('Duplicate'));
  const field = () => byText('.case-form label', 'Link to the post')?.querySelector('input') ?? null;
  await type(field(), `https://x.com/a/status/${idOf(1)}`);
  await click(byText('.case-form button', 'Close case'));
  expect(byText('[role="alert"]', 'no link to another post')).toBeDefined();
  await type(field(), `https://x.com/a/status/${idOf(4)}?s=20`);
  await click(byText('.case-form button', 'Close case'));
  expect(inbox.acted[0]?.actions[0]).toMatchObject({ reason: 'duplicate', duplicateOf: idOf(4) });
});

test('a note stays in its box when it could not be kept, and is shown once it is', async () => {
  const { inbox } = await openCase(1);
  inbox.failWith(Object.assign(new Error('full'), { reason: 'full' }));
  await press('n');
  await type(document.querySelector('.case-form textarea'), 'Called the unit');
  await click(byText('.case-form button', 'Save note'));
  expect(document.querySelector<HTMLTextAreaElement>('.case-form textarea')?.value).toBe('Called the unit');
  expect(byText('[role="status"]', 'storage on this computer is full')).toBeDefined();
  inbox.failWith(undefined);
  await click(byText('.case-form button', 'Save note'));
  expect(byText('.case-notes', 'Called the unit')?.textContent).toContain('Rina');
});

test('joining offers other cases of the same person first; the one that began first goes on, and is shown', async () => {
  const rows = [sampleRow(1), sampleRow(2, { author: 'warga_1', snippet: 'Still closed!' }), sampleRow(3)];
  const { inbox } = await openCase(2, { rows });
  await press('m');
  expect(document.activeElement?.getAttribute('type')).toBe('search');
  expect(texts('.join-choices bdi')).toEqual(['@warga_1']);
  await click(byText('.case-form button', 'Join'));
  expect(byText('[role="alert"]', 'Choose a case')).toBeDefined();
  await click(radio('@warga_1'));
  expect(byText('[role="status"]', 'somebody else')).toBeUndefined();
  await click(byText('.case-form button', 'Join'));
  expect(inbox.acted[0]?.actions).toEqual([{ caseId: idOf(2), do: 'merge', into: idOf(1) }]);
  expect(byText('.snackbar', '1 case joined')).toBeDefined();
  expect(byText('.thread', 'Jalan Contoh 1')).toBeDefined();
});

test('joining with the case of somebody else is found by words, and warned of', async () => {
  const { inbox } = await openCase(1, { rows: [sampleRow(1), sampleRow(2), sampleRow(3)] });
  await press('m');
  expect(byText('.case-form', 'no other open case')).toBeDefined();
  await type(document.querySelector('.case-form input'), 'warga_3');
  await click(radio('@warga_3'));
  expect(byText('[role="status"]', 'somebody else')).toBeDefined();
  // Out of sight again, it is not joined.
  await type(document.querySelector('.case-form input'), 'warga_2');
  await click(byText('.case-form button', 'Join'));
  expect(inbox.acted).toEqual([]);
  await click(radio('@warga_2'));
  await click(byText('.case-form button', 'Join'));
  expect(inbox.acted[0]?.actions).toEqual([{ caseId: idOf(2), do: 'merge', into: idOf(1) }]);
});

test('waiting for the citizen comes back by itself', async () => {
  const { inbox } = await openCase(1);
  await click(byText('button', 'Wait…'));
  await choose('Comes back', '5');
  await click(byText('.case-form button', 'Wait'));
  expect(inbox.acted[0]?.actions).toEqual([{ caseId: idOf(1), do: 'wait', on: 'citizen', until: at(5 * 1440) }]);
});

test('handing off copies the packet and then records it; e-mail goes through the program of the person', async () => {
  const { inbox, copied } = await openCase(1);
  await click(byText('button', 'Hand off…'));
  await click(byText('.case-form button', 'Copy and hand off'));
  expect(byText('[role="alert"]', 'Name the unit')).toBeDefined();
  await type(document.querySelector('.case-form input'), 'Dinas Sosial & Air');
  await choose('As', 'email');
  const mail = new URL(link('Open in your e-mail program')?.href ?? '');
  expect(mail.protocol).toBe('mailto:');
  expect(mail.search).not.toContain('+');
  expect(mail.searchParams.get('body')).toContain('For: Dinas Sosial & Air');
  await choose('As', 'json');
  await click(byText('.case-form button', 'Copy and hand off'));
  expect(JSON.parse(copied[0] ?? '')).toMatchObject({
    service_request_id: idOf(1),
    agency_responsible: 'Dinas Sosial & Air',
  });
  expect(inbox.acted[0]?.actions[0]).toMatchObject({ do: 'hand-off', unit: 'Dinas Sosial & Air', form: 'json' });
});

test('what was not copied is not recorded as handed off', async () => {
  const { inbox } = await openCase(1, {
    copy: async () => {
      throw new Error('denied');
    },
  });
  await click(byText('button', 'Hand off…'));
  await type(document.querySelector('.case-form input'), 'Dinas Air');
  await click(byText('.case-form button', 'Copy and hand off'));
  expect(inbox.acted).toEqual([]);
});

test('kind, priority, unit and need of a reply are put right with one choice', async () => {
  const { inbox } = await openCase(2);
  await choose('Kind', 'feedback');
  await choose('Priority', 'low');
  await choose('Unit', '');
  await click(byText('.fields label', 'Needs a reply')?.querySelector('input'));
  expect(inbox.acted.flatMap(({ actions }) => actions)).toEqual([
    { caseId: idOf(2), do: 'classify', class: 'feedback' },
    { caseId: idOf(2), do: 'prioritise', priority: 'low' },
    { caseId: idOf(2), do: 'set-unit' },
    { caseId: idOf(2), do: 'set-reply-need', needsReply: false },
  ]);
});

test('a group has one draft, copied for one person at a time', async () => {
  const { copied } = await openCase(3);
  const group = document.querySelector('.group');
  expect(group?.textContent).toContain('3 people report this');
  await type(group?.querySelector('textarea') ?? null, 'The crew is on its way.');
  await click(byText('.group button', 'Copy for @tom_example'));
  expect(copied).toEqual(['@tom_example The crew is on its way.']);
  await click(byText('.group button', 'Open case'));
  expect(byText('h2', '@tom_example')).toBeDefined();
  expect(document.querySelector<HTMLTextAreaElement>('.group textarea')?.value).toBe('The crew is on its way.');
});

test('a case that is gone says so', async () => {
  const { inbox } = await openCase(1);
  await act(async () => inbox.set([]));
  expect(byText('[role="alert"]', 'not here any more')).toBeDefined();
});
