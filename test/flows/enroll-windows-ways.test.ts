import { describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { languages } from '../../guides/language.ts';
import type { SeenCard } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { walk } from '../helpers/guide-walk.ts';
import { windowsWays } from '../helpers/windows-ways.ts';

const flow = new Flow();
const book = loadGuides([builtInGuides]);

describe.each(languages)('in %s, a Windows computer', (language) => {
  const words = wordsFor(language);
  const { choose, say, button } = words;

  test.each(windowsWays[language])('is led into $guide by "$asked", to the last step', async ({ guide: id, asked, presses, listed }) => {
    const guide = book.byId(id, language);
    const [first, last] = [guide?.steps[0], guide?.steps.at(-1)];
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(/./);
    for (const title of presses) await card.presses(title);
    if (listed) {
      expect(card.text).toContain(guide?.when);
      await card.presses(choose.show, { guide: id });
    }
    expect(card.text).toContain(guide?.title);
    expect(card.text).toContain(first?.heading);
    expect(card.text).toContain(first?.see);
    for (const line of guide?.before ?? []) expect(card.text).toContain(line);
    await walk(card, button.next);
    expect(card.text).toContain(last?.heading);
    expect(card.text).toContain(last?.see);
    expect(card.buttons).toContain(button.done);
  });

  test('is asked about with lines that people recognise, and none of them leads to the helpdesk and the usual steps', async () => {
    const card = await asksWhich(language);
    for (const guide of book.fitting({ platform: 'windows', ownership: 'corporate', language })) expect(card.text).toContain(guide.when);
    expect(card.content).toMatchObject({ body: expect.arrayContaining([expect.objectContaining({ type: 'Input.ChoiceSet', label: choose.listLabel, errorMessage: choose.listMissing })]) });
    await card.presses(choose.noneOfThese);
    expect(card.text).toContain(choose.noneTitle);
    expect(card.buttons).toEqual([choose.askHelpdesk, choose.usualSteps, button.back]);
    await card.presses(button.back);
    expect(card.text).toContain(choose.whichHint);
    await card.presses(choose.noneOfThese);
    await card.presses(choose.usualSteps);
    expect(card.text).toContain(book.byId('windows-company', language)?.steps[0]?.heading);
  });

  test('is asked about again when the list was sent without a choice, or with one that is gone', async () => {
    const card = await asksWhich(language);
    const show = card.button(choose.show);
    await card.pressed(show);
    expect(card.text).toContain(choose.whichHint);
    await card.pressed(show, undefined, { guide: 'windows-95' });
    expect(card.text).toContain(choose.whichHint);
  });

  test('is gone back from: from the first step to the choice, to the owner, to the first question', async () => {
    const card = await asksWhich(language);
    await card.presses(choose.show, { guide: 'windows-package' });
    await card.presses(button.back);
    expect(card.text).toContain(choose.whichHint);
    await card.presses(button.back);
    expect(card.text).toContain(say.whichOwnership(words.platforms.windows));
    await card.presses(button.back);
    expect(card.text).toContain(say.whichPlatform);
  });
});

test.each(languages)('in %s, a kiosk belongs to nobody, and Balie says so instead of looking for it', async (language) => {
  const { choose, button } = wordsFor(language);
  const visitor = await flow.employee(language);
  await visitor.says(windowsWays[language].find(({ guide }) => guide === 'windows-autopilot-self-deploying')?.asked ?? '');
  const card = await visitor.sees(book.byId('windows-autopilot-self-deploying', language)?.title ?? '');
  await walk(card, button.next);
  const done = card.button(button.done);
  await card.pressed(done);
  expect(card.text).toContain(choose.unwatched);
  expect(card.buttons).toEqual([button.enrollAnother, choose.askHelpdesk]);
  await card.pressed(done);
  expect(card.text).toContain(choose.unwatched);
});

async function asksWhich(language: 'nl' | 'en'): Promise<SeenCard> {
  const visitor = await flow.employee(language);
  await visitor.says(windowsWays[language][0]?.asked ?? '');
  return visitor.sees(wordsFor(language).choose.whichHint);
}

describe.each([
  ['nl', 'terug', 'mijn eigen iphone van het werk instellen', 'mijn eigen laptop instellen met autopilot', 'mijn eigen linux-laptop instellen', 'mijn apple watch aanmelden voor het werk'],
  ['en', 'back', 'set up my own company iphone', 'set up my own laptop with autopilot', 'set up my own linux laptop', 'set up my apple watch for work'],
] as const)('in %s, what does not fit', (language, back, bothOwners, wrongOwner, noGuide, watch) => {
  const words = wordsFor(language);
  const { choose, say, button } = words;

  test('"back" before anything has begun is answered with the first question', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(back);
    const card = await visitor.sees(choose.atStart);
    expect(card.buttons).toContain(words.platforms.windows);
  });

  test('"back" goes one step back, and at the first step offers to go on or to choose again', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(windowsWays[language][2]?.asked ?? '');
    const guide = book.byId('windows-package', language);
    const card = await visitor.sees(guide?.steps[0]?.heading ?? '');
    await card.presses(button.next);
    await visitor.says(back);
    await visitor.sees(guide?.steps[0]?.heading ?? '');
    await visitor.says(back);
    const first = await visitor.sees(choose.firstStepTitle);
    expect(first.buttons).toEqual([button.goOn, button.somethingElse]);
    await first.presses(button.goOn);
    expect(first.text).toContain(guide?.steps[0]?.heading);
  });

  test('two owners at once are asked about, with what counts', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(bothOwners);
    const card = await visitor.sees(choose.bothOwners);
    await card.presses(say.ownershipCorporate);
    expect(card.text).toContain(book.byId('iphone-company', language)?.title);
  });

  test('a way for work on an own computer is asked about', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(wrongOwner);
    const card = await visitor.sees(choose.workOnly);
    await card.presses(say.ownershipCorporate);
    expect(card.text).toContain(choose.whichHint);
  });

  test('a platform without a guide for this owner leads to the other, the helpdesk, or another device', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(noGuide);
    const card = await visitor.sees(say.notCoveredTitle(words.platforms.linux));
    expect(card.buttons).toEqual([say.ownershipCorporate, choose.askHelpdesk, button.somethingElse]);
  });

  test('a watch is no device of its own', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(watch);
    const card = await visitor.sees(choose.unknown.watch.title);
    expect(card.buttons).toEqual([button.somethingElse, choose.askHelpdesk]);
  });

  test('a device that is not listed leads to the helpdesk', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(back);
    const card = await visitor.sees(say.whichPlatform);
    await card.presses(button.somethingElse);
    expect(card.buttons).toEqual([words.platforms.hololens, words.platforms.linux, choose.notListed, button.back]);
  });
});
