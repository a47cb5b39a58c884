import type { BrowserContext, Locator, Page } from 'playwright-core';
import { words } from '../../sandbox/page/words.ts';
import type { Words } from '../../sandbox/page/words.ts';
import type { Language } from '../../sandbox/page/wire.ts';

export type { Language };

export const widths = { smallest: 320, phone: 390, desktop: 1280 } as const;

/** The chat page as a person or a screen reader meets it: everything is found by its role and its name. */
export class ChatPage {
  readonly page: Page;
  readonly words: Words;
  /** What the browser complained about; a test that leaves any behind fails. */
  readonly complaints: string[] = [];

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = words[language];
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  get messages(): Locator {
    return this.page.getByRole('log', { name: this.words.messages });
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: this.words.write('Balie') });
  }

  /** The column beside the chat; on a narrow screen it has to be opened first. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: this.words.panel });
  }

  async isFor(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await this.composer.waitFor();
  }

  async says(text: string): Promise<void> {
    const field = this.page.getByRole('main').getByRole('textbox').last();
    await field.fill(text);
    await field.press('Enter');
  }

  /** Chooses a file that goes along with what is said next. */
  async attaches({ name, text }: { name: string; text: string }): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.words.attach }).click();
    await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await this.page.getByRole('button', { name: this.words.detach(name) }).waitFor();
  }

  /** A message of Balie's that is only text. */
  async hears(text: string | RegExp): Promise<Locator> {
    const article = this.messages.getByRole('article', { name: /^Balie/ }).filter({ hasText: text }).last();
    await article.waitFor();
    return article;
  }

  /** The newest card that says this, now or soon; later changes of that card are seen through the same locator. */
  async sees(text: string | RegExp): Promise<Card> {
    const found = this.messages.getByRole('article', { name: /^Balie/ }).filter({ has: this.page.getByRole('group') }).filter({ hasText: text }).last();
    await found.waitFor();
    // By its place, for the text that found it may go away.
    const cards = this.messages.getByRole('article');
    const place = await found.evaluate((element) => [...(element.closest('[role=log]')?.querySelectorAll('article') ?? [])].indexOf(element as HTMLElement));
    return new Card(cards.nth(place));
  }

  async forward(step: keyof Words['forward']): Promise<void> {
    await this.panel.getByRole('button', { name: `+${this.words.forward[step]}` }).click();
  }

  async turns(fault: keyof Words['faultNames'], on: boolean): Promise<void> {
    const toggle = this.panel.getByRole('switch', { name: this.words.faultNames[fault] });
    await toggle.setChecked(on);
  }

  /** Waits for a call in the list of Graph calls, newest first. */
  async sawCall(parts: { method: string; path: string | RegExp; who: string; status?: number }): Promise<void> {
    let row = this.panel.getByRole('list', { name: this.words.calls }).getByRole('listitem').filter({ hasText: parts.method }).filter({ hasText: parts.path }).filter({ hasText: parts.who });
    if (parts.status !== undefined) row = row.filter({ hasText: String(parts.status) });
    await row.first().waitFor();
  }

  async openPanel(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: this.words.openPanel }).click();
    await this.panel.getByRole('button', { name: this.words.close }).waitFor();
  }

  async closePanel(): Promise<void> {
    await this.panel.getByRole('button', { name: this.words.close }).click();
  }

  /** Parts of messages that stick out of the list they stand in. */
  cutOff(): Promise<string[]> {
    return this.messages.evaluate((list) => {
      const right = list.getBoundingClientRect().right + 0.5;
      return [...list.querySelectorAll('article *')].filter((element) => element.getBoundingClientRect().right > right).map((element) => (element.textContent ?? '').slice(0, 60));
    });
  }

  /** How many pixels the page is wider than its window. */
  sidewaysScroll(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}

export class Card {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async becomes(text: string | RegExp, within?: number): Promise<void> {
    await this.root.filter({ hasText: text }).waitFor({ timeout: within });
  }

  /** Waits until the card stands between the top and the bottom of the list. */
  async isWithin(list: Locator): Promise<void> {
    const [card, frame] = [await this.root.getByRole('group').elementHandle(), await list.elementHandle()];
    await list.page().waitForFunction(([inner, outer]) => {
      if (!inner || !outer) return false;
      const [own, around] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
      return own.top >= around.top && own.bottom <= around.bottom;
    }, [card, frame] as const);
  }

  async text(): Promise<string> {
    return this.root.innerText();
  }

  async buttons(): Promise<string[]> {
    return (await this.root.getByRole('button').allInnerTexts()).map((name) => name.trim());
  }
}
