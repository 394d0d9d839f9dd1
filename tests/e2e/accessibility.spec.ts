import { AxeBuilder } from '@axe-core/playwright';
import { Composer } from './support/composer.ts';
import { expect, test } from './support/fixture.ts';
import { openX, xDoes } from './support/x-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const theme of ['light', 'lights-out'] as const) {
  test(`the overlay in the page has no accessibility violation (${theme})`, async ({ page, overlay }) => {
    await openX(page);
    await page.evaluate((name) => window.__replica.setTheme(name), theme);
    const composer = new Composer(page);
    await composer.type('NIK 3171014505900003 #airbersih http://kotacontoh.go.id');
    await xDoes(page, (x) => x.addMedia('image'));
    await composer.postButton.click();
    await expect(overlay.panel()).toContainText('Post is held');
    const more = overlay.panel().getByRole('button', { name: 'More', exact: true });
    while ((await more.count()) > 0) await more.first().click();
    await expect(overlay.panel(), 'everything is worded').not.toContainText(/\b(?:composer|common|rules)\.\w/);
    const { violations } = await new AxeBuilder({ page }).include('tanggap-checker').withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
