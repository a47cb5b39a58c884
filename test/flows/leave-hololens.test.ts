import { describe, expect, test } from '@jest/globals';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

const words = {
  nl: { asked: 'haal mijn HoloLens uit Intune', which: 'Hoe is jouw HoloLens ingesteld?', show: 'Toon de stappen', alone: 'Zo maak je het los', helped: 'Zelf kan dit niet', ask: 'Vraag de helpdesk' },
  en: { asked: 'unenroll my HoloLens', which: 'How was your HoloLens set up?', show: 'Show the steps', alone: 'How to leave', helped: 'You cannot do this yourself', ask: 'Ask the helpdesk' },
} as const;

async function leaving(language: 'nl' | 'en', guide: string) {
  const visitor = await flow.employee(language);
  await visitor.says(words[language].asked);
  const card = await visitor.sees(words[language].which);
  await card.presses(words[language].show, { guide });
  return card;
}

describe('the way out for a HoloLens', () => {
  test.each([
    ['nl', 'hololens-company', 'Alleen opnieuw instellen haalt hem eruit.'],
    ['en', 'hololens-company', 'Only a reset removes it.'],
    ['nl', 'hololens-settings', 'Alleen opnieuw instellen haalt hem eruit.'],
    ['en', 'hololens-settings', 'Only a reset removes it.'],
    ['nl', 'hololens-autopilot', 'Ook na opnieuw instellen komt hij vanzelf terug'],
    ['en', 'hololens-autopilot', 'After a reset, too, it comes back'],
  ] as const)('is a reset by the helpdesk after Entra ID or Autopilot (%s: %s)', async (language, guide, truth) => {
    const card = await leaving(language, guide);
    expect(card.text).toContain(words[language].helped);
    expect(card.text).toContain(truth);
    expect(card.text).toContain(language === 'nl' ? 'wordt gewist, van iedereen die hem gebruikt' : 'is erased, of everybody who uses it');
    expect(card.text).not.toContain(words[language].alone);
    expect(card.buttons[0]).toBe(words[language].ask);
  });

  test.each([
    ['nl', 'hololens-microsoft-account', 'Je Microsoft-account, je foto’s en je eigen apps blijven staan.', 'Verbinding verbreken'],
    ['en', 'hololens-microsoft-account', 'Your Microsoft account, your photos and your own apps stay.', 'Disconnect'],
    ['nl', 'hololens-local', 'De lokale gebruiker, de foto’s en de eigen apps blijven staan.', 'Verbinding verbreken'],
    ['en', 'hololens-local', 'The local user, the photos and the own apps stay.', 'Disconnect'],
  ] as const)('is open with a Microsoft account or a local user (%s: %s)', async (language, guide, stays, how) => {
    const card = await leaving(language, guide);
    expect(card.text).toContain(words[language].alone);
    expect(card.text.indexOf(stays)).toBeGreaterThan(-1);
    expect(card.text.indexOf(how)).toBeGreaterThan(card.text.indexOf(stays));
  });
});
