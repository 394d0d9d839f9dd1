// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { memoryInbox } from '@/tests/support/memory-inbox.ts';
import { openPanel } from '@/tests/support/panel.tsx';
import { byText, click, press, settle, type } from '@/tests/support/render.tsx';
import { at, idOf } from '@/tests/support/sample-cases.ts';

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

test('first use asks for a name and keys do nothing before it is given', async () => {
  const writeStaffName = vi.fn(async () => {});
  const { store } = await open({ readStaffName: async () => '', writeStaffName });
  await press('5', document.body);
  expect(store.getState().tab).toBe('open');
  await click(byText('button', 'Start'));
  expect(byText('[role="alert"]', 'Please enter a name')).toBeDefined();
  await type(document.querySelector('input'), 'Adi');
  await click(byText('button', 'Start'));
  expect(writeStaffName).toHaveBeenCalledExactlyOnceWith('Adi');
  expect(document.querySelector('[role="tablist"]')).not.toBeNull();
});

test('before anything was seen it says how cases get here, not that all is answered', async () => {
  await open({ inbox: memoryInbox([], { health: { store: 'ok', cases: 0 } }) });
  expect(byText('section', 'How cases get here')).toBeDefined();
  expect(document.body.textContent).not.toContain('Everyone has an answer');
});

test('without accounts it leads to the settings', async () => {
  const { rules } = { rules: (await import('@/lib/core/agency.ts')).defaultAgencyRules() };
  await open({ readAgency: async () => ({ rules, problems: [] }) });
  expect(byText('section', 'Say which accounts are yours')?.querySelector('button')?.textContent).toBe('Open settings');
});

test('a database that fails, and a page that cannot be read, are said with what to do', async () => {
  const { inbox } = await open();
  inbox.setHealth({
    store: 'broken',
    cases: 10,
    lastSeenAt: at(-60),
    blindSince: at(-45),
    blindPages: ['mentions', 'conversation'],
  });
  await settle();
  expect(byText('section', 'cannot be read. Reload this page')).toBeDefined();
  expect(byText('section', 'For 45 minutes, Tanggap has not recognised')).toBeDefined();
});

test('a source that throws shows the same as a broken database', async () => {
  const inbox = memoryInbox([]);
  inbox.source.counts = () => (_tell, fail) => {
    fail(Object.assign(new Error('closed'), { reason: 'closed' }));
    return () => {};
  };
  await open({ inbox });
  expect(byText('section', 'Another version of Tanggap')).toBeDefined();
});

test('coverage puts first what was least looked at', async () => {
  const inbox = memoryInbox([], {
    coverage: [
      { conversationId: idOf(1), account: 'kotacontoh', seen: 3, total: 3, lookedAt: at(-30) },
      { conversationId: idOf(2), account: 'kotacontoh', seen: 0, total: 7 },
      { conversationId: idOf(3), account: 'kotacontoh', seen: 14, total: 40, lookedAt: at(-95) },
    ],
  });
  await open({ inbox });
  await click(byText('button', 'Coverage'));
  const lines = [...document.querySelectorAll('.coverage li')].map(({ textContent }) => textContent);
  expect(lines[0]).toContain('Seen 14 of 40 replies');
  expect(lines[0]).toContain('Looked at 1 hour ago');
  expect(lines[1]).toContain('Not opened yet');
  expect(lines[2]).toContain('Seen 3 of 3');
});

test('the language of the setting is that of the page', async () => {
  await open({ readLanguage: async () => 'id' });
  expect(document.documentElement.lang).toBe('id');
  expect(byText('[role="tab"]', 'Terbuka')).toBeDefined();
});
