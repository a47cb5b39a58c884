import type { Browser } from 'playwright-core';
import { ChatPage, widths } from './chat-page.ts';
import type { Language } from './chat-page.ts';

export interface View {
  language: Language;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Points of the picture per pixel of the page. */
  sharpness?: number;
}

/** Opens the chat page in a browser of its own, as another visitor would. */
export type Open = (view: View) => Promise<ChatPage>;

/** One start of Balie, and the tests that follow each other in it. */
export interface Scenario {
  title: string;
  tests: Record<string, (open: Open) => Promise<void>>;
}

export const patience = 20_000;

export async function openChatPage(browser: Browser, url: string, view: View): Promise<ChatPage> {
  const { language, width = widths.desktop, height = width < 600 ? 844 : 860, dark = false, sharpness = 1 } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(patience);
  // tsx names functions by a helper that functions sent to the browser then miss.
  await context.addInitScript('globalThis.__name = (named) => named');
  const chat = new ChatPage(await context.newPage(), language);
  await chat.page.goto(url);
  return chat;
}
