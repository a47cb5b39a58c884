import { describe, expect, test } from '@jest/globals';
import { isWorkingTime, nextWorkdayMorning, nextWorkingTime } from '../../dialogs/working-hours.ts';
import { walk } from '../helpers/guide-walk.ts';
import { Flow, day, hour, minute, second } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow();
const zone = 'Europe/Amsterdam';

const languages = [
  {
    language: 'nl', ask: 'ik wil mijn eigen iphone instellen', next: 'Volgende stap', done: 'Klaar', waits: 'Ik kijk uit naar je iPhone', goOn: 'Ga verder', stop: 'Niet meer herinneren', stopped: 'Ik herinner je er niet meer aan', left: 'Gaan we verder met je iPhone?',
    at2: 'Je bent gestopt bij stap 2 van', step2: /Stap 2 van/, notSeen: 'Ik heb je iPhone nog niet gezien', looked: 'Ik heb 20 minuten gekeken', helpdesk: 'Vraag de helpdesk', refused: 'Hij is geweigerd.', wrong: 'Wat je apparaat nog nodig heeft', fine: 'Voldoet aan', putRight: 'Je apparaat is in orde', mine: 'Mijn apparaten', another: 'Nog een apparaat instellen', solve: 'Los het op vóór', ruled: 'Regels waaraan het niet voldoet: iOS - veilige basis', stopHere: 'Stop hier', over: 'we stoppen hier', arrived: 'Je apparaat is aangekomen', lookAgain: 'Blijf kijken', show: 'Toon de stappen',
  },
  {
    language: 'en', ask: 'set up my own iPhone', next: 'Next step', done: 'Done', waits: "I'm watching for your iPhone", goOn: 'Go on', stop: 'Stop reminding', stopped: 'I will not remind you again', left: 'Shall we go on with your iPhone?',
    at2: 'You stopped at step 2 of', step2: /Step 2 of/, notSeen: 'I have not seen your iPhone yet', looked: 'I looked for 20 minutes', helpdesk: 'Ask the helpdesk', refused: 'It was turned away.', wrong: 'What your device still needs', fine: 'Compliant', putRight: 'Your device is in order', mine: 'My devices', another: 'Set up another device', solve: 'Put it right before', ruled: 'Rules that it does not meet: iOS - veilige basis', stopHere: 'Stop here', over: 'we stop here', arrived: 'Your device has arrived', lookAgain: 'Keep looking', show: 'Show the steps',
  },
] as const;
type Row = (typeof languages)[number];

const now = () => new Date(flow.services.clock.now());

/** Moves to just after ten on a working day, so that a test's evening or weekend comes when it says so. */
async function toWorkday(): Promise<void> {
  const at = nextWorkdayMorning(now(), zone).getTime() + hour;
  await flow.passes(at - flow.services.clock.now());
  await flow.quiet();
}

async function begins(row: Row) {
  // These tests take weeks, and without the certificate no iPhone can be set up.
  flow.services.company.renewPushCertificate();
  const visitor = await flow.employee(row.language);
  gives(flow, visitor);
  await visitor.says(row.ask);
  const card = await visitor.sees(/(Stap|Step) 1 /);
  return { visitor, card };
}

async function leavesAtStep2(row: Row) {
  const { visitor, card } = await begins(row);
  await card.presses(row.next);
  visitor.looksAway();
  return { visitor, card };
}

async function waits(row: Row) {
  const { visitor, card } = await begins(row);
  await walk(card, row.next);
  await card.presses(row.done);
  await card.becomes(row.waits);
  visitor.looksAway();
  return { visitor, card };
}

async function to(moment: Date): Promise<void> {
  await flow.passes(Math.max(0, moment.getTime() - flow.services.clock.now()) + second);
  await flow.quiet();
}

describe.each(languages)('a run that was left in the middle, in $language,', (row) => {
  test('is remembered once, the next working day, and goes on where it was', async () => {
    await toWorkday();
    const { visitor } = await leavesAtStep2(row);
    const due = nextWorkdayMorning(now(), zone);
    expect(isWorkingTime(due, zone)).toBe(true);
    await to(new Date(due.getTime() - 5 * minute));
    expect(visitor.cards()).toEqual([]);
    await to(due);
    const reminder = await visitor.sees(row.left);
    expect(reminder.text).toContain(row.at2);
    expect(reminder.buttons).toEqual([row.goOn, row.helpdesk, row.stop]);
    await to(nextWorkdayMorning(now(), zone));
    expect(visitor.cards()).toHaveLength(1);
    await reminder.presses(row.goOn);
    expect(reminder.text).toMatch(row.step2);
  });

  test('is not remembered any more once that was said, nor when it goes on or has ended', async () => {
    await toWorkday();
    const [muted, busy, ended] = [await leavesAtStep2(row), await leavesAtStep2(row), await leavesAtStep2(row)];
    await muted.visitor.forges('guide.mute', { run: (muted.card.button(row.next).data as { run: string }).run });
    await muted.visitor.sees(row.stopped);
    await ended.visitor.says('stop');
    await (await ended.visitor.sees('iPhone')).presses(row.stopHere);
    for (const { visitor } of [muted, busy, ended]) visitor.looksAway();
    const due = nextWorkdayMorning(now(), zone);
    await to(new Date(due.getTime() - hour));
    await busy.card.presses(row.next);
    await to(due);
    for (const { visitor } of [muted, busy, ended]) expect(visitor.cards()).toEqual([]);
    await to(nextWorkdayMorning(now(), zone));
    await busy.visitor.sees(row.left);
  });

  test('is remembered after a restart as well', async () => {
    await toWorkday();
    const { visitor } = await leavesAtStep2(row);
    await flow.balie.restart();
    await to(nextWorkdayMorning(now(), zone));
    await visitor.sees(row.left);
  });
});

