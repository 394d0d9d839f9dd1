import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { closeWelcome, type LaunchedExtension, launchExtension } from '../tests/e2e/support/launch.ts';
import { Overlay } from '../tests/e2e/support/overlay.ts';
import { type Replica, startReplica } from '../tests/replica/server.ts';
import type { FoundBrowser } from './browser.ts';
import { buildFolder } from './build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = 'screenshots/start';

const CLEAN =
  'Air bersih di Kecamatan Melati kembali mengalir sejak pukul 14.00 WIB. Terima kasih atas kesabaran Anda.';
const UNTIDY = 'Pantau tinggi air di http://banjir.kotacontoh.go.id sebelum berangkat. #infobanjirjakarta';
// Built like a real NIK (region, birth date, serial number), of nobody.
const LEAK = 'Laporan Anda sudah kami terima atas NIK 3174014107900001. Petugas datang besok pagi.';
const REASON = 'The person agreed, or the law requires it';

interface Stage {
  readonly page: Page;
  readonly replica: Replica;
}

const say = (label: string, text: string) => console.log(`   ${`${label}:`.padEnd(10)} ${text}`);

let pictures = 0;
async function picture({ page }: Stage, name: string): Promise<void> {
  pictures += 1;
  await page.screenshot({ path: join(ROOT, PICTURES, `${pictures}-${name}.png`) });
}

/** As a person would: a click into the field, then key by key. */
async function type(composer: Page | Locator, page: Page, text: string): Promise<void> {
  await composer.getByRole('textbox').first().click();
  await page.keyboard.type(text, { delay: 2 });
  say('Typed', text);
}

async function expectPosted({ replica }: Stage, count: number): Promise<void> {
  await expect.poll(() => replica.posts().length).toBe(count);
  const post = replica.posts().at(-1);
  if (!post) throw new Error('nothing was posted');
  say('Posted', `by @${post.account}${post.inReplyTo ? ', as a reply' : ''}: ${post.text}`);
}

async function cleanPost(stage: Stage): Promise<void> {
  console.log('\n1. A post with nothing to improve');
  const overlay = new Overlay(stage.page);
  await type(stage.page, stage.page, CLEAN);
  await expect(overlay.badge()).toHaveText('Clear');
  say('Badge', 'Clear');
  await picture(stage, 'clean');
  await stage.page.getByTestId('tweetButtonInline').click();
  await expectPosted(stage, 1);
}

async function untidyPost(stage: Stage): Promise<void> {
  console.log('\n2. A post with an http link and a tag that screen readers cannot split');
  const overlay = new Overlay(stage.page);
  await type(stage.page, stage.page, UNTIDY);
  await expect(overlay.badge()).toHaveText('2 to look at');
  say('Badge', '2 to look at');
  await overlay.openPanel();
  await picture(stage, 'findings');
  for (const title of await overlay.titles()) {
    say('Finding', title);
    const fix = overlay
      .finding(title)
      .getByRole('button', { name: /^Fix: / })
      .first();
    say('Pressed', ((await fix.textContent()) ?? '').trim());
    await overlay.applyFix(title);
    await expect(overlay.finding(title)).toHaveCount(0);
  }
  await expect(overlay.badge()).toHaveText('Clear');
  say('Badge', 'Clear');
  await picture(stage, 'fixed');
  await overlay.closePanel();
  await stage.page.getByTestId('tweetButtonInline').click();
  await expectPosted(stage, 2);
  expect(stage.replica.posts()[1]?.text).toBe(
    UNTIDY.replace('http:', 'https:').replace('#infobanjirjakarta', '#InfoBanjirJakarta'),
  );
}

async function leakingReply(stage: Stage): Promise<void> {
  const { page, replica } = stage;
  console.log('\n3. A reply that would publish a citizen’s identity number');
  const question = page.getByRole('article').filter({ hasText: '@budi_contoh' }).first();
  await question.getByTestId('reply').click();
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByTestId('tweetButton') })
    .first();
  const overlay = new Overlay(page, { within: dialog });
  await type(dialog, page, LEAK);
  await expect(overlay.badge()).toHaveText('1 must fix');
  say('Badge', '1 must fix');
  await dialog.getByTestId('tweetButton').click();
  await expect(overlay.panel()).toContainText('Post is held');
  say('Pressed', 'Post. It is held: nothing was published');
  for (const title of await overlay.titles()) say('Finding', title);
  await picture(stage, 'held');
  expect(replica.posts()).toHaveLength(2);
  await overlay.override(REASON);
  say('Reason', REASON);
  await expect(overlay.badge()).toHaveText('Allowed once');
  say('Badge', 'Allowed once');
  await picture(stage, 'allowed-once');
  await dialog.getByTestId('tweetButton').click();
  await expectPosted(stage, 3);
  expect(replica.posts()[2]?.inReplyTo).toBeTruthy();
}

/** The main job without a window: what a person would do and see, told in words and pictures. */
export async function runDemo(browser: FoundBrowser): Promise<void> {
  mkdirSync(join(ROOT, PICTURES), { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'tanggap-demo-'));
  const replica = await startReplica();
  const extension = buildFolder('chrome');
  let open: LaunchedExtension | undefined;
  try {
    open = await launchExtension({
      browser,
      extension,
      profile,
      args: replica.chromiumArgs,
      context: { headless: true, viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
    });
    const { context, id } = open;
    await closeWelcome(context, extension, id);
    const page = context.pages()[0] ?? (await context.newPage());
    console.log('\nTanggap in Chromium without a window, on a local copy of x.com.');
    await page.goto(`${replica.url}/home`);
    const stage: Stage = { page, replica };
    await cleanPost(stage);
    await untidyPost(stage);
    await leakingReply(stage);
    console.log(`\nAll three went as they should. Pictures: ${PICTURES}/`);
  } finally {
    // An open browser would keep this program running after an error.
    await open?.context.close();
    await replica.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
