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

  /** The newest card, once it holds this text. */
  async card(text: string | RegExp): Promise<Locator> {
    const card = this.page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
    await card.waitFor({ timeout: 10_000 });
    return card;
  }

  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().click();
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.page.getByLabel(label).last().fill(value);
  }

  /** Types a part of a name in a filtered list and takes what is offered. */
  async pick(label: string, value: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label }).last();
    await box.click();
    await box.fill(value);
    await this.page.getByRole('option', { name: value, exact: true }).last().click();
  }

  /** Takes a day in the calendar of the client, which names its days in English. */
  async pickDay(label: string, day: Date): Promise<void> {
    await this.page.getByLabel(label).last().click();
    const month = day.toLocaleString('en-US', { month: 'long' });
    await this.page.getByRole('button', { name: `${day.getDate()}, ${month}, ${day.getFullYear()}` }).click();
  }

  /** Keeps a picture of the newest card, for the docs, when SCREENSHOTS names a folder. */
  async picture(name: string, card: Locator): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await card.screenshot({ path: join(folder, `${name}.png`) });
  }
}