describe.each(languages)('a device that does not come, in $language,', (row) => {
  test('is spoken about when the time of the guide is over, with help, and the watch goes on', async () => {
    await toWorkday();
    const { visitor } = await waits(row);
    await flow.passes(19 * minute);
    await flow.quiet();
    expect(visitor.cards()).toEqual([]);
    await flow.passesUntil(minute, 'the time is over', () => visitor.cards().length > 0, 4);
    const said = await visitor.sees(row.notSeen);
    expect(said.text).toContain(row.looked.slice(0, 10));
    expect(said.buttons).toEqual([row.lookAgain, row.show, row.helpdesk, row.stopHere]);
    flow.services.company.enroll(visitor.person.id, 'iphone-personal');
    await flow.passes(2 * minute);
    await visitor.sees(row.arrived);
  });

  test('is spoken about with the reason when Intune refused it', async () => {
    await toWorkday();
    const { visitor } = await waits(row);
    flow.services.company.enroll(visitor.person.id, 'iphone-personal', 'blocked');
    await flow.passesUntil(5 * minute, 'the time is over', () => visitor.cards().length > 0, 6);
    const said = await visitor.sees(row.notSeen);
    expect(said.text).toContain(row.refused);
    await said.presses(row.stopHere);
    expect(said.text).toContain(row.over);
  });

  test('is remembered a last time after a day, in working hours, and no more than that', async () => {
    await toWorkday();
    // Half past five is half an hour away when the watch begins.
    await flow.passes(6 * hour);
    const { visitor } = await waits(row);
    await flow.passesUntil(5 * minute, 'the time is over', () => visitor.cards().length > 0, 6);
    await visitor.sees(row.notSeen);
    visitor.looksAway();
    const ends = nextWorkingTime(new Date(flow.services.clock.now() + 24 * hour), zone);
    await to(new Date(ends.getTime() - hour));
    expect(visitor.cards()).toEqual([]);
    await flow.passesUntil(40 * minute, 'the watch is over', () => visitor.cards().length > 0, 4);
    expect(isWorkingTime(now(), zone)).toBe(true);
    const last = await visitor.sees(row.notSeen);
    await to(nextWorkdayMorning(now(), zone));
    expect(visitor.cards()).toHaveLength(1);
    await last.presses(row.show);
    expect(last.text).toMatch(/(Stap|Step) \d+/);
  });

  test('that comes and lacks something is explained when the time is over, and praised when it is put right', async () => {
    await toWorkday();
    const { visitor } = await waits(row);
    flow.services.company.enroll(visitor.person.id, 'iphone-personal', 'noncompliant');
    await flow.passes(12 * second);
    const arrived = await visitor.sees(row.arrived);
    await flow.passesUntil(5 * minute, 'what is wrong is said', () => visitor.cards().length > 1, 8);
    await visitor.sees(row.wrong);
    visitor.looksAway();
    const mine = flow.services.company.tenant.devices.findLast(({ record }) => record.userId === visitor.person.id);
    if (mine) mine.record.complianceState = 'compliant';
    await flow.passesUntil(10 * minute, 'it is praised', () => visitor.cards().length > 0, 4);
    expect((await visitor.sees(row.putRight)).buttons).toEqual([row.mine, row.another]);
    await arrived.becomes(row.fine);
  });

  test('that comes and lacks something says which rule and until when, and when it is in order that is said once', async () => {
    const { visitor } = await waits(row);
    flow.services.company.enroll(visitor.person.id, 'iphone-personal', 'noncompliant');
    await flow.passes(12 * second);
    const arrived = await visitor.sees(row.arrived);
    const mine = flow.services.company.tenant.devices.findLast(({ record }) => record.userId === visitor.person.id);
    if (!mine) throw new Error('The device is not there.');
    await flow.passesUntil(10 * second, 'the first check is over', () => arrived.text.includes(row.ruled), 8);
    mine.record.complianceState = 'inGracePeriod';
    mine.record.complianceGracePeriodExpirationDateTime = inTime(flow, 2 * day);
    await flow.passesUntil(10 * second, 'the deadline is shown', () => arrived.text.includes(row.solve), 8);
    expect(arrived.text).toContain(row.ruled);
    visitor.looksAway();
    for (const state of ['compliant', 'noncompliant', 'compliant'] as const) {
      mine.record.complianceState = state;
      await flow.passes(2 * minute);
      await flow.quiet();
    }
    expect(visitor.cards().map(({ text }) => text.includes(row.putRight))).toEqual([true]);
    await arrived.becomes(row.fine);
  });
});
