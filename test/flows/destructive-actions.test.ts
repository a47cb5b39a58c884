import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ahmed, lotte, marieke } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { asksToWipe, destroyed, Doomed, opensApproval, said } from '../helpers/destroying.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, hour, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const doomed = new Doomed(flow);
let agent: DeskVisitor;
let colleague: DeskVisitor;
let administrator: DeskVisitor;

async function speaks(visitor: DeskVisitor, language: 'English' | 'Nederlands'): Promise<DeskVisitor> {
  await visitor.says(language);
  await visitor.hears(/From now on I answer in English|Vanaf nu/);
  await visitor.says('sign in');
  await visitor.sees(/What I can do for you|Wat ik voor je kan doen/);
  await flow.quiet();
  return visitor;
}

beforeAll(async () => {
  agent = await speaks(await flow.visitor(ahmed), 'English');
  colleague = await speaks(await flow.visitor(lotte), 'English');
  administrator = await speaks(await flow.visitor(marieke), 'Nederlands');
}, 120_000);

// The limits of an hour and of a day are not what these tests are about.
beforeEach(() => flow.passes(25 * hour), 60_000);

afterEach(async () => {
  for (const visitor of [agent, colleague]) {
    await visitor.says('English');
    await visitor.hears('From now on I answer in English.');
  }
});

const place = (device: { record: { id: string } }, call: string) => `/deviceManagement/managedDevices/${device.record.id}${call}`;

