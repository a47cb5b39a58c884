import { describe, expect, test } from '@jest/globals';
import { syncComponents } from '../../sandbox/graph/sync-status.ts';
import { asksFor, helpdeskAgent } from '../helpers/agents.ts';
import { Flow, day, hour, minute, second } from '../helpers/flow.ts';
import { gives, inTime } from '../helpers/owned-devices.ts';

const flow = new Flow({ OWN_DEVICE_ACTIONS: 'sync,lock' });

const languages = [
  { language: 'nl', sync: 'synchroniseer mijn telefoon', syncTitle: 'Synchroniseren: ', sent: 'Het is onderweg', done: 'Gelukt: het apparaat heeft geantwoord.', which: 'Welk apparaat zal ik synchroniseren?', lock: 'vergrendel mijn telefoon', lockTitle: 'vergrendelen?', yes: 'Ja, vergrendel', locate: 'waar is mijn telefoon', off: 'Opzoeken doet de helpdesk', lost: 'mijn telefoon is kwijt', lostTitle: 'Kwijt of gestolen?', lostLock: 'Vergrendel mijn apparaat', lostLocate: 'Zoek mijn apparaat', denied: 'Dat mag ik hier niet', how: 'Hoe doe ik het zelf?', step: 'Tik op Status controleren', not: 'niet (meer)', ask: 'Vraag het de helpdesk', whichLock: 'Welk apparaat zal ik vergrendelen?', lockDevice: 'vergrendel mijn apparaat', lockLaptop: 'vergrendel mijn laptop', cannotLock: 'Dat apparaat kan hier niet op slot', notThisKind: 'dit bestaat niet voor dit soort apparaat', syncTablet: 'synchroniseer mijn tablet', noneOfKind: 'Zo’n apparaat van jou zie ik niet', notYours: 'LT-0421 is niet een van je apparaten', noAnswer: /Geen antwoord; laatst gezien: 9 dagen geleden/ },
  { language: 'en', sync: 'sync my phone', syncTitle: 'Sync: ', sent: 'It is on its way', done: 'Done: the device has answered.', which: 'Which device shall I sync?', lock: 'lock my phone', lockTitle: 'Lock ', yes: 'Yes, lock it', locate: 'where is my phone', off: 'Locating is done by the helpdesk', lost: 'my phone is lost', lostTitle: 'Lost or stolen?', lostLock: 'Lock my device', lostLocate: 'Locate my device', denied: 'I am not allowed to do that here', how: 'How do I sync myself?', step: 'Tap Check Status', not: '(any more)', ask: 'Ask the helpdesk', whichLock: 'Which device shall I lock?', lockDevice: 'lock my device', lockLaptop: 'lock my laptop', cannotLock: 'That device cannot be locked from here', notThisKind: 'this does not exist for this kind of device', syncTablet: 'sync my tablet', noneOfKind: 'I see no such device of yours', notYours: 'LT-0421 is not one of your devices', noAnswer: /No answer; last seen 9 days ago/ },
] as const;

const posts = (from: number) => flow.calls(from).filter((call) => call.includes(' POST '));

