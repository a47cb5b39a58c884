import assert from 'node:assert/strict';
import { widths } from './chat-page.ts';
import type { ChatPage } from './chat-page.ts';
import { nameless, repeatedIds, tooPale, tooSmallToPress } from './manners.ts';
import type { Open, Scenario } from './scenario.ts';

export const forEverybody: Scenario = {
  title: 'for everybody',
  tests: {
    'the keyboard alone is enough': byKeyboard,
    'names, landmarks and contrast are in order in light': (open) => inOrder(open, false),
    'names, landmarks and contrast are in order in dark': (open) => inOrder(open, true),
    'a screen reader hears what is new and what changed': isHeard,
    'the newest card stands whole in the window, also after a reload': isInView,
    'light and dark, Dutch and English are one press away and stay': remembers,
    ...Object.fromEntries(Object.values(widths).map((width) => [`nothing scrolls sideways at ${width} px`, (open: Open) => fits(open, width)])),
  },
};

async function byKeyboard(open: Open): Promise<void> {
  const chat = await open({ language: 'en' });
  const { keyboard } = chat.page;
  await chat.page.getByRole('main').getByRole('button', { name: /^Oliver Bennett/ }).waitFor();
  await tabTo(chat, /^OBOliver Bennett/);
  await keyboard.press('Enter');
  // The field to type in has the focus by itself.
  await chat.page.locator(':focus').and(chat.composer).waitFor();
  await keyboard.type('how do I enroll my iPhone');
  await keyboard.press('Enter');
  const card = await chat.sees('Whose iPhone is it?');
  await keyboard.press('Shift+Tab');
  await tabTo(chat, /^My own$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await card.becomes(/Step 1 of/);
  // The button is gone; the focus is on the card that took its place, and not lost at the top of the page.
  await card.root.locator(':focus').waitFor();
  await tabTo(chat, /^Next step$/);
  await keyboard.press('Enter');
  await card.becomes(/Step 2 of/);
  await chat.page.locator(':focus').and(card.button('Next step')).waitFor();
  await keyboard.press('Space');
  await card.becomes(/Step 3 of/);
}

async function tabTo(chat: ChatPage, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 40; press += 1) {
    const focused = await chat.page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '')));
    if (name.test(focused)) return;
    passed.push(focused.slice(0, 30));
    await chat.page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach ${name}; it went past: ${passed.join(' | ')}`);
}

async function inOrder(open: Open, dark: boolean): Promise<void> {
  const desk = await open({ language: 'en', dark });
  await desk.page.getByRole('heading', { level: 1, name: desk.words.whoAreYou }).waitFor();
  await isInOrder(desk);
  await desk.isFor('Ahmed Yildiz');
  await desk.says('app evaluation LT-0421');
  await (await desk.sees('App evaluation cycle?')).presses(/^Yes/);
  await desk.sees('Intune has accepted it.');
  await isInOrder(desk);
  for (const landmark of ['banner', 'main'] as const) assert.equal(await desk.page.getByRole(landmark).count(), 1);
  await desk.page.getByRole('navigation', { name: desk.words.chats }).waitFor();
  await desk.panel.waitFor();

  const phone = await open({ language: 'nl', dark, width: widths.phone });
  await phone.isFor('Marieke Bakker');
  await phone.says('alerts on');
  await phone.sees('Zo vernieuw je het');
  await phone.says('expiry');
  await phone.sees('Wat verloopt in de komende 12 maanden');
  await isInOrder(phone);
  await phone.openPanel();
  await phone.turns('slow', true);
  await phone.turns('slow', false);
  await isInOrder(phone);
}

async function isInOrder({ page }: ChatPage): Promise<void> {
  assert.deepEqual(await nameless(page), [], 'without a name');
  assert.deepEqual(await repeatedIds(page), [], 'ids that occur twice');
  assert.deepEqual(await tooSmallToPress(page), [], 'too small to press');
  assert.deepEqual(await tooPale(page), [], 'too little contrast');
}

async function isHeard(open: Open): Promise<void> {
  const chat = await open({ language: 'nl' });
  assert.equal(await chat.page.locator('html').getAttribute('lang'), 'nl');
  await chat.isFor('Sanne de Vries');
  assert.equal(await chat.messages.getAttribute('aria-live'), 'polite');
  await chat.says('ik wil mijn zakelijke iphone aanmelden');
  const card = await chat.sees(/Stap 1 van/);
  // A card is announced by its summary, and its change by a line of its own.
  await card.root.getByRole('group', { name: /^Stap 1 van \d+: / }).waitFor();
  await card.presses('Volgende stap');
  await chat.page.getByRole('status').filter({ hasText: /^Kaart bijgewerkt\. Stap 2 van \d+: / }).waitFor();
}

async function isInView(open: Open): Promise<void> {
  const chat = await open({ language: 'en' });
  await chat.isFor('Ahmed Yildiz');
  // Said at once: what is typed before the chat is there is not lost.
  await chat.says('find LT-0421');
  await (await chat.sees('What should I send to this device?')).isWithin(chat.messages);
  await chat.page.reload();
  await (await chat.sees('What should I send to this device?')).isWithin(chat.messages);
}

async function remembers(open: Open): Promise<void> {
  const chat = await open({ language: 'en' });
  await chat.isFor('Oliver Bennett');
  await chat.page.getByRole('button', { name: chat.words.toDark }).click();
  await chat.page.getByRole('banner').getByRole('button', { name: 'Nederlands' }).click();
  await chat.page.reload();
  await chat.page.getByRole('button', { name: 'Lichte weergave' }).waitFor();
  await chat.page.getByRole('textbox', { name: 'Schrijf aan Balie' }).waitFor();
  assert.equal(await chat.page.locator('html').getAttribute('lang'), 'nl');
}

/** With everything open that can be: the longest card, the panel, and the choice of people. */
async function fits(open: Open, width: number): Promise<void> {
  const chat = await open({ language: 'nl', width });
  await chat.page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await chat.sidewaysScroll(), 0, 'the choice of people');
  await chat.isFor('Marieke Bakker');
  await chat.says('zoek LT-0421');
  await chat.sees('LT-0421');
  await chat.says('expiry');
  await chat.sees('Wat verloopt in de komende 12 maanden');
  assert.equal(await chat.sidewaysScroll(), 0, 'the chat');
  assert.deepEqual(await chat.cutOff(), [], 'cards');
  if (width >= widths.desktop) return;
  await chat.openPanel();
  assert.equal(await chat.sidewaysScroll(), 0, 'the panel');
}
