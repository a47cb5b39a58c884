import { describe, expect, test } from '@jest/globals';
import { Flow } from '../helpers/flow.ts';
import { isLedThrough } from '../helpers/led.ts';

const flow = new Flow();

describe('an employee with an Android device', () => {
  test.each([
    ['nl', 'hoe stel ik mijn Android-telefoon in', 'Van mijzelf', null, 'android-work-profile'],
    ['en', 'set up my Android phone', 'My own', null, 'android-work-profile'],
    ['nl', 'hoe stel ik mijn Android-telefoon in', 'Van mijn organisatie', 'Een telefoon voor mij alleen', 'android-fully-managed'],
    ['en', 'set up my Android phone', 'From my organisation', 'A phone for me alone', 'android-fully-managed'],
    ['nl', 'hoe stel ik mijn Android-telefoon in', 'Van mijn organisatie', 'Gedeeld, of voor één taak', 'android-dedicated'],
    ['en', 'set up my Android phone', 'From my organisation', 'Shared, or for one task', 'android-dedicated'],
  ] as const)('is led from the first step to the last (%s: "%s", %s, %s)', async (language, asked, owner, which, id) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(/Van wie is|Whose/);
    await card.presses(owner);
    if (which) await card.presses(which);
    await isLedThrough(card, id, language);
    expect(visitor.cards()).toHaveLength(1);
  });

  test.each([
    ['nl', 'hoe stel ik een gedeelde Android-tablet in', 'QR-code voor gedeelde apparaten'],
    ['en', 'how do I set up a shared Android tablet', 'QR code for shared devices'],
  ] as const)('that is shared need not say which (%s)', async (language, asked, needed) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(needed);
    await isLedThrough(card, 'android-dedicated', language);
  });

  test.each([
    ['nl', 'hoe stel ik mijn telefoon in met Android-apparaatbeheerder', 'stopte daar eind 2024', 'Eerst losmaken', 'Van wie is', 'Android instellen'],
    ['en', 'enroll my Android phone with device administrator', 'stopped there at the end of 2024', 'Remove it first', 'Whose', 'Set up Android'],
  ] as const)('under the old device administrator hears that it ended, leaves it, and sets up anew (%s)', async (language, asked, ended, first, whose, setUp) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(ended);
    expect(card.buttons).toContain(setUp);
    await card.presses(first);
    expect(card.text).toContain(whose);
  });
});
