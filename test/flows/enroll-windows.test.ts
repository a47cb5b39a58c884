import { describe, expect, test } from '@jest/globals';
import { Flow, second } from '../helpers/flow.ts';
import { countOf, walk } from '../helpers/guide-walk.ts';

const flow = new Flow();
const newest = () => flow.services.company.tenant.devices.at(-1)?.record.deviceName ?? '';

describe('an employee who sets up a Windows computer', () => {
  test.each([
    { language: 'nl', asked: 'windows laptop aanmelden', question: 'Van wie is de Windows-computer?', ownership: 'Van mijzelf', way: 'Alleen mijn werkaccount', next: 'Volgende stap', count: ['Stap', 'van'], done: 'Klaar', waits: 'Ik kijk uit naar je Windows-computer', device: 'windows-personal', arrived: 'Je apparaat is aangekomen', first: 'uitstel loopt', good: /Voldoet(?! nog)/ },
    { language: 'nl', asked: 'Mijn Windows-laptop instellen', question: 'Van wie is de Windows-computer?', ownership: 'Van mijn organisatie', way: 'Toon de stappen', next: 'Volgende stap', count: ['Stap', 'van'], done: 'Klaar', waits: 'Ik kijk uit naar je Windows-computer', device: 'windows-company', arrived: 'Je apparaat is aangekomen', first: 'uitstel loopt', good: /Voldoet(?! nog)/ },
    { language: 'en', asked: 'set up my Windows laptop', question: 'Whose Windows computer is it?', ownership: 'My own', way: 'Only my work account', next: 'Next step', count: ['Step', 'of'], done: 'Done', waits: "I'm watching for your Windows computer", device: 'windows-personal', arrived: 'Your device has arrived', first: 'in grace period', good: /Compliant/ },
    { language: 'en', asked: 'enroll my windows pc', question: 'Whose Windows computer is it?', ownership: 'From my organisation', way: 'Show the steps', next: 'Next step', count: ['Step', 'of'], done: 'Done', waits: "I'm watching for your Windows computer", device: 'windows-company', arrived: 'Your device has arrived', first: 'in grace period', good: /Compliant/ },
  ] as const)('is led from "$asked" to the arrival of the device ($device)', async (row) => {
    const { company } = flow.services;
    const visitor = await flow.employee(row.language);
    await visitor.says(row.asked);
    const card = await visitor.sees(row.question);
    await card.presses(row.ownership);
    await card.presses(row.way, { guide: row.device });
    const counted = await walk(card, row.next);
    expect(counted.length).toBeGreaterThan(3);
    expect(counted).toEqual(counted.map((_, index) => `${row.count[0]} ${index + 1} ${row.count[1]} ${counted.length}`));
    await card.presses(row.done);
    expect(card.text).toContain(row.waits);

    visitor.looksAway();
    company.enroll(visitor.person.id, row.device);
    await flow.passes(12 * second);
    const arrived = await visitor.sees(row.arrived);
    expect(arrived.text).toContain(newest());
    expect(arrived.text).toContain(row.first);
    await flow.passes(25 * second);
    await arrived.becomes(row.good);
  });

  test('is asked what it is when the words do not say it, and can choose with buttons only', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('enroll');
    const card = await visitor.sees('What would you like to set up?');
    await card.presses('Something else');
    expect(card.buttons).toContain('HoloLens');
    await visitor.says('enroll');
    const again = await visitor.sees('What would you like to set up?');
    await again.presses('Windows computer');
    await again.presses('From my organisation');
    await again.presses('Show the steps', { guide: 'windows-company' });
    expect(countOf(again)).toMatch(/^Step 1 of/);
  });

  test('follows two guides side by side without mixing them up', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('set up my own Windows laptop');
    const windows = await visitor.sees('Which of these is your Windows computer?');
    await windows.presses('Only my work account');
    await windows.presses('Next step');
    await visitor.says('set up my own iPhone');
    const phone = await visitor.sees('Step 1 of');
    await windows.presses('Next step');
    expect(countOf(windows)).toMatch(/^Step 3 of/);
    expect(countOf(phone)).toMatch(/^Step 1 of/);
  });

  test('hears that the device is there only once, though it came while a second watch was on', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('set up my own Windows laptop');
    const card = await visitor.sees('Which of these is your Windows computer?');
    await card.presses('Only my work account');
    await walk(card, 'Next step');
    const done = card.button('Done');
    await Promise.all([card.pressed(done), card.pressed(done)]);
    visitor.looksAway();
    flow.services.company.enroll(visitor.person.id, 'windows-personal');
    await flow.passes(12 * second);
    await visitor.sees('Your device has arrived');
    await flow.passes(25 * second);
    await (await visitor.sees('Your device has arrived')).becomes('Compliant');
    expect(visitor.cards().filter(({ text }) => text.includes('Your device has arrived'))).toHaveLength(1);
    expect((await card.pressed(done)).kind).toBe('message');
  });
});
