import { describe, expect, test } from '@jest/globals';
import { Flow } from '../helpers/flow.ts';
import { isLedThrough } from '../helpers/led.ts';

const flow = new Flow();

const hololens = ['hololens-company', 'hololens-autopilot', 'hololens-settings', 'hololens-microsoft-account', 'hololens-local'] as const;
const words = {
  nl: { asked: 'hoe stel ik mijn HoloLens in', which: 'Wat past bij jouw HoloLens?', show: 'Toon de stappen' },
  en: { asked: 'set up my HoloLens', which: 'Which of these is your HoloLens?', show: 'Show the steps' },
} as const;

describe('an employee with a HoloLens', () => {
  test.each(hololens.flatMap((id) => (['nl', 'en'] as const).map((language) => [id, language] as const)))('who chooses %s by the account is led from the first step to the last (%s)', async (id, language) => {
    const { asked, which, show } = words[language];
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(which);
    // Whose it is need not be asked: a HoloLens for work is from work.
    await card.presses(show, { guide: id });
    await isLedThrough(card, id, language);
    expect(visitor.cards()).toHaveLength(1);
  });

  test.each([
    ['nl', 'Windows Holographic for Business', 'Entra ID P1'],
    ['en', 'Windows Holographic for Business', 'Entra ID P1'],
  ] as const)('reads which edition it takes, and why management may stay away (%s)', async (language, edition, licence) => {
    const { asked, which, show } = words[language];
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(which);
    await card.presses(show, { guide: 'hololens-settings' });
    expect(card.text).toContain(edition);
    while (card.buttons.includes(language === 'nl' ? 'Volgende stap' : 'Next step')) await card.presses(language === 'nl' ? 'Volgende stap' : 'Next step');
    await card.presses(language === 'nl' ? 'Ik kom er niet uit' : "I'm stuck");
    expect(card.text).toContain(licence);
  });

  test.each([
    ['nl', 'hoe meld ik mijn HoloLens met een lokale gebruiker aan', 'hololens-local'],
    ['en', 'enroll my HoloLens with a local user', 'hololens-local'],
    ['nl', 'hoe stel ik mijn HoloLens met een Microsoft-account in', 'hololens-microsoft-account'],
    ['en', 'how do I set up a HoloLens with a Microsoft account', 'hololens-microsoft-account'],
  ] as const)('is not asked which when the words say it (%s: "%s")', async (language, asked, id) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    await isLedThrough(await visitor.sees('HoloLens 2'), id, language);
  });

  test.each([
    ['nl', 'hoe meld ik mijn HoloLens 1 aan', 'Kan ik een HoloLens van de eerste generatie nog instellen?', 'sinds december 2024 geen updates', 'Een HoloLens 2 instellen', 'Wat past bij jouw HoloLens?'],
    ['en', 'enroll my HoloLens 1st gen', 'Can I still set up a HoloLens (1st gen)?', 'no updates since December 2024', 'Set up a HoloLens 2', 'Which of these is your HoloLens?'],
  ] as const)('of the first generation hears that it can no longer be used, and what can (%s)', async (language, asked, title, why, instead, which) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(title);
    expect(card.text).toContain(why);
    await card.presses(instead);
    expect(card.text).toContain(which);
  });
});
