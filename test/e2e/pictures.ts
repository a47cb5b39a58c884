// The pictures in docs/images/, taken of the chat page as it is: node --import tsx test/e2e/pictures.ts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../gallery/find-chromium.ts';
import { BalieProcess } from './balie-process.ts';
import { openBrowser } from './browser.ts';
import type { Card, ChatPage } from './chat-page.ts';
import { widths } from './chat-page.ts';
import type { View } from './scenario.ts';
import { openChatPage } from './scenario.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const margin = 14;

const chromium = findChromium();
if (chromium === null) {
  console.error('The pictures need Chromium: install it (Debian: apt install chromium) or set CHROMIUM to its path.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const browser = await openBrowser(chromium);
try {
  await using balie = await BalieProcess.start();
  const visit = (view: View) => openChatPage(browser, balie.pageUrl, view);
  await alert(await visit({ language: 'en', height: 1400, sharpness: 2 }));
  await deviceCard(await visit({ language: 'en', height: 1400, sharpness: 2 }));
  await wholePage(await visit({ language: 'en', height: 820 }));
  await phone(await visit({ language: 'nl', width: widths.phone, dark: true, sharpness: 2 }));
} finally {
  await browser.close();
}

/** Also leaves the Graph calls that stand beside the chat in the picture of the whole page. */
async function deviceCard(chat: ChatPage): Promise<void> {
  await chat.isFor('Ahmed Yildiz');
  await chat.says('find LT-0421');
  const card = await chat.sees('What should I send to this device?');
  await photograph(chat, card, 'device-card');
  await card.presses('App evaluation cycle');
  await card.presses(/^Yes/);
  await card.becomes('Intune has accepted it.');
}

async function alert(chat: ChatPage): Promise<void> {
  await chat.isFor('Marieke Bakker');
  await chat.says('alerts on');
  await photograph(chat, await chat.sees('ABM - Nederland'), 'alert');
}

async function wholePage(chat: ChatPage): Promise<void> {
  await chat.isFor('Oliver Bennett');
  await chat.says('how do I enroll my iPhone');
  await inTheMiddle(await chat.sees('Whose iPhone is it?'), ['My own', 'Next step', 'Next step'], /Step 3 of/);
  await photograph(chat, null, 'sandbox');
}

async function phone(chat: ChatPage): Promise<void> {
  await chat.isFor('Sanne de Vries');
  await chat.says('hoe zet ik mijn iPhone op?');
  await inTheMiddle(await chat.sees('Van wie is de iPhone?'), ['Van mijzelf', 'Volgende stap', 'Volgende stap'], /Stap 3 van/);
  await photograph(chat, null, 'phone-dark');
}

async function inTheMiddle(card: Card, presses: string[], step: RegExp): Promise<void> {
  for (const name of presses) {
    await card.presses(name);
    await card.root.page().waitForFunction(() => document.querySelector('[aria-busy]') === null);
  }
  await card.becomes(step);
}

/** Runs in the page: only this message, with its sender above it, in the middle of the window. */
function standAlone(message: HTMLElement | SVGElement): void {
  for (const other of message.parentElement?.querySelectorAll<HTMLElement>('article') ?? []) {
    if (other !== message) other.style.opacity = '0';
  }
  message.classList.remove('continued');
  message.scrollIntoView({ block: 'center' });
}

async function photograph(chat: ChatPage, card: Card | null, name: string): Promise<void> {
  const { page } = chat;
  // Neither a button under the mouse nor a ring of the keyboard belongs in a picture.
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await card?.root.evaluate(standAlone);
  const [box, drawn] = [await card?.root.boundingBox(), await card?.root.getByRole('group').boundingBox()];
  const clip = box && drawn ? { x: box.x - margin, y: box.y - margin, width: drawn.x + drawn.width - box.x + 2 * margin, height: box.height + 2 * margin } : undefined;
  await page.screenshot({ path: join(folder, `${name}.png`), clip, animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}
