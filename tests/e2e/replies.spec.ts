import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Composer } from './support/composer.ts';
import { setAgency, setLanguage } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { citizens, minutesAgo, openPanel, setUpInbox } from './support/inbox.ts';
import { askBackground, libraryTable, Picker, type SeedReply, seedReplies } from './support/replies.ts';
import { composeDialog, openX, xDoes } from './support/x-page.ts';

const WASTE: SeedReply = {
  id: 'waste',
  versions: {
    id: {
      title: 'Sampah tidak diangkut',
      text: 'Mohon maaf, {name}. Laporan Anda bernomor {ticket}, petugas datang {date}.',
      samples: ['sampah belum diambil', 'sampah numpuk di depan rumah'],
    },
    en: {
      title: 'Missed rubbish collection',
      text: 'Sorry about that, {name}. Your report has the number {ticket}; the crew comes {date}.',
      samples: ['rubbish was not collected', 'bins are overflowing'],
    },
  },
  placeholders: [
    { key: 'name', kind: 'name' },
    { key: 'ticket', kind: 'ticket' },
    { key: 'date', kind: 'date' },
  ],
};
const LIGHT: SeedReply = {
  id: 'street-light',
  versions: {
    en: {
      title: 'Broken street light',
      text: 'Thank you. The street light team looks at it within three days.',
      samples: ['street light is broken'],
    },
  },
};
const THANKS: SeedReply = {
  id: 'thanks',
  versions: { id: { title: 'Penutup', text: 'Terima kasih sudah melapor.' } },
};

const ASKED_ID = 'Sampah di gang kami belum diangkut2 dari Senin, gmn nih min?';
const ASKED_EN = 'Our rubbish has not been collected since Monday, the bins are overflowing!';

const citizenPost = (text: string, lang: string) => ({
  id: '2070000000000000101',
  handle: 'budi_contoh',
  text: `@KotaContoh ${text}`,
  lang,
});

/** Opens X's reply dialog for the newest post. */
async function openReply(page: Page, path = '/home') {
  await openX(page, path);
  await page.getByRole('article').first().getByTestId('reply').click();
  const dialog = composeDialog(page);
  await dialog.getByTestId('tweetTextarea_0').waitFor();
  return { dialog, composer: new Composer(page, dialog) };
}

for (const { language, asked, title, sure, zone } of [
  {
    language: 'id',
    asked: ASKED_ID,
    title: 'Sampah tidak diangkut',
    sure: 'Mohon maaf, Budi Contoh.',
    zone: '14.00 WIB',
  },
  {
    language: 'en',
    asked: ASKED_EN,
    title: 'Missed rubbish collection',
    sure: 'Sorry about that, Budi Contoh.',
    zone: '14:00 WIB',
  },
] as const) {
  test(`a reply is suggested, filled in, put in, posted and learned from (${language})`, async ({
    page,
    context,
    extensionId,
    overlay,
    replica,
  }) => {
    replica.seed({ posts: [citizenPost(asked, language)] });
    await setAgency(context, extensionId, { name: 'Kota Contoh', timeZone: 'Asia/Jakarta', accounts: ['KotaContoh'] });
    await setLanguage(context, extensionId, language);
    await seedReplies(context, extensionId, [WASTE, LIGHT, THANKS]);
    const { dialog, composer } = await openReply(page);
    const picker = new Picker(dialog, language);

    await expect(picker.button()).toContainText('1');
    await picker.button().click();
    await expect(picker.search()).toBeFocused();
    await expect(picker.options().first()).toContainText(title);
    await expect(picker.options().first(), 'why').toContainText(language === 'id' ? 'sampah' : 'rubbish');

    await page.keyboard.press('Enter');
    await expect(picker.preview()).toContainText(`${sure}`);
    await expect(picker.preview().locator('mark')).toHaveText(['{ticket}', '{date}']);
    await page.keyboard.type('KC-2026-11');
    await picker.box().locator('input[type="date"]').fill('2026-12-01');
    await picker.box().locator('input[type="time"]').fill('14:00');
    await expect(picker.preview()).toContainText(zone);
    await picker.press('insert');
    await expect(composer.editor).toContainText(`${sure}`);
    await expect(picker.box()).toHaveCount(0);

    await composer.postButton.click();
    await expect.poll(() => replica.posts().length).toBe(1);
    expect(replica.posts()[0]).toMatchObject({ inReplyTo: '2070000000000000101' });
    expect(replica.posts()[0]?.text).toContain('KC-2026-11');
    expect(replica.posts()[0]?.text).toContain(zone);
    expect(overlay).toBeTruthy();

    await expect
      .poll(() => libraryTable(context, extensionId, 'usage'))
      .toEqual([expect.objectContaining({ id: 'waste', accepted: 1, edited: 0, refused: 0 })]);
    const [sample] = (await libraryTable(context, extensionId, 'learned')) as { text: string }[];
    expect(sample).toMatchObject({ replyId: 'waste', language });
    expect(sample?.text, 'without handles').not.toContain('@');
  });
}

