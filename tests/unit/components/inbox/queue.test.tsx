// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openPanel } from '@/tests/support/panel.tsx';
import { byText, click, press, settle, type } from '@/tests/support/render.tsx';
import { idOf, sampleRow } from '@/tests/support/sample-cases.ts';

// happy-dom lays nothing out: without a height, a list that draws only what is in view draws nothing.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(360);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
});

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});
async function open(options: Parameters<typeof openPanel>[0] = {}) {
  const panel = await openPanel(options);
  close = panel.unmount;
  return panel;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[role="row"]')];
const focused = () => document.activeElement?.getAttribute('aria-rowindex');

test('a row says who, what, when due, why and whose; hostile text stays text', async () => {
  await open();
  const [first] = rows();
  expect(first?.textContent).toContain('@siti_contoh');
  expect(first?.textContent).toContain('25 minutes late');
  expect(first?.textContent).toContain('Life and safety');
  expect(byText('[role="row"]', '@ana_example')?.textContent).toMatch(/3 people.*Taken by Rina/);
  expect(byText('[role="row"]', '@mark_example')?.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(document.querySelector('[role="row"] img')).toBeNull();
});

test('of 100,000 rows only those in view exist, each with its place among all', { timeout: 20_000 }, async () => {
  await open({ rows: Array.from({ length: 100_000 }, (_, index) => sampleRow(index + 1)) });
  expect(rows().length).toBeLessThan(40);
  expect(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('100000');
  expect(rows()[2]?.getAttribute('aria-rowindex')).toBe('3');
});

test('keys move from row to row, open, and come back to where they left', async () => {
  const { store } = await open();
  await press('j');
  expect(focused()).toBe('1');
  await press('j');
  await press('ArrowDown');
  expect(focused()).toBe('3');
  await press('k');
  expect(focused()).toBe('2');
  expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  await press('Enter');
  expect(store.getState().opened).toBe(idOf(2));
  expect(document.activeElement?.textContent).toBe('@budi_misal');
  await press('j');
  expect(store.getState().opened).toBe(idOf(3));
  await press('Escape');
  expect(store.getState().opened).toBeUndefined();
  expect(focused()).toBe('3');
});

test('c, r and Ctrl+Z claim, release and take back', async () => {
  const { inbox, store } = await open();
  await press('j');
  await press('c');
  expect(inbox.acted.at(-1)?.actions).toEqual([{ caseId: idOf(1), do: 'claim' }]);
  expect(rows()[0]?.textContent).toContain('Taken by Rina');
  await press('z', document.body, { ctrlKey: true });
  expect(rows()[0]?.textContent).not.toContain('Taken by');
  await press('r');
  expect(inbox.acted.at(-1)?.actions[0]?.do).toBe('release');
  expect(store.getState().notice).toMatchObject({ action: 'release' });
});

test('letters typed into the search are search words, and Enter leads to what was found', async () => {
  const { inbox, store } = await open();
  await press('/');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('search'));
  await press('c');
  await type(document.activeElement, 'taps');
  await settle();
  expect(inbox.acted).toEqual([]);
  expect(store.getState().text).toBe('taps');
  expect(rows()).toHaveLength(2);
  const box = document.querySelector('[type="search"]');
  await press('Escape', box ?? undefined);
  expect(document.activeElement).toBe(box);
  await press('Enter', box ?? undefined);
  expect(focused()).toBe('1');
  await type(box, 'nothing like it');
  expect(byText('p', 'No case fits')).toBeDefined();
  await click(byText('button', 'Clear search'));
  expect(rows().length).toBeGreaterThan(5);
});

test('many are sorted at once, never answered at once', async () => {
  const { inbox, store } = await open();
  await press('j');
  await press('x');
  await press('j');
  await press(' ');
  const bar = byText('section', '2 cases selected');
  expect([...(bar?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Claim',
    'No reply needed',
    'Clear selection',
  ]);
  await click(byText('.bulk button', 'No reply needed'));
  expect(inbox.acted.at(-1)?.actions).toEqual(
    [1, 2].map((number) => ({ caseId: idOf(number), do: 'close', reason: 'no-reply-needed' })),
  );
  expect(store.getState().selected.size).toBe(0);
  expect(byText('[role="status"]', '2 cases closed.')).toBeDefined();
  await click(byText('button', 'Undo'));
  expect(rows()[0]?.textContent).toContain('@siti_contoh');
});

test('tabs carry counts that follow what happens elsewhere', async () => {
  const { inbox } = await open();
  const tab = (name: string) => byText('[role="tab"]', name)?.textContent;
  expect(tab('All open')).toBe('7 All open');
  inbox.set([sampleRow(1)]);
  await settle();
  expect(tab('All open')).toBe('1 All open');
  expect(rows()).toHaveLength(1);
});

test('1 to 5 and arrow keys change the tab', async () => {
  const { store } = await open();
  await press('5');
  expect(store.getState().tab).toBe('done');
  const selected = document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  selected?.focus();
  await press('ArrowRight');
  expect(store.getState().tab).toBe('due');
  expect(document.activeElement?.getAttribute('data-tab')).toBe('due');
});
