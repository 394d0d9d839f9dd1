import { adapterIn } from './support/adapter.ts';
import { Composer } from './support/composer.ts';
import { expect, test } from './support/fixture.ts';

const HOME = 'https://x.com/home';

/** Each row of the "Writing" tables: where the change lies in the draft, and what kind of text it meets. */
const rows: readonly (readonly [name: string, before: string, after: string])[] = [
  ['into an empty editor', '', 'Banjir di Kampung Contoh'],
  ['several lines into an empty editor', '', 'satu\n\ntiga'],
  ['append', 'Posko dibuka', 'Posko dibuka di balai desa'],
  ['in the middle', 'Posko di desa', 'Posko utama di desa'],
  ['at the start', 'warga', 'Yth. warga'],
  ['replace a word', 'Buka http://a.example ya', 'Buka https://a.example ya'],
  ['replace inside a hashtag', 'Info #airbersih hari ini', 'Info #AirBersih hari ini'],
  ['replace beside a mention', 'Halo @budi_contoh 123', 'Halo @budi_contoh'],
  ['replace across lines', 'satu\ndua\ntiga', 'satu\nempat\nlima\ntiga'],
  ['join lines', 'satu\ndua', 'satu dua'],
  ['keep blank lines', 'a\n\n\nb', 'a\n\n\nbc'],
  ['replace everything', 'lama', 'baru sama sekali'],
  ['emoji: joined family', 'Selamat 👨‍👩‍👧 datang', 'Selamat 👨‍👩‍👧‍👦 datang'],
  ['emoji: drop repeats', 'Awas 🚨🚨🚨 banjir', 'Awas 🚨 banjir'],
  ['surrogate pairs that share a half', 'a 😀 b', 'a 😁 b'],
  ['right to left', 'مرحبا 123 بكم', 'مرحبا بكم'],
  ['a long text', 'kata '.repeat(400), `${'kata '.repeat(200)}baru ${'kata '.repeat(200)}`],
  ['to nothing', 'hapus semua ini', ''],
];

test('writes every kind of change; typing and undo go on', async ({ page, cdp }) => {
  test.setTimeout(120_000);
  for (const [name, before, after] of rows) {
    await test.step(name, async () => {
      await page.goto(HOME);
      const composer = new Composer(page);
      await composer.editor.click();
      for (const [index, line] of before.split('\n').entries()) {
        if (index > 0) await page.keyboard.press('Enter');
        await page.keyboard.insertText(line);
      }
      const adapter = await adapterIn(cdp);
      await expect.poll(adapter.text).toBe(before);
      expect(await adapter.write(before, after)).toEqual({ ok: true });
      expect(await adapter.text()).toBe(after);
      // The editor still lives: its model has the text, so an undo and a key act on it.
      await page.keyboard.press('Control+z');
      await expect.poll(adapter.text).toBe(before);
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('!');
      await expect.poll(adapter.text).toBe(`${after}!`);
    });
  }
});

test('writes nothing when the draft has moved on', async ({ page, cdp }) => {
  await page.goto(HOME);
  await new Composer(page).type('baru');
  const adapter = await adapterIn(cdp);
  expect(await adapter.write('lama', 'lain')).toEqual({ ok: false, reason: 'changed' });
  expect(await adapter.text()).toBe('baru');
});

test('writes while the window has no focus, as when the side panel has it', async ({ page, context, cdp }) => {
  await page.goto(HOME);
  const composer = new Composer(page);
  await composer.type('lama');
  const adapter = await adapterIn(cdp);
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await context.newPage();
  await other.bringToFront();
  expect(await adapter.write('lama', 'baru')).toEqual({ ok: true });
  expect(await adapter.text()).toBe('baru');
});

test('an editor that does not take the text is left as it was, and the failure is told', async ({ page, cdp }) => {
  await page.goto(HOME);
  await new Composer(page).type('lama');
  await page.evaluate(() => window.addEventListener('paste', (event) => event.stopImmediatePropagation(), true));
  const adapter = await adapterIn(cdp);
  expect(await adapter.write('lama', 'baru')).toEqual({ ok: false, reason: 'restored' });
  expect(await adapter.text()).toBe('lama');
});