test('an open blank holds Post, and undo takes the reply out', async ({
  page,
  context,
  extensionId,
  overlay,
  replica,
}) => {
  replica.seed({ posts: [citizenPost(ASKED_ID, 'id')] });
  await seedReplies(context, extensionId, [WASTE]);
  const { dialog, composer } = await openReply(page);
  const picker = new Picker(dialog);
  await picker.button().click();
  await picker.choose('Sampah tidak diangkut');
  await picker.press('insert');
  await expect(composer.editor).toContainText('{ticket}');
  await composer.postButton.click();
  await expect(overlay.in(dialog).panel()).toContainText('Post is held');
  expect(replica.posts()).toEqual([]);
  await overlay.in(dialog).closePanel();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(composer.editor).toHaveText('');
});

test('a reply in another language than the citizen’s says so, and offers its twin where there is one', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  replica.seed({ posts: [citizenPost('Lampu jalan di depan rumah mati sudah tiga hari, mohon diperbaiki', 'id')] });
  await seedReplies(context, extensionId, [WASTE, LIGHT]);
  const { dialog } = await openReply(page);
  const picker = new Picker(dialog);
  await picker.button().click();
  await picker.choose('Broken street light');
  await expect(picker.box()).toContainText('This person writes Indonesian; this reply is in English.');
  await expect(picker.box()).toContainText('There is no text in their language yet.');

  await page.keyboard.press('Escape');
  await picker.search().fill('rubbish');
  await picker.choose('Sampah tidak diangkut');
  await expect(picker.box()).not.toContainText('This person writes');
  await picker.box().getByRole('button', { name: 'Use the English text' }).click();
  await expect(picker.preview()).toContainText('Sorry about that');
  await expect(picker.box()).toContainText('This person writes Indonesian; this reply is in English.');
  await picker.box().getByRole('button', { name: 'Use the Indonesian text' }).click();
  await expect(picker.preview()).toContainText('Mohon maaf');
});

test('only approved replies in date are offered or found', async ({ page, context, extensionId, replica }) => {
  replica.seed({ posts: [citizenPost(ASKED_ID, 'id')] });
  await seedReplies(context, extensionId, [
    { ...WASTE, validUntil: '2026-01-31' },
    { ...WASTE, id: 'waste-draft', status: 'draft' },
    { ...WASTE, id: 'waste-old', status: 'retired' },
    THANKS,
  ]);
  const { dialog } = await openReply(page);
  const picker = new Picker(dialog);
  await picker.button().click();
  await expect(picker.options()).toHaveCount(1);
  await expect(picker.box()).toContainText('No saved reply fits this message.');
  await picker.search().fill('sampah');
  await expect(picker.options()).toHaveCount(0);
});

test('hostile words in a saved reply, a name and a post are words', async ({ page, context, extensionId, replica }) => {
  const evil = '<img src=x onerror="document.title=`pwned`"><b>tebal</b>';
  replica.seed({ posts: [{ ...citizenPost(`${ASKED_ID} ${evil}`, 'id'), handle: 'onerror_test' }] });
  await seedReplies(context, extensionId, [
    {
      ...WASTE,
      notes: `<p onclick="document.title='pwned'">Catatan <b>penting</b></p>${evil}<script>document.title='pwned'</script>`,
      versions: { id: { title: `Sampah ${evil}`, text: `Sampah {name} ${evil}`, samples: ['sampah belum diangkut'] } },
    },
  ]);
  const { dialog, composer } = await openReply(page);
  const picker = new Picker(dialog);
  await picker.button().click();
  await expect(picker.options().first()).toContainText(evil);
  await picker.options().first().click();
  await expect(picker.preview(), 'a name that is none is asked for').toContainText('{name}');
  await expect(picker.box().locator('.reply-notes b').first()).toHaveText('penting');
  expect(await picker.box().locator('.reply-notes').innerHTML()).not.toMatch(/onclick|script|img/);
  await picker.box().getByRole('textbox').first().fill(evil);
  await picker.press('insert');
  await expect(composer.editor).toContainText(`Sampah ${evil} ${evil}`);
  expect(await page.title()).not.toBe('pwned');
  expect(await page.locator('tanggap-checker img').count()).toBe(0);
});

