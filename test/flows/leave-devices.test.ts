import { describe, expect, test } from '@jest/globals';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

/** What stands on the card, in this order. */
function readsInOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe('who leaves with a device of their own', () => {
  test.each([
    ['nl', 'mijn iPhone losmaken van mijn werk', 'Wat er dan gebeurt', 'Foto’s, eigen apps en eigen mail blijven staan.', 'Zo maak je het los', 'Apparaat verwijderen', 'Verwijder beheer'],
    ['en', 'remove my iPhone from work', 'What happens then', 'Photos, own apps and own e-mail stay.', 'How to leave', 'Remove device', 'Remove Management'],
    ['nl', 'mijn iPad losmaken van mijn werk', 'Wat er dan gebeurt', 'eigen foto’s, apps en mail blijven staan', 'Zo maak je het los', 'Apparaat verwijderen', 'Verwijder beheer'],
    ['en', 'remove my iPad from work', 'What happens then', 'own photos, apps and e-mail stay', 'How to leave', 'Remove device', 'Remove Management'],
    ['nl', 'mijn Android losmaken van mijn werk', 'Wat er dan gebeurt', 'Alles met een koffertje verdwijnt', 'Zo maak je het los', 'Wachtwoorden en accounts', 'Werkprofiel verwijderen'],
    ['en', 'remove my Android from work', 'What happens then', 'Everything with a briefcase disappears', 'How to leave', 'Passwords & accounts', 'Remove work profile'],
    ['nl', 'mijn Mac losmaken van mijn werk', 'Wat er dan gebeurt', 'FileVault blijft aan', 'Zo maak je het los', 'Bedrijfsportal', 'Apparaatbeheer'],
    ['en', 'remove my Mac from work', 'What happens then', 'FileVault stays on', 'How to leave', 'Company Portal', 'Device Management'],
  ] as const)('reads first what it costs and then how it goes (%s: "%s")', async (language, asked, happens, stays, how, firstStep, lastStep) => {
    const before = flow.services.company.calls.all().length;
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(/Van wie is|Whose/);
    await card.presses(language === 'nl' ? 'Van mijzelf' : 'My own');
    readsInOrder(card.text, [happens, stays, how, firstStep, lastStep]);
    expect(card.buttons).toContain(language === 'nl' ? 'Mijn apparaten' : 'My devices');
    expect(flow.services.company.calls.all().slice(before)).toEqual([]);
  });

  test.each([
    ['nl', 'mijn eigen Windows-laptop losmaken van mijn werk', 'Alleen mijn werkaccount', 'Je eigen bestanden en programma’s blijven staan', 'Verbinding verbreken'],
    ['en', 'remove my own Windows laptop from work', 'Only my work account', 'Your own files and programs stay', 'Disconnect'],
    ['nl', 'mijn eigen Windows-laptop losmaken van mijn werk', 'IT beheert de hele computer', 'Zijn bestanden gaan daarna niet meer open', 'verbreken'],
    ['en', 'remove my own Windows laptop from work', 'IT manages all of it', 'Its files no longer open after that', 'Disconnect'],
  ] as const)('is asked how a Windows computer was set up, but not whose it is: "from work" does not say that (%s: %s, %s)', async (language, asked, how, happens, step) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(language === 'nl' ? 'Hoe is jouw Windows-computer ingesteld?' : 'How was your Windows computer set up?');
    await card.presses(how);
    readsInOrder(card.text, [happens, step]);
  });

  test.each([
    ['nl', 'mijn Linux-computer losmaken van mijn werk', 'Vraag eerst', 'sudo apt purge intune-portal'],
    ['en', 'remove my Linux computer from work', 'Ask the helpdesk first', 'sudo apt purge intune-portal'],
  ] as const)('asks the helpdesk before removing Linux (%s)', async (language, asked, first, how) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    readsInOrder((await visitor.sees(how)).text, [first, how]);
  });
});

describe('who leaves with a device from work', () => {
  test.each([
    ['nl', 'mijn iPhone losmaken van mijn werk', 'Zelf wissen helpt niet: daarna komt het beheer vanzelf terug.'],
    ['en', 'remove my iPhone from work', 'Erasing it yourself does not help: the management comes back by itself.'],
    ['nl', 'mijn Mac losmaken van mijn werk', 'Zelf wissen helpt niet'],
    ['en', 'remove my Mac from work', 'Erasing it yourself does not help'],
    ['nl', 'mijn Android losmaken van mijn werk', 'Lever het in bij de helpdesk.'],
    ['en', 'remove my Android from work', 'Hand it in at the helpdesk.'],
  ] as const)('hears that it goes through the helpdesk, and asks them with one press (%s: "%s")', async (language, asked, truth) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(/Van wie is|Whose/);
    await card.presses(language === 'nl' ? 'Van mijn organisatie' : 'From my organisation');
    // Phone or shared device: both leave in the same way, so it is not asked which.
    expect(card.text).toContain(language === 'nl' ? 'Zelf kan dit niet' : 'You cannot do this yourself');
    expect(card.text).toContain(truth);
    expect(card.text).toContain(language === 'nl' ? 'Zet vooraf op een veilige plek wat van jezelf is.' : 'Put what is yours in a safe place beforehand.');
    expect(card.buttons[0]).toBe(language === 'nl' ? 'Vraag de helpdesk' : 'Ask the helpdesk');
  });
});