describe.each(languages)('an employee who asks in $language', (row) => {
  test('has the own phone synced without a sign-in, and sees when it has answered', async () => {
    const visitor = await flow.employee(row.language);
    const [phone] = gives(flow, visitor, { kind: 'iphone-personal', name: 'Phone-1' });
    if (phone) phone.awake = true;
    const before = flow.services.clock.now();
    await visitor.says(row.sync);
    const card = await visitor.sees(`${row.syncTitle}Phone-1`);
    await card.becomes(row.sent);
    expect(posts(before)).toEqual([`app POST v1.0/deviceManagement/managedDevices/${phone?.record.id}/syncDevice`]);
    await flow.passesUntil(minute, 'the phone has answered', () => card.text.includes(row.done));
    expect(visitor.signInCards()).toEqual([]);
    expect(posts(before)).toHaveLength(1);
  });

  test('chooses between several devices of the kind that was said', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'iphone-personal', name: 'Phone-2' }, { kind: 'iphone-company', name: 'Phone-5002' }, { kind: 'windows-entra', name: 'LT-5002' });
    await visitor.says(row.sync);
    const card = await visitor.sees(row.which);
    expect(card.buttons).toEqual(expect.arrayContaining(['Phone-2', 'Phone-5002']));
    expect(card.buttons).not.toContain('LT-5002');
    await card.presses('Phone-5002');
    await card.becomes(`${row.syncTitle}Phone-5002`);
  });

  test('is offered only what the action exists for, and told plainly where nothing fits', async () => {
    const visitor = await flow.employee(row.language);
    const before = flow.services.clock.now();
    gives(flow, visitor, { kind: 'windows-entra', name: 'LT-5101' }, { kind: 'iphone-company', name: 'Phone-5101' }, { kind: 'iphone-company', name: 'Phone-5102' });
    await visitor.says(row.lockDevice);
    const choice = await visitor.sees(row.whichLock);
    expect(choice.buttons).toEqual(['Phone-5101', 'Phone-5102']);
    await visitor.says(row.lockLaptop);
    const laptop = await visitor.sees(row.cannotLock);
    expect(laptop.text).toContain(`LT-5101: ${row.notThisKind}`);
    expect(laptop.buttons).toContain(row.ask);
    await visitor.says(row.syncTablet);
    const none = await visitor.sees(row.noneOfKind);
    expect(none.buttons).toEqual(expect.arrayContaining(['LT-5101', 'Phone-5101', row.ask]));
    await visitor.says(`${row.lockDevice} LT-0421`);
    const other = await visitor.sees(row.notYours);
    expect(other.buttons).toEqual(expect.arrayContaining(['Phone-5101', 'Phone-5102']));
    gives(flow, visitor, { kind: 'windows-entra', name: 'LT-5103' }, { kind: 'windows-entra', name: 'LT-5104' });
    await visitor.says(row.lockDevice);
    expect((await visitor.sees('LT-5103, LT-5104')).text).toContain(row.notThisKind);
    expect(posts(before)).toEqual([]);
  });

  test('has a lost phone locked after a confirmation, once, with the person in the audit', async () => {
    const visitor = await flow.employee(row.language);
    const [phone] = gives(flow, visitor, { kind: 'iphone-company', name: 'Phone-3' });
    if (phone) phone.awake = true;
    const before = flow.services.clock.now();
    await visitor.says(row.lost);
    const lost = await visitor.sees(row.lostTitle);
    expect(lost.buttons).toContain(row.lostLock);
    expect(lost.buttons).not.toContain(row.lostLocate);
    await lost.presses(row.lostLock);
    await lost.becomes(row.lockTitle);
    expect(posts(before)).toEqual([]);
    const yes = lost.button(row.yes);
    await lost.pressed(yes);
    await lost.pressed(yes);
    await flow.passesUntil(30 * second, 'it is locked', () => lost.text.includes(row.done));
    expect(posts(before)).toEqual([`app POST v1.0/deviceManagement/managedDevices/${phone?.record.id}/remoteLock`]);
  });

  test('is sent nothing for a device that is somebody else\'s by the time of the call', async () => {
    const visitor = await flow.employee(row.language);
    const [phone] = gives(flow, visitor, { kind: 'iphone-company', name: 'Phone-4' });
    const other = await flow.employee('en');
    await visitor.says(row.lock);
    const card = await visitor.sees(row.lockTitle);
    const before = flow.services.clock.now();
    // Nobody else can press it either.
    await other.forges('own.confirm', (card.button(row.yes) as unknown as { data: object }).data);
    await flow.quiet();
    expect(posts(before)).toEqual([]);
    if (phone) phone.record.userId = other.person.id;
    await card.presses(row.yes);
    await flow.quiet();
    expect(posts(before)).toEqual([]);
    await visitor.forges('own.act', { action: 'sync', device: String(phone?.record.id) });
    await flow.quiet();
    expect(posts(before)).toEqual([]);
  });

  test('is told who can do what an administrator has not allowed', async () => {
    const visitor = await flow.employee(row.language);
    gives(flow, visitor, { kind: 'iphone-company', name: 'Phone-5' });
    const before = flow.services.clock.now();
    await visitor.says(row.locate);
    expect((await visitor.sees(row.off)).buttons).toContain(row.ask);
    await visitor.forges('own.act', { action: 'locate', device: flow.device('Phone-5').record.id });
    await flow.quiet();
    expect(posts(before)).toEqual([]);
  });

  test('is shown how to sync on the device itself where Balie lacks the permission', async () => {
    const visitor = await flow.employee(row.language);
    const [phone] = gives(flow, visitor, { kind: 'iphone-personal', name: 'Phone-6' });
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: `/deviceManagement/managedDevices/${phone?.record.id}/syncDevice` });
    await visitor.says(row.sync);
    const card = await visitor.sees(row.denied);
    await card.presses(row.how);
    await card.becomes(row.step);
    expect(card.buttons).toContain(row.ask);
  });

  test('hears that there is no answer, and when the device was last seen', async () => {
    const visitor = await flow.employee(row.language);
    const [phone] = gives(flow, visitor, { kind: 'iphone-personal', name: 'Phone-7', lastSyncDateTime: inTime(flow, -9 * day - hour) });
    if (phone) phone.awake = false;
    await visitor.says(row.sync);
    const card = await visitor.sees(row.sent);
    await flow.passesUntil(10 * minute, 'no answer', () => row.noAnswer.test(card.text), 8);
  });
});

test('a sync shows how far it has come where Intune tells, and nothing where it does not', async () => {
  const owner = await flow.employee('en');
  const [laptop] = gives(flow, owner, { kind: 'windows-entra', name: 'LT-5009' });
  if (!laptop) throw new Error('no laptop');
  laptop.awake = false;
  syncComponents.set(laptop, [{ name: 'deviceConnecting', status: 'inProgress' }, { name: 'policies', status: 'success' }, { name: 'somethingNew', status: 'success' }, { name: 'scripts', status: 'none' }]);
  const agent = await helpdeskAgent(flow);
  const card = await asksFor(agent, 'sync LT-5009', 'Sync');
  await card.presses(/^Yes/);
  await card.becomes('Sent');
  await flow.passes(20 * second);
  await card.becomes('The device is connecting: under way');
  expect(card.text).toContain('Policies: done');
  expect(card.text).not.toContain('somethingNew');
});
