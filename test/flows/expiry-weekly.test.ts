import { expect, test } from '@jest/globals';
import { nextMondayMorning } from '../../dialogs/working-hours.ts';
import { ahmed } from '../../sandbox/personas.ts';
import { administrator } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { atRest } from '../helpers/at-rest.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, second } from '../helpers/flow.ts';

const flow = new Flow();
const said = {
  nl: { language: 'Nederlands', check: 'controleer nu', checked: 'Laatst gecontroleerd', status: 'Hoe het staat met wat verloopt', sentence: /^Alle \d+ dingen zijn .* gecontroleerd; \d+ zijn verlopen\.$/m, running: 'Balie draait sinds', overview: 'Wat verloopt in de komende 12 maanden', heard: /(\d+) verbindingen lieten/, unread: 'maar één onderdeel bewaak ik niet en één onderdeel kon ik niet lezen; van de', settings: 'meldingen instellingen', weekly: 'Wat verloopt: deze week', coming: 'Verlopen, of binnen 30 dagen', unowned: 'Van niemand:' },
  en: { language: 'English', check: 'check now', checked: 'Last checked', status: 'How the watch over expiry dates stands', sentence: /^All \d+ things were checked .*; \d+ are overdue\.$/m, running: 'Balie runs since', overview: 'What expires in the next 12 months', heard: /(\d+) connections were/, unread: 'but one part is not watched and one part could not be read; of the', settings: 'alert settings', weekly: 'What expires: this week', coming: 'Overdue, or within 30 days', unowned: 'Nobody looks after:' },
} as const;

async function admin(language: 'nl' | 'en'): Promise<DeskVisitor> {
  const visitor = await administrator(flow);
  await visitor.says(said[language].language);
  return visitor;
}

const toMonday = async (weeks = 0) => {
  await flow.passes(nextMondayMorning(new Date(flow.services.clock.now()), null).getTime() - flow.services.clock.now() + weeks * 7 * 86_400_000 + second);
  await atRest(flow);
};

test.each(['nl', 'en'] as const)('"status" tells an administrator how the watch stands (%s)', async (language) => {
  const words = said[language];
  const visitor = await admin(language);
  await visitor.says(words.check);
  await visitor.sees(words.checked);
  await visitor.says('Status?');
  const card = await visitor.sees(words.status);
  expect(card.text).toMatch(words.sentence);
  expect(card.text).toContain(words.running);
});

test.each(['nl', 'en'] as const)('what could not be read is not called checked, nor heard from (%s)', async (language) => {
  const words = said[language];
  const visitor = await admin(language);
  const looked = async () => {
    await visitor.says(words.check);
    const { text } = await visitor.sees(words.overview);
    await visitor.says('status');
    const status = await visitor.sees(words.status);
    return { heard: Number(words.heard.exec(text)?.[1]), status: status.text, watched: Number(/(?:Bewaakt|Watched)\n(\d+)/.exec(status.text)?.[1]) };
  };
  const before = await looked();
  const { faults } = flow.services.company;
  faults.set('denied', { kind: 'status', status: 403, path: '/applications' });
  faults.set('out', { kind: 'status', status: 500, path: '/deviceManagement/ndesConnectors' });
  const after = await looked();
  faults.clear();
  expect(after.status).toContain(words.unread);
  expect(after.heard).toBe(before.heard - 1);
  expect(after.watched).toBeLessThan(before.watched - 1);
  expect((await looked()).heard).toBe(before.heard);
});

test('"status" of anybody else is about what they do', async () => {
  for (const visitor of [await flow.employee('nl'), await flow.visitor(ahmed)]) {
    await visitor.says('status');
    await eventually('something is answered', () => visitor.cards().length + visitor.texts().length > 0);
    expect(visitor.cards().filter(({ text }) => text.includes(said.nl.status))).toEqual([]);
    expect(visitor.texts()).not.toContainEqual(expect.stringContaining('rol Admin'));
    await visitor.says('status van balie');
    await visitor.hears('rol Admin');
  }
});

test.each(['nl', 'en'] as const)('a summary comes on Monday at nine where somebody switched it on, once a week, and after downtime once (%s)', async (language) => {
  const words = said[language];
  const visitor = await admin(language);
  await visitor.says(words.settings);
  const settings = await visitor.sees(language === 'nl' ? 'Stuur elke week een samenvatting' : 'Send a summary every week');
  const save = settings.buttons[0] ?? '';
  await settings.presses(save, { families: 'apple,identity', least: 'normal', quiet: 'true', weekly: 'true' });
  await atRest(flow);
  visitor.looksAway();
  const summaries = () => visitor.cards().filter(({ text }) => text.includes(words.weekly));
  await toMonday();
  const [first] = summaries();
  for (const part of [words.coming, words.unowned, 'ABM - Nederland']) expect(first?.text).toContain(part);
  expect(summaries()).toHaveLength(1);
  await toMonday(2);
  expect(summaries()).toHaveLength(2);
  await visitor.says(words.settings);
  const again = await visitor.sees(language === 'nl' ? 'Stuur elke week een samenvatting' : 'Send a summary every week');
  await again.presses(save, { families: 'apple,identity', least: 'normal', quiet: 'true', weekly: 'false' });
  visitor.looksAway();
  await toMonday();
  expect(summaries()).toEqual([]);
}, 300_000);