describe('a wipe', () => {
  test('names its consequences, wants the name and a reason, is approved by a colleague, and is called once in the requester’s name', async () => {
    const device = doomed.next('windows-entra');
    await agent.says(`wipe ${device.record.deviceName}`);
    const card = await agent.sees('Wipe?');
    expect(card.text).toContain('Everything on the device is gone');
    expect(card.text).toContain('What else was sent to it and has not happened yet is lost');
    expect(card.text).toContain('A second person has to approve it');
    const yes = /^Yes: Wipe/;
    const right = { reason: 'INC-2042', typed: device.record.deviceName.toLowerCase(), keep: 'enrollment' };
    await card.presses(yes, { ...right, reason: '' });
    await card.presses(yes, { ...right, typed: 'LT-0000' });
    await card.presses(yes, { ...right, keep: 'the moon' });
    expect(card.text).toContain('Wipe?');
    await card.presses(yes, right);
    await card.becomes('Waits for a colleague');
    expect(destroyed(flow, device)).toEqual([]);

    const approval = await opensApproval(colleague, device, 'en');
    expect(approval.text).toContain('Ahmed Yildiz');
    expect(approval.text).toContain('INC-2042');
    expect(approval.text).toContain('The account and its management');
    await approval.presses('Approve');
    await card.becomes('Intune has accepted it.');
    expect(card.text).toContain('Approved by Lotte Peeters');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/wipe 204']);
    await flow.passes(12 * second);
    await flow.passesUntil(minute, 'the device is gone', () => card.text.includes('Done'));
    expect(card.text).toContain('left Intune');
    expect(destroyed(flow, device)).toHaveLength(1);
  }, 120_000);

  test('goes the same way in Dutch, for a phone without options', async () => {
    const device = doomed.next('iphone-company');
    await speaks(agent, 'Nederlands');
    const card = await asksToWipe(agent, device, 'nl');
    const approval = await opensApproval(administrator, device, 'nl');
    expect(approval.text).toContain('Wat niet in een reservekopie zit');
    await approval.presses('Goedkeuren');
    await card.becomes('Intune heeft het aangenomen.');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/wipe 204']);
  }, 120_000);

  test('is not approved by who asked, in no way', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const own = await opensApproval(agent, device, 'en');
    expect(own.buttons).not.toContain('Approve');
    const id = (card.button('Take it back')['data'] as { request: string }).request;
    await agent.forges('approval.give', { request: id });
    await flow.quiet();
    expect(destroyed(flow, device)).toEqual([]);
    await own.presses('Take it back');
    await own.becomes('Cancelled');
    const late = await colleague.forges('approval.give', { request: id });
    expect(late.status).toBe(200);
    await flow.quiet();
    expect(destroyed(flow, device)).toEqual([]);
  });

  test('is not approved by an employee', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const id = (card.button('Take it back')['data'] as { request: string }).request;
    const employee = await flow.employee('en');
    await employee.says('sign in');
    await flow.quiet();
    await employee.forges('approval.give', { request: id });
    await employee.says('approvals');
    await employee.hears(/role/);
    await flow.quiet();
    expect(destroyed(flow, device)).toEqual([]);
    await card.presses('Take it back');
  });

  test('that a colleague refuses says who and why', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    await approval.presses('Refuse', { note: '' });
    expect(approval.buttons).toContain('Refuse');
    await approval.presses('Refuse', { note: 'found under the desk' });
    await card.becomes('Lotte Peeters refused it: found under the desk');
    expect(destroyed(flow, device)).toEqual([]);
  });

  test.each([
    ['en', 'found under the desk', 'Lotte Peeters refused it: found under the desk'],
    ['nl', 'lag onder het bureau', 'Lotte Peeters heeft het geweigerd: lag onder het bureau'],
  ] as const)('that was refused stays refused, whatever is pressed afterwards (%s)', async (tongue, note, told) => {
    if (tongue === 'nl') await Promise.all([speaks(agent, 'Nederlands'), speaks(colleague, 'Nederlands')]);
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, tongue);
    const takeBack = card.button(said[tongue].takeBack);
    const approval = await opensApproval(colleague, device, tongue);
    const give = approval.button(said[tongue].approve);
    await approval.presses(said[tongue].refuse, { note });
    await card.becomes(told);
    expect(card.text).toContain(said[tongue].refused);
    await approval.pressed(give);
    await administrator.forges('approval.give', give['data'] as object);
    await card.pressed(takeBack);
    await flow.passes(10 * minute);
    await flow.quiet();
    expect(destroyed(flow, device)).toEqual([]);
  }, 120_000);

  test('asked by somebody who signed out meanwhile waits for their sign-in, and is then called once', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    await agent.says('sign out');
    await agent.hears('You are signed out');
    await (await opensApproval(colleague, device, 'en')).presses('Approve');
    await card.becomes('Intune has accepted it.');
    await flow.passes(5 * minute);
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/wipe 204']);
  }, 120_000);

  test('answered after hours reaches the requester as a message of its own, once', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    await flow.passes(3 * hour);
    agent.looksAway();
    await (await opensApproval(colleague, device, 'en')).presses('Approve');
    await card.becomes('Intune has accepted it.');
    await agent.sees('Intune has accepted it.');
    await flow.quiet();
    expect(agent.cards().filter(({ text }) => text.includes(device.record.deviceName))).toHaveLength(1);
  }, 120_000);

  test('of two who approve at once one wins, and it is called once', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const one = await opensApproval(colleague, device, 'en');
    const other = await opensApproval(administrator, device, 'nl');
    await Promise.all([one.presses('Approve'), other.presses('Goedkeuren')]);
    await card.becomes('Intune has accepted it.');
    await flow.passes(5 * minute);
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/wipe 204']);
  });

  test('that nobody approves ends after eight hours', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    const give = approval.button('Approve');
    await flow.passes(8 * hour + minute);
    await card.becomes('Nobody approved it within 8 hours');
    await approval.pressed(give);
    await flow.quiet();
    expect(destroyed(flow, device)).toEqual([]);
  });

  test.each([
    ['has another name', (record: { deviceName: string }) => (record.deviceName = 'LT-OTHER'), 'The device has another name now: LT-OTHER'],
    ['has another owner', (record: { userId: string; userDisplayName?: string | null }) => Object.assign(record, { userId: marieke.id, userDisplayName: 'Marieke Bakker' }), 'The device belongs to Marieke Bakker now'],
    ['is being retired', (record: { managementState?: string | null }) => (record.managementState = 'retirePending'), 'no longer possible'],
  ])('of a device that %s since is not sent', async (_, change, text) => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    change(device.record);
    await approval.presses('Approve');
    await card.becomes(text);
    expect(destroyed(flow, device)).toEqual([]);
  });

  test('of a device that vanished is not sent', async () => {
    const device = doomed.next('windows-entra');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    const { tenant } = flow.services.company;
    tenant.devices = tenant.devices.filter((other) => other !== device);
    await approval.presses('Approve');
    await card.becomes('It may have been removed');
    expect(destroyed(flow, device)).toEqual([]);
  });
});

