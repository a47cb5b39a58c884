import { describe, expect, test } from '@jest/globals';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

describe('an employee whose organisation moves to Intune', () => {
  test.each([
    { language: 'nl', asked: 'we gaan over van AirWatch naar Intune, wat moet ik doen', title: 'Van Workspace ONE (AirWatch) naar Intune', order: 'eerst het oude beheer eraf, dan Intune erop', device: 'iPhone', named: 'De app daarvan heet Hub.', mail: 'Er gaat geen mail verloren.', closed: 'tot het apparaat in Intune staat én aan de regels voldoet', off: 'VPN en apparaatbeheer', long: 'ongeveer vijf minuten', next: 'Het oude is eraf', whose: 'Van wie is de iPhone?', own: 'Van mijzelf', step: 'Stap 1 van' },
    { language: 'en', asked: 'we are moving from AirWatch to Intune, what do I have to do?', title: 'From Workspace ONE (AirWatch) to Intune', order: 'first the old management off, then Intune on', device: 'iPhone', named: 'Its app is called Hub.', mail: 'No e-mail is lost.', closed: 'until the device is in Intune and follows the rules', off: 'VPN & Device Management', long: 'about five minutes', next: 'The old one is off', whose: 'Whose iPhone is it?', own: 'My own', step: 'Step 1 of' },
    { language: 'nl', asked: 'we gaan over van Jamf naar Intune, wat moet ik doen?', title: 'Van Jamf naar Intune', order: 'eerst het oude beheer eraf, dan Intune erop', device: 'Mac', named: 'De app daarvan heet Self Service.', mail: 'Er gaat geen mail verloren.', closed: 'aan de regels voldoet', off: 'klik op het minteken', long: 'ongeveer vijf minuten', next: 'Het oude is eraf', whose: 'Van wie is de Mac?', own: 'Van mijzelf', step: 'Stap 1 van' },
    { language: 'en', asked: 'my company moves from MobileIron to Intune, what must I do', title: 'From Ivanti (MobileIron) to Intune', order: 'first the old management off, then Intune on', device: 'Android phone or tablet', named: 'Its app is called Go / Mobile@Work.', mail: 'No e-mail is lost.', closed: 'follows the rules', off: 'Remove work profile', long: 'about five minutes', next: 'The old one is off', whose: 'Whose Android phone or tablet is it?', own: 'My own', step: 'Step 1 of' },
  ] as const)('reads what it costs, takes the old management off, and is led into Intune ($language: "$asked")', async (row) => {
    const before = flow.services.company.calls.all().length;
    const visitor = await flow.employee(row.language);
    await visitor.says(row.asked);
    const card = await visitor.sees(row.title);
    expect(card.text).toContain(row.order);
    await card.presses(row.device);
    const places = [row.mail, row.closed, row.named, row.off, row.long].map((part) => card.text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // All of this is known without Graph.
    expect(flow.services.company.calls.all().slice(before)).toEqual([]);
    await card.presses(row.next);
    expect(card.text).toContain(row.whose);
    await card.presses(row.own);
    expect(card.text).toContain(row.step);
    expect(visitor.cards()).toHaveLength(1);
  });

  test.each([
    ['nl', 'we stappen over van Jamf naar Intune, wat moet ik met mijn Mac', 'Overstappen: Mac', 'Welk beheer heb ik?', 'Self Service is Jamf.', 'Terug', 'Ik kreeg een mail', 'Twijfel je aan de mail?', 'Hij is van mijn werk', 'Haal zelf niets weg en wis niets.', 'Hij is van mijzelf'],
    ['en', "we're switching from Jamf to Intune, what should I do with my Mac", 'Moving: Mac', 'Which one do I have?', 'Self Service is Jamf.', 'Back', 'I got an e-mail', 'Do you doubt the e-mail?', 'It is from work', 'Remove nothing and erase nothing yourself.', 'It is my own'],
  ] as const)('who names the device sees it at once, and finds out which, about the e-mail and about work (%s)', async (language, asked, title, which, jamf, back, mail, doubt, work, nothing, own) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(title);
    await card.presses(which);
    expect(card.text).toContain(jamf);
    await card.presses(back);
    await card.presses(mail);
    expect(card.text).toContain(doubt);
    await card.presses(back);
    await card.presses(work);
    expect(card.text).toContain(nothing);
    await card.presses(own);
    expect(card.text).toContain(title);
  });

  test.each([
    ['nl', 'we gaan over van Jamf naar Intune, wat moet ik doen?', 'Iets anders', 'HoloLens', 'Dan haalt alleen opnieuw instellen hem eruit.', 'Linux-computer', 'vraag de helpdesk om de stappen'],
    ['en', 'we are moving from AirWatch to Intune, what do I have to do?', 'Something else', 'HoloLens', 'Then only a reset removes it.', 'Linux computer', 'ask the helpdesk for the steps'],
  ] as const)('with a rare device finds it under something else (%s)', async (language, asked, other, hololens, reset, linux, steps) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees('Intune');
    await card.presses(other);
    const choices = card.button(linux);
    await card.presses(hololens);
    expect(card.text).toContain(reset);
    await card.pressed(choices);
    expect(card.text).toContain(steps);
  });
});

describe('what no longer exists', () => {
  test.each([
    ['nl', 'hoe stel ik mijn Windows Phone in', 'Kan ik een Windows Phone nog instellen?', 'een iPhone of een Android-telefoon', 'Een apparaat instellen'],
    ['en', 'Windows Phone', 'Can I still set up a Windows Phone?', 'an iPhone or an Android phone', 'Set up a device'],
    ['nl', 'Windows 10 Mobile', 'Kan ik een Windows Phone nog instellen?', 'een iPhone of een Android-telefoon', 'Een apparaat instellen'],
    ['nl', 'hoe stel ik mijn Windows 8.1-laptop in', 'Kan ik Windows 8.1, Windows 7 of ouder nog instellen?', 'Windows 11', 'Windows 11 instellen'],
    ['en', 'how do I set up my Windows 7 laptop', 'Can I still set up Windows 8.1, Windows 7 or older?', 'Windows 11', 'Set up Windows 11'],
    ['nl', 'ik heb een BlackBerry, hoe zet ik die op', 'Kan ik een BlackBerry instellen?', 'een iPhone of een andere Android-telefoon', 'Een apparaat instellen'],
    ['en', 'set up my BlackBerry for work', 'Can I set up a BlackBerry?', 'an iPhone or another Android phone', 'Set up a device'],
    ['nl', 'hoe stel ik mijn Chromebook in', 'Kan ik een Chromebook instellen?', 'in de browser', 'Een apparaat instellen'],
    ['en', 'can I enroll a Chromebook', 'Can I set up a Chromebook?', 'in the browser', 'Set up a device'],
    ['nl', 'bestaat hybride MDM nog', 'Bestaat het hybride beheer van Intune met Configuration Manager nog?', '1 september 2019', 'Een apparaat instellen'],
    ['en', 'does Intune hybrid still exist', 'Does hybrid management of Intune with Configuration Manager still exist?', '1 September 2019', 'Set up a device'],
  ] as const)('gets an answer with what can be done instead (%s: "%s")', async (language, asked, title, instead, button) => {
    const visitor = await flow.employee(language);
    await visitor.says(asked);
    const card = await visitor.sees(title);
    expect(card.text).toContain(instead);
    expect(card.buttons).toContain(language === 'nl' ? 'Vraag de helpdesk' : 'Ask the helpdesk');
    await card.presses(button);
    expect(card.text).not.toContain(title);
    expect(card.buttons.length).toBeGreaterThan(1);
  });
});
