import { beforeAll, describe, expect, test } from '@jest/globals';
import { lotte, oliver, sanne } from '../../sandbox/personas.ts';
import { Computers, asksFor, changes, helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);
let agent: DeskVisitor;

beforeAll(async () => {
  agent = await helpdeskAgent(flow);
  // The name of an entry in deviceActionResults then tells which action Graph was asked for.
  flow.services.company.habits.configMgrResultName = 'action';
});

describe('a helpdesk agent', () => {
  test.each([
    ['app evaluation', 'App evaluation cycle', 'appEvaluation'],
    ['sync computer policy', 'Sync computer policy', 'refreshMachinePolicy'],
    ['sync user policy', 'Sync user policy', 'refreshUserPolicy'],
  ])('has "%s" done in their own name after confirming, and sees it sent, delivered and done', async (words, action, graphAction) => {
    const device = computers.next();
    const { id, deviceName } = device.record;
    const card = await asksFor(agent, `${words} ${deviceName}`, action);
    expect(card.text).toContain(deviceName);
    expect(card.text).toContain('It runs in your name');
    expect(card.buttons).toEqual([`Yes: ${action}`, 'Cancel']);
    expect(changes(flow, device)).toEqual([]);

    const asked = flow.services.clock.now();
    await card.presses(`Yes: ${action}`);
    await card.becomes('Intune has accepted it. The device itself has not answered yet.');
    expect(flow.calls(asked).filter((call) => !call.startsWith('app GET'))).toEqual([
      `Ahmed Yildiz POST beta/deviceManagement/managedDevices/${id}/triggerConfigurationManagerAction`,
    ]);
    expect(device.record.deviceActionResults[0]?.actionName).toBe(graphAction);

    await flow.passes(12 * second);
    await card.becomes('It has been delivered.');
    await flow.passes(20 * second);
    await card.becomes('The device has confirmed it.');
    expect(card.text).toMatch(/Asked[\s\S]*Waiting to be sent[\s\S]*Sent[\s\S]*Delivered[\s\S]*Done/);
    expect(agent.cards()).toHaveLength(1);
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('has a device synchronised, and only a later contact counts as done', async () => {
    const device = computers.next();
    device.awake = false;
    const before = device.record.lastSyncDateTime;
    const card = await asksFor(agent, `sync ${device.record.deviceName}`, 'Sync');
    await card.presses('Yes: Sync');
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toEqual([`Ahmed Yildiz POST v1.0/deviceManagement/managedDevices/${device.record.id}/syncDevice`]);
    const looked = () => flow.calls().filter((call) => call.startsWith('app GET') && call.endsWith(device.record.id)).length;
    await flow.passes(20 * second);
    await eventually('Balie looks whether it happened', () => looked() > 0);
    expect(card.text).not.toContain('Done');
    device.awake = true;
    await flow.passes(20 * second);
    await card.becomes('The device has confirmed it.');
    expect(device.record.lastSyncDateTime > before).toBe(true);
  });

  test('finds a device first and chooses the action on its card', async () => {
    const device = computers.next();
    await agent.says(`find ${device.record.deviceName}`);
    const card = await agent.sees('What should I send to this device?');
    expect(card.buttons).toEqual(['Sync computer policy', 'Sync user policy', 'App evaluation cycle', 'Sync', 'More actions', 'About this device']);
    expect(card.text).toContain(device.record.serialNumber);
    await card.presses('App evaluation cycle');
    await card.becomes('App evaluation cycle?');
    await card.presses('Yes: App evaluation cycle');
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('is asked which device when none was named, and the next words answer it', async () => {
    const device = computers.next();
    await agent.says('app evaluation');
    await agent.sees('Which device?');
    await asksFor(agent, device.record.deviceName, 'App evaluation cycle');
  });

  test('is told "no answer yet" by a device that is off, and by a message of its own when it is done after all', async () => {
    const device = flow.device('LT-0288');
    const card = await asksFor(agent, 'app evaluation LT-0288', 'App evaluation cycle');
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
    await flow.passes(31 * minute);
    await card.becomes('No answer yet');
    agent.looksAway();
    device.awake = true;
    await flow.passes(31 * minute);
    await eventually('Balie looks again', () => flow.calls(flow.services.clock.now() - minute).length > 0);
    await flow.passes(31 * minute);
    await card.becomes('The device has confirmed it.');
    const told = await agent.sees(/LT-0288[\s\S]*The device has confirmed it/);
    expect(told.message.id).not.toBe(card.message.id);
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('chooses between two devices of one name, and is warned on the card of either', async () => {
    await agent.says('app evaluation LT-0300');
    const choice = await agent.sees('Several devices match “LT-0300”');
    const managed = flow.services.company.tenant.devices.find(({ kind, record }) => record.deviceName === 'LT-0300' && kind === 'windows-comanaged');
    const other = flow.services.company.tenant.devices.find(({ kind, record }) => record.deviceName === 'LT-0300' && kind === 'windows-entra');
    expect(choice.buttons).toEqual(expect.arrayContaining([`Open ${managed?.record.serialNumber}`, `Open ${other?.record.serialNumber}`]));
    const open = choice.button(`Open ${managed?.record.serialNumber}`);
    await choice.presses(`Open ${other?.record.serialNumber}`);
    await choice.becomes('Configuration Manager does not manage this computer.');
    expect(choice.text).toContain('One other device has the same name.');
    expect(choice.buttons).toEqual(['Sync', 'More actions', 'About this device']);
    await choice.pressed(open);
    await choice.becomes('App evaluation cycle?');
    expect(choice.text).toContain(managed?.record.serialNumber);
  });

  test('is told what was not found, with what to try', async () => {
    await agent.says('app evaluation LT-9999');
    const card = await agent.sees('I found no device for “LT-9999”');
    expect(card.buttons).toEqual(['Find a device']);
    await card.presses('Find a device');
    await card.becomes('Which device?');
    const device = computers.next();
    await agent.says(device.record.deviceName);
    await agent.sees('What should I send to this device?');
  });
});

describe('what cannot work is said before anyone presses:', () => {
  test.each([
    ['an iPhone', () => flow.services.company.tenant.devices.find(({ record }) => record.userId === oliver.id && record.operatingSystem === 'iOS'), 'this only exists for Windows computers'],
    ['a Mac', () => flow.device('MAC-0007'), 'this only exists for Windows computers'],
    ['a computer without Configuration Manager', () => flow.device('LT-0512'), 'Configuration Manager does not manage this computer.'],
    ['a computer whose client is broken', () => flow.device('LT-0377'), 'the Configuration Manager client on this computer is not healthy.'],
  ])('on %s', async (_, which, why) => {
    const device = which();
    await agent.says(`app evaluation ${device?.record.serialNumber ?? ''}`);
    const card = await agent.sees(why);
    expect(card.text).toContain(device?.record.deviceName);
    expect(card.buttons).toEqual(['Sync', 'More actions', 'About this device']);
  });

  test('to an agent whose Intune role does not allow it', async () => {
    const device = flow.device('LT-0102');
    const other = await flow.visitor(lotte);
    await other.says('app-evaluatie LT-0102');
    const card = await other.sees('je Intune-rol staat het niet toe');
    expect(card.buttons).toEqual(['Synchroniseren', 'Meer acties', 'Over dit apparaat']);
    // The role is Intune's to judge, also for somebody who presses what no card offered.
    await other.forges('action.ask', { device: device.record.id, action: 'appEvaluation' });
    expect(other.cards().flatMap(({ buttons }) => buttons).filter((title) => title.startsWith('Ja'))).toEqual([]);
    expect(changes(flow, device)).toEqual([]);
  });

  test('to an employee, who is not from the helpdesk', async () => {
    const employee = await flow.visitor(sanne);
    for (const words of ['app evaluation LT-0421', 'sync LT-0421', 'find LT-0421']) {
      await employee.says(words);
      await employee.hears('Dit is voor mensen met de rol Helpdesk.');
    }
    const { body } = await employee.forges('action.ask', { device: flow.device('LT-0421').record.id, action: 'appEvaluation' });
    expect(JSON.stringify(body)).toContain('rol Helpdesk');
    expect(flow.calls().filter((call) => call.startsWith(sanne.displayName))).toEqual([]);
  });
});

describe('a confirmation', () => {
  test('that is pressed twice, and again later, sends once', async () => {
    const device = computers.next();
    const card = await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle');
    const yes = card.button(/^Yes/);
    await Promise.all([card.pressed(yes), card.pressed(yes), card.pressed(yes)]);
    await card.becomes('Intune has accepted it.');
    await card.pressed(yes);
    expect(card.text).toContain('Intune has accepted it.');
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('of somebody else does nothing', async () => {
    const device = computers.next();
    const card = await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle');
    const colleague = await flow.visitor(lotte);
    for (const title of [/^Yes/, 'Cancel']) {
      const { verb = '', data } = card.button(title);
      const { body } = await colleague.forges(verb, data as object, card.message.id);
      expect(body).toMatchObject({ statusCode: 200, value: expect.stringContaining('voor iemand anders') });
    }
    expect(changes(flow, device)).toEqual([]);
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toEqual([expect.stringMatching(/^Ahmed Yildiz POST beta/)]);
  });

  test('comes too late after ten minutes', async () => {
    const device = computers.next();
    const card = await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle');
    await flow.passes(10 * minute + second);
    await card.presses(/^Yes/);
    expect(card.text).toContain('This question was open for too long, so nothing was sent.');
    expect(changes(flow, device)).toEqual([]);
    await card.presses('Ask again');
    await card.becomes('App evaluation cycle?');
  });

  test('can be cancelled, and not be confirmed any more', async () => {
    const device = computers.next();
    const card = await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle');
    const yes = card.button(/^Yes/);
    await card.presses('Cancel');
    expect(card.text).toContain('Cancelled');
    await card.pressed(yes);
    expect(card.text).toContain('Cancelled');
    expect(changes(flow, device)).toEqual([]);
  });
});
