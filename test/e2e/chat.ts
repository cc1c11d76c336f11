import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** A person at the Playground: types, presses, and reads the newest card. */
export class Chat {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<Chat> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1900 }, locale: 'nl-NL' });
    await page.goto(url);
    await page.getByText('Connected.').waitFor();
    return new Chat(page);
  }

  async say(text: string): Promise<void> {
    const box = this.page.locator('[data-lexical-editor="true"]');
    await box.click();
    await box.pressSequentially(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to another chat or channel of the client. */
  async goTo(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
    await this.page.waitForTimeout(1000);
  }

  /** Names the assistant and says something, as one must in a channel: below the newest post. */
  async mention(text: string): Promise<void> {
    const box = this.page.locator('[data-lexical-editor="true"]').last();
    await box.click();
    await box.pressSequentially('@');
    await this.page.getByRole('listbox').getByText('LTA-assistent', { exact: true }).click();
    await box.pressSequentially(` ${text}`);
    await this.page.keyboard.press('Enter');
  }

  /** The newest card, once it holds this text. */
  async card(text: string | RegExp): Promise<Locator> {
    const card = this.page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
    await card.waitFor({ timeout: 10_000 });
    return card;
  }

  /** A card is replaced by the answer to the button and once more in the chat; only then it is typed in. */
  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().click();
    await this.page.waitForTimeout(1000);
  }

  async check(title: string): Promise<void> {
    await this.page.getByLabel(title, { exact: true }).last().check();
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.page.getByLabel(label).last().fill(value);
  }

  /** Takes one of a list; in a filtered one, by typing. */
  async pick(label: string, value: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label }).last();
    await box.click();
    if (await box.isEditable()) await box.fill(value);
    await this.page.getByRole('option', { name: value, exact: true }).last().click();
  }

  /** Takes a day in the calendar of the client, which names its days in English and opens at the day that stands there. */
  async pickDay(label: string, day: Date, present = new Date()): Promise<void> {
    await this.page.getByLabel(label).last().click();
    const months = (day.getFullYear() - present.getFullYear()) * 12 + day.getMonth() - present.getMonth();
    for (let step = 0; step < Math.abs(months); step += 1)
      await this.page.getByRole('button', { name: months > 0 ? /next month/i : /previous month/i }).click();
    const month = day.toLocaleString('en-US', { month: 'long' });
    const name = `${day.getDate()}, ${month}, ${day.getFullYear()}`;
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Keeps a picture of the newest card, for the docs, when SCREENSHOTS names a folder. */
  async picture(name: string, card: Locator): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await card.screenshot({ path: join(folder, `${name}.png`) });
  }
}
