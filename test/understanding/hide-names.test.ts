import { describe, expect, test } from '@jest/globals';
import { asksWhatHappens } from '../../understanding/consequences.ts';
import { hideNames } from '../../understanding/hide-names.ts';
import { likeness } from '../../understanding/likeness.ts';

describe('what is kept or leaves the house', () => {
  test.each([
    ['laptop van verbruggen doet raar, bel 06-12345678 of mail jan.peeters@linde.nl', ['verbruggen', '12345678', 'jan', 'linde']],
    ['LT-0421 van Sanne de Wit, serie PF3K9X21 wil niet', ['0421', 'Sanne', 'Wit', 'PF3K9X21']],
    ['ik ben Ahmed El Amrani van Dorpsstraat 12, 1234 AB Utrecht', ['Ahmed', 'Amrani', 'Dorpsstraat', '1234 AB']],
    ['KASSA-ZUID en kassa_noord doen niks meer', ['ZUID', 'noord']],
    ['ip 10.2.3.4 en mac 00:1a:2b:3c:4d:5e', ['10.2.3.4', '00:1a']],
    ['can you ask kowalczyk to call me on +31 6 1234 5678', ['kowalczyk', '1234']],
    ['Hallo, Jansen hier. Mijn wachtwoord is Welkom01!', ['Jansen', 'Welkom01']],
  ])('names nobody and nothing: %s', (text, hidden) => {
    const kept = hideNames(text, { names: ['Piet Jansen'] });
    for (const name of hidden) expect(kept).not.toContain(name);
  });

  test.each([
    'what happens to my mail if i remove it from Outlook',
    'hoe lang duurt het instellen van mijn iPhone',
    'is windows 10 nog goed genoeg voor Intune',
    'kan ik netflix kijken op de ipad van mijn werk',
  ])('keeps what the question is about: %s', (text) => {
    expect(hideNames(text)).toBe(text);
  });

  test("hides a tenant's own device names", () => {
    expect(hideNames('balie4 start niet', { devicePatterns: [/balie\d/] })).toBe('§dev start niet');
  });
});

describe('a question about consequences', () => {
  test.each([
    'wat gebeurt er met mijn mail als ik hem verwijder',
    "what happens to my mail if I remove it?",
    'ben ik mijn fotos kwijt als ik hem wis',
    'will i lose my photos when you wipe it',
    'kan ik daarna nog mijn mail lezen als ik uitschrijf',
    'do i still have access when i unenroll',
    'wordt mijn telefoon gewist bij afmelden',
    'does removing it delete my photos',
    'blijven mijn foto\'s staan als ik losmaak',
  ])('is one: %s', (text) => {
    expect(asksWhatHappens(text)).toBe(true);
  });

  test.each(['verwijder mijn iphone', 'ik ben mijn telefoon kwijt', 'wipe LT-0421', 'hoe verwijder ik mijn telefoon', 'take my phone out of intune', 'remove my iphone from work', 'i lost my phone', 'is my wipe done', 'can i still enroll my iphone', 'can i still register it when i am abroad', 'kan ik mijn telefoon nog aanmelden'])('is none: %s', (text) => {
    expect(asksWhatHappens(text)).toBe(false);
  });
});

test('lines are alike by the letters that they share', () => {
  expect(likeness('kan mijn baas mijn fotos zien', 'kan mijn baas mijn foto zien')).toBeGreaterThan(0.7);
  expect(likeness('kan mijn baas mijn fotos zien', 'waar is de printer')).toBeLessThan(0.2);
});

test.each([
  ['het gele kastje van dr. Müller', 'müller'],
  ['het kastje van ir. Smeets doet niets', 'smeets'],
  ['KASTJE VAN DER MEER IS STUK', 'meer'],
  ['de laptop van s.devries', 'devries'],
  ['user sanne.devries kan niet inloggen', 'sanne'],
  ['bestand in C:\\Users\\jdoe\\x staat fout', 'jdoe'],
  ['ip fe80::1ff:fe23 doet het niet', 'fe80'],
  ['/mnt/piet/file kan niet open', 'piet'],
])('of "%s" nothing is kept that names somebody', (text, name) => {
  expect(hideNames(text).toLowerCase()).not.toContain(name);
});

test.each(['a.u.b. even syncen', 'portal.azure.com werkt niet', 'afspraak om 10:30 aub', 'ms teams doet het niet'])('"%s" names nobody', (text) => {
  expect(hideNames(text)).toBe(text);
});
