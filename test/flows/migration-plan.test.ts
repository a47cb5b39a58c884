import { describe, expect, test } from '@jest/globals';
import { marieke, sanne } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const order = (text: string, ...parts: string[]) => parts.map((part) => text.lastIndexOf(part));
const rising = (places: number[]) => places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0)));

describe('an administrator', () => {
  test('chooses in English how to move, and the order follows: with a grace period, Conditional Access comes after enrolling', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('migration plan', 'en-GB');
    const card = await admin.sees('When will Conditional Access ask for a device that is in Intune?');
    const stale = card.button('At once');
    await card.presses('After a grace period');
    await card.becomes('Do all users move at the same time?');
    // An old card changes nothing.
    await card.pressed(stale);
    await card.becomes('Do all users move at the same time?');
    await card.presses('All at once');
    await card.becomes('Does the old solution use Conditional Access too?');
    await card.presses('Look in Entra ID');
    await card.becomes('CA02 - Compliant apparaat voor Exchange');
    expect(card.text).toContain('CA03 - Compliant apparaat voor SharePoint (report-only)');
    for (const other of ['CA01', 'CA90']) expect(card.text).not.toContain(other);
    await card.presses('Back to the plan');
    await card.presses('Yes');
    await card.becomes('Chosen: After a grace period · All at once');
    expect(card.text).toContain('Rules of the old solution and of Intune must never hit the same people or devices.');
    expect(rising(order(card.text, 'Tell the users', 'Take them out of the old', '☐ Leave the old solution', 'Enroll in Intune at once', 'The grace period is over', 'Retire the old solution'))).toBe(true);
    await card.presses('☐ The pilot does what you want');
    await card.becomes('1 of 10 done');
    await card.presses('Explain every line');
    expect(card.text).toContain('Windows 8.1 and Windows 10 Mobile, which old plans name, no longer exist.');
    expect(card.text).toContain('that no longer exists since September 2019');
    await card.presses('Back to the plan');
    await card.presses('Text for users');
    await admin.hears('You have until [date].');
    await admin.hears('Je hebt tot [datum].');
    await card.presses('Back to the plan');
    await card.presses('Other choices');
    await card.presses('At once');
    await card.presses('All at once');
    await card.presses('No');
    await card.becomes('Chosen: At once');
    // What was ticked stays, and Conditional Access now comes before enrolling.
    expect(card.text).toContain('1 of 9 done');
    expect(rising(order(card.text, 'Tell the users', 'Turn on Conditional Access of Intune', '☐ Leave the old solution', 'Enroll in Intune at once'))).toBe(true);
    expect(card.text).not.toContain('Two sets of Conditional Access');
    await card.presses('What people see');
    await card.becomes('Moving to Intune');
    expect(card.buttons).toContain('iPhone');
  });

  test('moves in groups in Dutch: the steps that repeat are open again, the others stay done', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('migratieplan', 'nl-NL');
    const card = await admin.sees('Migratieplan');
    await card.presses('Andere keuzes');
    await card.presses('Helemaal niet');
    await card.presses('In groepen');
    await card.presses('Weet ik niet');
    await card.becomes('Gekozen: Helemaal niet · In groepen · Groep 1');
    expect(card.text).toContain('1 van 9 gedaan');
    await card.presses('☐ Vertel het de gebruikers');
    await card.becomes('2 van 9 gedaan');
    const again = card.button('Volgende groep');
    await card.presses('Volgende groep');
    await card.becomes('Beginnen met groep 2?');
    await card.presses('Ja, volgende groep');
    await card.becomes('Groep 2');
    expect(card.text).toContain('1 van 9 gedaan');
    // Pressed a second time, it skips no group.
    await card.pressed(again);
    await card.becomes('Groep 2');
    await card.presses('Leg elke regel uit');
    expect(card.text).toContain('Gebruikers');
  });

  test('who may not read Conditional Access is asked, and told where to look', async () => {
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/identity' });
    const admin = await flow.visitor(marieke);
    await admin.says('migration plan', 'en-GB');
    const card = await admin.sees('Migration plan');
    await card.presses(/Andere keuzes|Other choices/);
    await card.presses(/Meteen|At once/);
    await card.presses(/Allemaal tegelijk|All at once/);
    await card.presses(/Kijken in Entra ID|Look in Entra ID/);
    await card.becomes('Policy.Read.All');
  });
});

test('an employee who asks about moving sees what it means for them, and no plan', async () => {
  const employee = await flow.visitor(sanne);
  await employee.says('we stappen over naar intune, wat moet ik doen', 'nl-NL');
  const card = await employee.sees('Overstappen naar Intune');
  expect(card.text).not.toContain('Migratieplan');
  await employee.says('migratieplan', 'nl-NL');
  await employee.hears('Dit is voor mensen met de rol Admin.');
});
