import { describe, expect, test } from '@jest/globals';
import { interpret, type Meaning } from '../../dialogs/interpret.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const hearing = { understanding: loadUnderstanding(), guides: loadGuides([builtInGuides]) };
const read = (text: string): Meaning => interpret(text, undefined, hearing);
const options = (text: string): readonly string[] => {
  const meaning = read(text);
  return meaning.kind === 'unsure' ? meaning.options : [];
};

describe('what is not to be done', () => {
  test.each(["don't wipe LT-0421", 'wis LT-0421 niet', 'niet herstarten', 'do not enroll my phone', 'ik wil mijn telefoon niet aanmelden', 'sync LT-0421 niet', 'leave LT-0421 alone', "don't turn the alerts on"])('"%s" starts nothing', (text) => {
    expect(read(text).kind).toBe('refused');
  });

  test.each(["don't wipe LT-0421, just lock it", 'wis LT-0421 niet, vergrendel hem alleen'])('"%s" is about the same device', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'lock_device', about: 'LT-0421' });
  });

  test.each(['ik wil geen waarschuwingen meer', 'turn off alerts', 'stop sending me alerts', 'unsubscribe', 'zet de meldingen weer uit'])('"%s" turns alerts off', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'unsubscribe_alerts' });
  });

  test.each(['ik krijg geen meldingen meer, zet ze aan', 'I get no alerts, turn them on'])('"%s" turns them on', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'subscribe_alerts' });
  });
});

describe('some alerts', () => {
  test.each([
    ...['geen meldingen in het weekend', 'geen waarschuwingen ’s nachts graag', 'ik wil alleen kritieke meldingen', 'meldingen alleen voor kritiek', 'zet meldingen aan voor apple', 'geen meldingen over android', 'stuur de meldingen naar het kanaal beheer'],
    ...['stop alerts at night', 'no alerts on weekends', 'only critical alerts please', 'no apple alerts', 'route apple alerts to Fleur', 'send alerts to the admin channel', 'no alerts outside office hours'],
  ])('"%s" is a choice, and turns nothing on or off', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'alert_settings' });
  });

  test.each(['vpp', 'VPP verlopen?'])('"%s" asks what expires, and turns nothing on', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'expiry_overview' });
  });

  test.each(['send alerts to this channel', 'warn me when a certificate is about to expire', 'stuur mij waarschuwingen'])('"%s" turns them on', (text) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'subscribe_alerts' });
  });
});

describe('few words', () => {
  test.each(['huawei p30', 'galaxy tab from work', 'I got an ipad from work', 'surface hub', 'mijn ipad mini van school', 'ipad from my organisation', 'iphone 13'])('"%s" offers to set it up first', (text) => {
    expect(options(text)).toEqual(['enroll_device', 'unenroll_device', 'my_devices']);
  });

  test.each(['mijn telefoon wil niet', "my phone won't", 'mijn laptop doet het niet', "it doesn't work", 'problemen met mijn laptop', 'mijn ipad werkt niet mee'])('"%s" is asked about, not answered', (text) => {
    expect(options(text)).toEqual(['enrollment_status', 'why_noncompliant', 'human_handoff']);
  });

  test.each(['een', 'sign in with my iphone', 'kan je mijn telefoon wissen', 'apparaten verwijderen', 'huawei'])('small talk is not what "%s" could mean', (text) => {
    for (const option of options(text)) expect(['thanks', 'greeting', 'help', 'cancel', 'none', 'change_language']).not.toContain(option);
  });
});

test.each([
  'ik heb een usb stick van it gekregen voor mijn laptop',
  'got a usb stick from it for my laptop',
  'mijn laptop moet via group policy in intune',
  'eigen pc helemaal laten beheren',
  'have IT manage my own pc fully',
  'ubuntu 22.04 thuis pc',
  'iphone van mijn organisatie instellen',
])('"%s" is about setting up', (text) => {
  expect(read(text)).toMatchObject({ kind: 'command', command: 'enroll_device' });
});