describe.each(['en', 'nl'] as const)('in %s, a second thing that cannot be undone', (tongue) => {
  const words = { en: { over: 'was asked of this device already and is not over', named: 'Wipe was already asked of this device by Ahmed Yildiz' }, nl: { over: 'en dat is nog niet afgelopen', named: 'Wissen is al aan dit apparaat gevraagd door Ahmed Yildiz' } }[tongue];

  test('is not offered while the first waits for a colleague, who is asked about one thing only', async () => {
    await speaks(administrator, tongue === 'en' ? 'English' : 'Nederlands');
    const device = doomed.next('windows-entra');
    const both = await Promise.all([agent, administrator].map(async (visitor) => (await visitor.says(`${visitor === agent ? 'wipe' : 'retire'} ${device.record.deviceName}`), visitor.sees(device.record.serialNumber))));
    const [first, second] = both;
    await first?.presses(/^Yes/, { reason: 'stolen', typed: device.record.deviceName, keep: 'nothing' });
    await first?.becomes('Waits for a colleague');
    // Opened before, and pressed after: no colleague hears of it.
    await second?.presses(/^(Yes|Ja)/, { reason: 'leaves', typed: device.record.deviceName });
    await second?.becomes(words.over);
    expect(second?.text).toContain(said[tongue].refused);
    await administrator.says(`${tongue === 'en' ? 'delete the record of' : 'verwijder de registratie van'} ${device.record.deviceName}`);
    const third = await administrator.sees(words.over);
    expect(third.text).toContain(words.named);
    expect(third.buttons.filter((title) => /^(Yes|Ja)/.test(title))).toEqual([]);
    await first?.presses('Take it back');
    await first?.becomes('Cancelled');
    await administrator.says(`retire ${device.record.deviceName}`);
    await administrator.sees(`${said[tongue].retire}?`);
    expect(destroyed(flow, device)).toEqual([]);
  });
});

describe('when the call of a wipe fails,', () => {
  test.each([
    [403, 'Refused'], [404, 'It may have been removed'], [409, 'Did not succeed'], [412, 'Did not succeed'],
    [500, 'I did not send it again'], [503, 'I did not send it again'], [504, 'I did not send it again'],
  ])('%i is told, and nothing is sent again', async (status, text) => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('call', { kind: 'status', status, path: place(device, '/wipe') });
    await approval.presses('Approve');
    await card.becomes(text);
    flow.services.company.faults.clear();
    await flow.passes(30 * minute);
    await flow.quiet();
    expect(destroyed(flow, device)).toHaveLength(1);
  });

  test('429 has executed nothing, so it is sent once more when Graph has time', async () => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('call', { kind: 'throttled', retryAfter: null, path: place(device, '/wipe'), times: 1 });
    await approval.presses('Approve');
    await flow.passesUntil(10 * second, 'it is accepted', () => /accepted|delivered|Done/.test(card.text));
    expect(destroyed(flow, device).filter((call) => call.endsWith('204'))).toHaveLength(1);
  });

  test('a connection that hangs is unclear, and no second call follows', async () => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('call', { kind: 'down', how: 'hangs', path: place(device, '/wipe') });
    await approval.presses('Approve');
    await card.becomes('I did not send it again');
    flow.services.company.faults.clear();
    await flow.passes(30 * minute);
    await flow.quiet();
    expect(destroyed(flow, device)).toHaveLength(1);
  }, 120_000);

  test('a fresh sign-in that Intune wants resumes it, once', async () => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('call', { kind: 'challenge', path: place(device, '/wipe'), times: 1 });
    await approval.presses('Approve');
    await card.becomes('Intune has accepted it.');
    expect(destroyed(flow, device).filter((call) => call.endsWith('204'))).toHaveLength(1);
  });

  test('Graph down right before the call keeps it waiting, and it is sent once Graph is back', async () => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('read', { kind: 'down', how: 'unavailable', path: place(device, ''), times: 1 });
    await approval.presses('Approve');
    await flow.passesUntil(10 * second, 'it is accepted', () => /accepted|delivered|Done/.test(card.text));
    expect(destroyed(flow, device).filter((call) => call.endsWith('204'))).toHaveLength(1);
  });

  test('a restart of Balie between approval and call loses nothing and repeats nothing', async () => {
    const device = doomed.next('windows');
    const card = await asksToWipe(agent, device, 'en');
    const approval = await opensApproval(colleague, device, 'en');
    flow.services.company.faults.set('read', { kind: 'slow', ms: 1500, path: place(device, '') });
    await approval.presses('Approve');
    await flow.balie.restart();
    flow.services.company.faults.clear();
    await flow.passesUntil(30 * second, 'it ends', () => /accepted|delivered|Done|Unclear/.test(card.text));
    await flow.quiet();
    expect(destroyed(flow, device).length).toBeLessThanOrEqual(1);
  }, 120_000);
});