test('all of it by keyboard: slash, search, several replies in one draft, X’s own keys untouched', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  replica.seed({ posts: [citizenPost(ASKED_EN, 'en')] });
  await seedReplies(context, extensionId, [WASTE, LIGHT, THANKS]);
  const { dialog, composer } = await openReply(page);
  const picker = new Picker(dialog);
  await expect(picker.button()).toContainText('1');
  await composer.editor.focus();
  await page.keyboard.type('/');
  await expect(picker.search()).toBeFocused();
  await page.keyboard.type('street');
  await expect(picker.options()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(picker.box().getByRole('button', { name: 'Put into draft' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer.editor).toHaveText('Thank you. The street light team looks at it within three days.');
  // The same key would close the list that is still closing itself.
  await expect(picker.box()).toHaveCount(0);

  await page.keyboard.press('Alt+Shift+R');
  await expect(picker.search()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(picker.box()).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+R');
  await picker.search().fill('penutup');
  await expect(picker.options()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(picker.box().getByRole('button', { name: 'Put into draft' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer.editor).toHaveText(
    'Thank you. The street light team looks at it within three days. Terima kasih sudah melapor.',
  );

  await composer.clear();
  await page.keyboard.type('/ok');
  await expect(composer.editor, 'a slash is a slash the second time').toHaveText('/ok');
  expect(await xDoes(page, (x) => x.shortcutsFired())).toEqual([]);
});

test('the same words to many people warn, and another way to say them is offered', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  // Four replies from the page's start to its end.
  test.setTimeout(90_000);
  replica.seed({ posts: [citizenPost('the street light on our corner is broken', 'en')] });
  await seedReplies(context, extensionId, [LIGHT]);
  for (let time = 0; time < 3; time += 1) {
    const { dialog, composer } = await openReply(page);
    const picker = new Picker(dialog);
    await picker.button().click();
    await picker.choose('Broken street light');
    await expect(picker.box()).not.toContainText('Exactly this text');
    await picker.press('insert');
    await composer.postButton.click();
    await expect.poll(() => replica.posts().length).toBe(1);
    await expect
      .poll(() => libraryTable(context, extensionId, 'usage'))
      .toEqual([expect.objectContaining({ accepted: time + 1 })]);
    // Our answer is now the newest post of the timeline.
    replica.reset();
    replica.seed({
      posts: [{ ...citizenPost('another street light is broken', 'en'), id: `20700000000000002${time}0` }],
    });
  }
  const { dialog } = await openReply(page);
  const picker = new Picker(dialog);
  await picker.button().click();
  await picker.choose('Broken street light');
  await expect(picker.box()).toContainText('Exactly this text was posted 3 times');
  await picker.press('vary');
  await expect(picker.box()).not.toContainText('Exactly this text');
});

test('a reply picked for this post in another page is offered first', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  replica.seed({ posts: [citizenPost(ASKED_ID, 'id')] });
  await seedReplies(context, extensionId, [WASTE, LIGHT]);
  await askBackground(context, extensionId, {
    name: 'replies.pick',
    payload: { postId: '2070000000000000101', replyId: 'street-light', values: {} },
  });
  const { dialog } = await openReply(page);
  await dialog.getByRole('button', { name: /^Reply picked/ }).click();
  await expect(new Picker(dialog).group('Picked in the side panel')).toContainText('Broken street light');
});

test.describe('from the side panel', () => {
  test.use({ followedLinks: ['https://x.com/i/status/2070000000000000101'] });

  test('picked in an open case of the side panel, a reply is offered first where its link leads', async ({
    page,
    context,
    extensionId,
    replica,
  }) => {
    await setUpInbox(context, extensionId);
    await seedReplies(context, extensionId, [WASTE, LIGHT, THANKS]);
    replica.seed({ posts: [{ ...citizenPost(ASKED_ID, 'in'), createdAt: minutesAgo(5) }] });
    await openX(page, '/notifications/mentions');
    await page.getByTestId('tweet').filter({ hasText: 'gang kami' }).waitFor();
    const panel = await openPanel(context, extensionId);
    await panel.show('open');
    await panel.rows('budi_contoh').filter({ hasText: 'gang kami' }).click();
    const replies = panel.page.getByRole('region', { name: 'Saved replies' });
    await expect(replies.getByRole('listitem')).toContainText(['Sampah tidak diangkut']);
    await expect(replies.getByRole('listitem')).toContainText('Because of: ');
    expect(
      (await new AxeBuilder({ page: panel.page }).include('.case-replies').analyze()).violations.map(({ id }) => id),
    ).toEqual([]);

    await replies.getByRole('searchbox', { name: 'Search saved replies' }).fill('street');
    const light = replies.getByRole('listitem').filter({ hasText: 'Broken street light' });
    await expect(light).toContainText('In English; this person writes Indonesian.');
    const opening = context.waitForEvent('page');
    await light.getByRole('link', { name: 'Open on X with this reply' }).click();
    const opened = await opening;
    await expect(replies).toContainText('“Broken street light” is offered first');

    await expect(opened).toHaveURL(/\/status\/2070000000000000101/);
    await opened.getByRole('article').filter({ hasText: 'gang kami' }).first().getByTestId('reply').click();
    const dialog = composeDialog(opened);
    await dialog.getByRole('button', { name: /^Reply picked/ }).click();
    const picker = new Picker(dialog);
    await expect(picker.group('Picked in the side panel')).toContainText('Broken street light');
    await picker.choose('Broken street light');
    await picker.press('insert');
    await new Composer(opened, dialog).postButton.click();
    await expect.poll(() => replica.posts().map(({ inReplyTo }) => inReplyTo)).toEqual(['2070000000000000101']);
  });
});

test('exposed personal data: the alarm in the case offers the agency’s own reply', async ({
  page,
  context,
  extensionId,
  replica,
}) => {
  await setUpInbox(context, extensionId);
  const title = 'Data Anda terlihat';
  const text = 'Demi keamanan, mohon hapus unggahan yang memuat data pribadi Anda.';
  await seedReplies(context, extensionId, [WASTE, { id: 'privasi', versions: { id: { title, text } } }]);
  replica.seed({ posts: [{ ...citizens.exposed, createdAt: minutesAgo(5) }] });
  await openX(page, '/notifications/mentions');
  await page.getByText('kenapa bantuan saya ditolak').waitFor();
  const panel = await openPanel(context, extensionId);
  await panel.show('open');
  const exposed = panel.rows('ayu_dummy').filter({ hasText: 'bantuan' });
  await exposed.click();
  const alarm = panel.page.locator('section.notice').filter({ hasText: 'made personal data public' });
  await expect(alarm).toContainText(text);
  await expect(alarm.getByRole('link', { name: 'Open on X with this reply' })).toBeVisible();
  expect(
    (await new AxeBuilder({ page: panel.page }).include('.case').analyze()).violations.map(({ id }) => id),
  ).toEqual([]);
});

test('nothing is shown at a composer that answers nobody, nor under our own post', async ({
  page,
  context,
  extensionId,
  replica,
  overlay,
}) => {
  replica.seed({ posts: [{ ...citizenPost('Layanan sampah', 'id'), handle: 'KotaContoh' }] });
  await setAgency(context, extensionId, { accounts: ['KotaContoh'] });
  await seedReplies(context, extensionId, [WASTE]);
  await openX(page);
  await expect(overlay.badge()).toBeVisible();
  await expect(new Picker(page).button()).toHaveCount(0);
  const { dialog } = await openReply(page);
  await expect(overlay.in(dialog).badge()).toBeVisible();
  await expect(new Picker(dialog).button()).toHaveCount(0);
});

test('the worker may die between any two steps', async ({ page, context, extensionId, replica, killWorker }) => {
  replica.seed({ posts: [citizenPost(ASKED_ID, 'id')] });
  await seedReplies(context, extensionId, [WASTE, THANKS]);
  const { dialog, composer } = await openReply(page);
  const picker = new Picker(dialog);
  await expect(picker.button()).toContainText('1');
  await killWorker();
  await picker.button().click();
  await expect(picker.options()).toHaveCount(2);
  await killWorker();
  await picker.search().fill('penutup');
  await picker.choose('Penutup');
  await picker.press('insert');
  await expect(composer.editor).toHaveText('Terima kasih sudah melapor.');
  // Or a question that is repeated starts the worker again while we wait for its end.
  await askBackground(context, extensionId, { name: 'replies.sent-before', payload: { text: '' } });
  await page.bringToFront();
  await killWorker();
  await composer.postButton.click();
  await expect
    .poll(() => libraryTable(context, extensionId, 'usage'))
    .toEqual([expect.objectContaining({ id: 'thanks', accepted: 1 })]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation in list and form (${colorScheme})`, async ({
    page,
    context,
    extensionId,
    replica,
  }) => {
    replica.seed({ posts: [citizenPost(ASKED_EN, 'en')] });
    await seedReplies(context, extensionId, [{ ...WASTE, needsSecondPerson: true }, LIGHT, THANKS]);
    const { dialog } = await openReply(page);
    if (colorScheme === 'dark') await xDoes(page, (x) => x.setTheme('lights-out'));
    const picker = new Picker(dialog);
    const violations = async () =>
      // The composer behind X's dialog has a region of the same name; the dialog hides it from assistive technology.
      (
        await new AxeBuilder({ page }).include('tanggap-checker').disableRules('landmark-unique').analyze()
      ).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    await picker.button().click();
    await expect(picker.options()).toHaveCount(3);
    expect(await violations()).toEqual([]);
    await picker.choose('Missed rubbish collection');
    expect(await violations()).toEqual([]);
    // 320 CSS px, WCAG 2.2 SC 1.4.10.
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(() => picker.box().evaluate((box) => box.scrollWidth <= box.clientWidth && box.clientWidth <= 320))
      .toBe(true);
  });
}