test('a virus on a USB stick does not set anything up', () => {
  expect(read('virus via usb stick op mijn laptop')).toMatchObject({ command: 'defender_scan' });
});

describe("Balie's own lists and its sign-in", () => {
  test.each([
    ['log me uit', 'sign_out'],
    ['log me out', 'sign_out'],
    ['sign me out please', 'sign_out'],
    ['aanmelden', 'sign_in'],
    ['meld me aan', 'sign_in'],
    ['inloggen', 'sign_in'],
    ['mijn telefoon aanmelden', 'enroll_device'],
    ['meld me aan voor de meldingen', 'subscribe_alerts'],
    ['toon onbeantwoorde vragen', 'unanswered_questions'],
    ['welke vragen kon je niet beantwoorden', 'unanswered_questions'],
    ['which questions could you not answer', 'unanswered_questions'],
    ['toon de openstaande cases', 'cases'],
    ['any open cases?', 'cases'],
    ['welke vragen wachten nog op antwoord', 'cases'],
    ['180 dagen lijst', 'removal_list'],
    ['apparaten die verwijderd gaan worden', 'removal_list'],
    ['welke apparaten worden binnenkort verwijderd', 'removal_list'],
    ['certificaat verlopen apparaten', 'removal_list'],
    ['devices about to be deleted', 'removal_list'],
  ])('"%s" is %s', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'command', command });
  });

  test.each(['apparaten verwijderen', 'welke apparaten zijn niet compliant', 'remove my devices', 'ik heb een vraag', 'wanneer wordt mijn apparaat verwijderd'])('"%s" is none of them', (text) => {
    const meaning = read(text);
    expect(['removal_list', 'cases', 'unanswered_questions']).not.toContain(meaning.kind === 'command' ? meaning.command : null);
  });
});

test.each(['are you tracking my location', 'do i have to use my own phone', 'will i get my old phone back after wiping', 'kan de helpdesk mijn telefoon wissen'])('"%s" is a question', (text) => {
  expect(read(text).kind).toBe('lost');
});

test.each(['can you wipe my phone, it was stolen', 'kan je LT-0421 wissen'])('"%s" is a request', (text) => {
  expect(['command', 'unsure']).toContain(read(text).kind);
});

test.each([
  ['iphone van mijn organisatie', 'corporate'],
  ['ipad van school', 'corporate'],
  ['iphone van de zaak', 'corporate'],
  ['ipad from my organisation', 'corporate'],
  ['a tablet from our school', 'corporate'],
  ['galaxy tab from work', 'corporate'],
  ['company ipad', 'corporate'],
  ['ubuntu 22.04 thuis pc', 'personal'],
  ['my home pc', 'personal'],
  ['eigen laptop', 'personal'],
  ['privé telefoon', 'personal'],
])('"%s" says whose it is', (text, ownership) => {
  expect(hearing.understanding.understand(text).entities.ownership).toBe(ownership);
});

describe('the way out', () => {
  test.each(['hololens met microsoft account verwijderen', 'remove my hololens with a microsoft account', 'hololens afmelden die ik met een microsoft account heb ingesteld', 'autopilot laptop weer afmelden'])('"%s" is not taken for the way in', (text) => {
    const meaning = read(text);
    expect(meaning.kind === 'command' ? meaning.command : options(text)[0]).not.toBe('enroll_device');
  });
});

describe('loss', () => {
  test('comes before what replaces it', () => {
    const meaning = read('hoi, mijn iphone is kwijt en ik wil een nieuwe instellen');
    expect(meaning.kind === 'command' ? meaning.command : options('hoi, mijn iphone is kwijt en ik wil een nieuwe instellen')[0]).toBe('lost_device');
  });

  test.each(['ik heb mijn telefoon niet verloren', 'my phone is not lost'])('is not what "%s" tells of', (text) => {
    expect(read(text)).not.toMatchObject({ command: 'lost_device' });
  });
});
