import { describe, expect, test } from '@jest/globals';
import { questionWords, type Answers, type Question } from '../../advice/questions.ts';
import { ahmed, marieke, sanne } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';

const flow = new Flow();

/** Answers whatever is asked, until there is advice. */
async function answers(visitor: DeskVisitor, language: 'nl' | 'en', given: Answers): Promise<SeenCard> {
  const asked = language === 'nl' ? /Vraag\s\d+\svan|Laatste\svraag/ : /Question\s\d+\sof|Last\squestion/;
  const card = await visitor.sees(asked);
  for (let turn = 0; turn < 12 && asked.test(card.text); turn += 1) {
    const question = (Object.keys(questionWords) as Question[]).find((one) => card.text.includes(questionWords[one].ask[language]));
    const answer = question && given[question];
    if (!question || !answer) throw new Error(`Nobody said what to answer to:\n${card.text}`);
    await card.presses((questionWords[question].answers as Record<string, Record<'nl' | 'en', string>>)[answer]?.[language] ?? '');
  }
  return card;
}

const hybrid: Answers = { owner: 'company', configManager: 'none', dem: 'no', state: 'existing', joined: 'hybrid', windows: 'eleven', otherMdm: 'no' };

describe('an administrator', () => {
  test('answers in English and gets one recommendation, its tasks, a text for users and why not the others', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('which windows method', 'en-GB');
    const question = await admin.sees('Who owns the devices?');
    expect(question.text).toMatch(/Question\s1\sof\sat\smost\s\d/);
    expect(question.buttons).toEqual(['The organisation', 'The people themselves']);
    const advice = await answers(admin, 'en', hybrid);
    expect(advice.text).toContain('Group policy');
    expect(advice.text).toContain('The devices are hybrid joined to Microsoft Entra ID.');
    // Read in the licences, so not asked.
    expect(advice.text).toContain('I did not ask about Entra ID P1');
    expect(advice.buttons).toEqual(['Your tasks', 'Text for users', 'Why not the others', 'Guide for users', 'Change an answer', 'Start over']);

    await advice.presses('Your tasks');
    expect(advice.text).toContain('Enable automatic MDM enrollment using default Azure AD credentials');
    await advice.presses('Back to the advice');
    await advice.presses('Why not the others');
    expect(advice.text).toContain('It is for who uses Configuration Manager and keeps it.');
    await advice.presses('Table: Windows Autopilot');
    expect(advice.text).toContain('No: The devices belong to the people themselves.');
    await advice.presses('Back to the advice');
    await advice.presses('Text for users');
    expect(advice.text).toContain('The text stands below');
    await admin.hears('Your work computer comes under new management.');
    await admin.hears('Je werkcomputer komt onder nieuw beheer.');
    await advice.presses('Back to the advice');
    await advice.presses('Guide for users');
    await advice.becomes('Before you start');
    expect(advice.text).toContain('1. ');
    await advice.presses('Back to the advice');
    // Reading them is no enrollment of one's own.
    await admin.says('next');
    expect(admin.cards().some(({ text }) => text.includes('Step 2'))).toBe(false);
  });

  test('answers in Dutch, goes a question back, and finds the place again after a restart', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('welke windows-methode', 'nl-NL');
    const before = await admin.sees(/Vraag|Mijn advies/);
    await before.presses('Opnieuw beginnen');
    await before.becomes('Van wie zijn de apparaten?');
    const old = before.button('Van de organisatie');
    await before.presses('Van de organisatie');
    await before.becomes('Beheert Configuration Manager deze apparaten?');
    // What it saw helps to answer.
    expect(before.text).toContain('Ik zie hier apparaten die Configuration Manager en Intune samen beheren.');
    await before.presses('Ja, en dat blijft zo');
    await before.becomes('Schrijft een DEM-account ze in?');
    await before.presses('Terug');
    await before.becomes('Beheert Configuration Manager deze apparaten?');
    // An old card moves nothing.
    await before.pressed(old);
    await before.becomes('Beheert Configuration Manager deze apparaten?');

    await flow.balie.restart();
    await admin.says('welke windows-methode', 'nl-NL');
    const again = await admin.sees('we gaan verder waar je was');
    expect(again.text).toContain('Beheert Configuration Manager deze apparaten?');
    const advice = await answers(admin, 'nl', { configManager: 'keep', dem: 'no', state: 'existing', windows: 'ten', otherMdm: 'no' });
    expect(advice.text).toContain('Co-beheer van bestaande clients');
    expect(advice.text).toContain('Windows 10 kun je inschrijven, maar de ondersteuning van Microsoft stopte');
  });

  test('hears what must come first, and that personal devices are not for Autopilot', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('which windows method', 'en-GB');
    const card = await admin.sees(/Question|My advice/);
    await card.presses('Start over');
    const advice = await answers(admin, 'en', { owner: 'personal', configManager: 'none', manage: 'device', windows: 'older', otherMdm: 'yes' });
    expect(advice.text).toContain('Not yet');
    expect(advice.text).toContain('Do this first');
    expect(advice.text).toContain('Let the devices leave the other MDM.');
    expect(advice.text).toContain('Bring the devices to Windows 11.');
    expect(advice.text).toContain('After that: Automatic enrollment: own device, joined');
    expect(advice.text).toContain("If people's own computers are among them, take those off the list");
    await advice.presses('Your tasks');
    expect(advice.text).toContain('On a personal device, MAM wins');
    await advice.presses('Back to the advice');
    await advice.presses('Why not the others');
    expect(advice.text).toContain("Microsoft's text above the table calls Autopilot a way for personal devices; its table says the opposite. I follow the table.");
    await advice.presses('Back to the advice');
    await advice.presses('Change an answer');
    await advice.presses(/Which Windows is on them/);
    await advice.becomes('Which Windows is on them?');
    await advice.presses('Windows 11');
    await advice.becomes('Let the devices leave the other MDM.');
    expect(advice.text).not.toContain('Bring the devices to Windows 11.');
  });

  test('is asked what Graph cannot tell while it is down, and is not kept waiting', async () => {
    flow.services.company.faults.set('down', { kind: 'down', how: 'hangs' });
    const agent = await flow.visitor(ahmed);
    await agent.says('welke windows-methode', 'nl-NL');
    const advice = await answers(agent, 'nl', { ...hybrid, joined: 'entra', users: 'shared', premium: 'no' });
    expect(advice.text).toContain('Zorg voor Microsoft Entra ID P1 voor de gebruikers.');
    expect(advice.text).toContain('Daarna: Automatisch inschrijven met een pakket');
    await advice.presses('Jouw taken');
    expect(advice.text).toContain('180 dagen');
  });
});

test('an employee is told whose question this is, and somebody else cannot answer it', async () => {
  const employee = await flow.visitor(sanne);
  await employee.says('welke windows-methode', 'nl-NL');
  await employee.hears('Dit is voor mensen met de rol Helpdesk.');
  const admin = await flow.visitor(marieke);
  await admin.says('welke windows-methode', 'nl-NL');
  const card = await admin.sees(/Mijn advies|Vraag/);
  const { data } = card.button('Opnieuw beginnen') as unknown as { data: { interview: string } };
  const agent = await flow.visitor(ahmed);
  await agent.says('welke windows-methode', 'nl-NL');
  await agent.sees(/Mijn advies|Vraag/);
  const delivery = await agent.forges('method.again', data);
  expect(JSON.stringify(delivery)).toContain('Die kaart is voor iemand anders');
});