describe('other things that cannot be undone', () => {
  test('"retire" goes through a colleague, and ends when the device has left', async () => {
    const device = doomed.next('mac');
    await agent.says(`retire ${device.record.deviceName}`);
    const card = await agent.sees('Retire?');
    await card.presses(/^Yes/, { reason: 'leaves', typed: device.record.deviceName });
    await card.becomes('Waits for a colleague');
    await (await opensApproval(colleague, device, 'en')).presses('Approve');
    await card.becomes('Intune has accepted it.');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/retire 204']);
    await flow.passes(12 * second);
    await flow.passesUntil(minute, 'the device is gone', () => card.text.includes('no longer in Intune'));
  }, 120_000);

  test('deleting a record says that it wipes a company Android, and is not for the helpdesk’s own role', async () => {
    const device = doomed.next('android-company');
    await agent.says(`find ${device.record.serialNumber}`);
    const found = await agent.sees(device.record.serialNumber);
    await found.presses('More actions');
    await found.becomes('What can be done with');
    await found.presses('Wipe or remove');
    await found.becomes('None of these can be undone');
    expect(found.text).toContain('Delete the record: your Intune role does not allow it');

    await administrator.says(`zoek ${device.record.serialNumber}`);
    const own = await administrator.sees(device.record.serialNumber);
    await own.presses('Meer acties');
    await own.becomes('Wat er met');
    await own.presses('Wissen of verwijderen');
    await own.becomes('Niets hiervan kan ongedaan worden gemaakt');
    await own.presses('Registratie verwijderen');
    await own.becomes('wordt hierdoor GEWIST');
    await own.presses(/^Ja/, { reason: 'dubbel', typed: device.record.deviceName });
    await own.becomes('Wacht op een collega');
    await (await opensApproval(agent, device, 'en')).presses('Approve');
    await flow.passesUntil(5 * second, 'the record is gone', () => own.text.includes('staat niet meer in Intune'));
    expect(destroyed(flow, device)).toEqual(['Marieke Bakker DELETE v1.0/ 204']);
  }, 120_000);

  test('a fresh start keeps what was chosen', async () => {
    const device = doomed.next('windows-entra');
    await agent.says(`fresh start on ${device.record.deviceName}`);
    const card = await agent.sees(/Fresh start\?|Fresh start/);
    expect(card.text).toContain('Fresh start?');
    await card.presses(/^Yes/, { reason: 'slow', typed: device.record.deviceName, keep: 'user_data' });
    await card.becomes('Waits for a colleague');
    await (await opensApproval(colleague, device, 'en')).presses('Approve');
    await card.becomes('Intune has accepted it.');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/cleanWindowsDevice 204']);
  });

  test('a wipe that switching off does not stop is asked of beta, which alone knows it', async () => {
    const device = doomed.next('windows');
    await agent.says(`wipe ${device.record.deviceName}`);
    const card = await agent.sees(`Wipe?`);
    await card.presses(/^Yes/, { reason: 'stolen', typed: device.record.deviceName, keep: 'protected' });
    await card.becomes('Waits for a colleague');
    await (await opensApproval(colleague, device, 'en')).presses('Approve');
    await card.becomes('Intune has accepted it.');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST beta/wipe 204']);
  });
});

test('after five in an hour the sixth is refused kindly, with when it is possible again', async () => {
  for (let turn = 0; turn < 5; turn += 1) await asksToWipe(agent, doomed.next('windows'), 'en');
  const device = doomed.next('windows');
  await agent.says(`wipe ${device.record.deviceName}`);
  await agent.hears(/5 of these within an hour.*in 59 minutes|in 1 hour/);
  expect(destroyed(flow, device)).toEqual([]);
}, 120_000);

test('who asked, who approved and why is in the audit', async () => {
  const device = doomed.next('windows');
  const card = await asksToWipe(agent, device, 'en', 'INC-777');
  await (await opensApproval(colleague, device, 'en')).presses('Approve');
  await card.becomes('Intune has accepted it.');
  await administrator.says(`logboek ${device.record.deviceName}`);
  const audit = await administrator.sees('Wat er met');
  expect(audit.text).toContain('Goedgekeurd door een tweede persoon');
  expect(audit.text).toContain('Lotte Peeters');
  expect(audit.text).toContain('INC-777');
});

test('where the helpdesk has a channel, it is asked there, answered there, and the card there says what came of it', async () => {
  const post = await flow.visitor(lotte, flow.services.helpdesk);
  await post.says('helpdesk hier');
  await post.sees(/Vragen k(o|wa)men/);
  post.looksAway();
  const device = doomed.next('windows');
  const card = await asksToWipe(agent, device, 'en');
  const approval = await post.sees(device.record.deviceName);
  await approval.pressed(approval.button(/Approve|Goedkeuren/), ahmed);
  await flow.quiet();
  expect(destroyed(flow, device)).toEqual([]);
  await approval.presses(/Approve|Goedkeuren/);
  await card.becomes('Intune has accepted it.');
  await eventually('the channel says so', () => /Lotte Peeters/.test(approval.text) && !approval.buttons.some((title) => /^(Approve|Goedkeuren)$/.test(title)));
  expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/wipe 204']);
});
