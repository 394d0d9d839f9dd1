import type { Locator, Page } from '@playwright/test';

/** X's composer as a person uses it. `within` picks one when there are several, e.g. a dialog. */
export class Composer {
  private readonly page: Page;
  readonly editor: Locator;
  readonly postButton: Locator;

  constructor(page: Page, within: Page | Locator = page, post = 0) {
    this.page = page;
    this.editor = within.getByTestId(`tweetTextarea_${post}`);
    this.postButton = within.getByTestId(/^tweetButton(Inline)?$/);
  }

  async type(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  async clear(): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
  }

  /** X's own shortcut for Post. */
  async send(): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('Control+Enter');
  }
}
