import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, lotte, marieke } from '../../sandbox/personas.ts';
import { asksFor, changes } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, minute, second } from '../helpers/flow.ts';
import { knownNames } from '../helpers/known-names.ts';

const flow = new Flow();
const given = new Set<Device>();
let agent: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  await agent.says('English');
  await agent.hears('From now on I answer in English.');
  administrator = await flow.visitor(marieke);
  flow.services.company.habits.configMgrResultName = 'action';
});

/** A device of this kind that is awake, and that no other test here has. */
function next(kind: string): Device {
  const device = flow.services.company.tenant.devices.find(
    (one) => one.kind.startsWith(kind) && one.awake && !given.has(one) && !knownNames.has(one.record.deviceName) && one.record.isEncrypted !== false &&
      (kind !== 'windows-comanaged' || one.record.configurationManagerClientHealthState?.state === 'healthy'),
  );
  if (!device) throw new Error(`The company has no ${kind} left.`);
  given.add(device);
  return device;
}

const post = (device: Device, call: string) => `Ahmed Yildiz POST ${call.replace('/', `/deviceManagement/managedDevices/${device.record.id}/`)}`;

const disturbing = [
  ['restart', 'windows-entra', 'Restart', 'v1.0/rebootNow'],
  ['restart', 'mac', 'Restart', 'v1.0/rebootNow'],
  ['lock', 'iphone-company', 'Remote lock', 'v1.0/remoteLock'],
  ['lock', 'android-company', 'Remote lock', 'v1.0/remoteLock'],
  ['locate', 'windows-entra', 'Locate device', 'v1.0/locateDevice'],
] as const;

const harmless = [
  ['run a defender scan on', 'windows-entra', 'Defender quick scan', 'v1.0/windowsDefenderScan', 'Quick'],
  ['run a full defender scan on', 'windows-entra', 'Defender full scan', 'v1.0/windowsDefenderScan', 'Full'],
  ['update the defender signatures of', 'windows-entra', 'Update Defender signatures', 'v1.0/windowsDefenderUpdateSignatures', undefined],
  ['rotate the bitlocker key of', 'windows-entra', 'Rotate BitLocker keys', 'beta/rotateBitLockerKeys', undefined],
  ['rotate the filevault key of', 'mac', 'Rotate FileVault key', 'beta/rotateFileVaultKey', undefined],
] as const;

describe('an action that somebody notices', () => {
  test.each(disturbing)('"%s" on a %s says what happens, asks why, and is done once (%s)', async (words, kind, action, call) => {
    const device = next(kind);
    const card = await asksFor(agent, `${words} ${device.record.deviceName}`, action);
    await card.presses(`Yes: ${action}`);
    expect(changes(flow, device)).toEqual([]);
    await card.presses(`Yes: ${action}`, { reason: 'INC-1042' });
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toEqual([post(device, call)]);
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('is not sent a second time when the connection breaks in the middle', async () => {
    const device = next('windows-entra');
    const card = await asksFor(agent, `restart ${device.record.deviceName}`, 'Restart');
    flow.services.company.faults.set('broken', { kind: 'status', status: 504, path: `/deviceManagement/managedDevices/${device.record.id}/rebootNow`, times: 1 });
    await card.presses('Yes: Restart', { reason: 'hangs' });
    await card.becomes('I did not send it again');
    await flow.passes(10 * minute);
    expect(changes(flow, device)).toHaveLength(1);
  });
});

describe('a harmless action', () => {
  test.each(harmless)('"%s" a %s takes one press (%s)', async (words, kind, action, call, scan) => {
    const device = next(kind);
    const card = await asksFor(agent, `${words} ${device.record.deviceName}`, action);
    await card.presses(`Yes: ${action}`);
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toEqual([post(device, call)]);
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
    expect(device.record.deviceActionResults[0]?.['scanType']).toBe(scan);
  });

  test.each([
    ['Wake up the client', 'wakeUpClient'],
    ['Quick scan (ConfigMgr)', 'quickScan'],
    ['Full scan (ConfigMgr)', 'fullScan'],
    ['Update signatures (ConfigMgr)', 'windowsDefenderUpdateSignatures'],
  ])('"%s" goes through Configuration Manager', async (action, graphAction) => {
    const device = next('windows-comanaged');
    const card = await everything(agent, device, 'More actions', 'What can be done with');
    await card.presses(action);
    await card.becomes(`${action}?`);
    await card.presses(`Yes: ${action}`);
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toEqual([post(device, 'beta/triggerConfigurationManagerAction')]);
    expect(device.record.deviceActionResults[0]?.actionName).toBe(graphAction);
    await flow.passes(12 * second);
    await flow.passes(20 * second);
    await card.becomes('The device has confirmed it.');
  });

  test('a new password for the local administrator needs more than the role of the helpdesk', async () => {
    const device = next('windows-entra');
    await agent.says(`rotate the local admin password of ${device.record.deviceName}`);
    const card = await agent.sees('Rotate local admin password');
    expect(card.text).toContain('your Intune role does not allow it');
    expect(card.buttons).not.toContain('Rotate local admin password');

    await administrator.says(`vernieuw het LAPS-wachtwoord van ${device.record.deviceName}`, 'nl-NL');
    const asked = await administrator.sees('Lokaal beheerwachtwoord vernieuwen?');
    await asked.presses('Ja: Lokaal beheerwachtwoord vernieuwen');
    await asked.becomes('Intune heeft het aangenomen.');
    expect(changes(flow, device)).toEqual([`Marieke Bakker POST beta/deviceManagement/managedDevices/${device.record.id}/rotateLocalAdminPassword`]);
  });
});

test('what a device cannot do is named with the reason, in both languages, and never offered', async () => {
  const phone = next('iphone-personal');
  const card = await everything(agent, phone, 'More actions', 'What can be done with');
  expect(card.text).toMatch(/Restart, Shut down, Lost mode on, Lost mode off, Play a sound: this only works on an iPhone or iPad that is supervised/);
  expect(card.text).toMatch(/Locate device, Rename: this is never done to somebody’s own device/);
  expect(card.buttons).not.toContain('Restart');
  expect(card.buttons).toContain('Remote lock');

  const dutch = await everything(administrator, phone, 'Meer acties', 'Wat er met');
  expect(dutch.text).toMatch(/Opnieuw opstarten, Uitschakelen, Verliesmodus aan, Verliesmodus uit, Geluid afspelen: dit werkt alleen op een iPhone of iPad die onder supervisie staat/);
});

async function everything(visitor: DeskVisitor, device: Device, more: string, title: string) {
  await visitor.says(visitor === agent ? `find ${device.record.deviceName}` : `zoek ${device.record.deviceName}`);
  const card = await visitor.sees(device.record.serialNumber);
  await card.presses(more);
  await card.becomes(title);
  return card;
}

describe('an action that is typed by its own name', () => {
  test.each([
    ['configmgr quick scan', 'windows-comanaged', 'Quick scan (ConfigMgr)'],
    ['shut down', 'mac', 'Shut down'],
    ['fresh start', 'windows-entra', 'Fresh start'],
    ['lost mode on', 'iphone-company', 'Lost mode on'],
  ])('"%s" on a %s asks for that one', async (words, kind, action) => {
    await asksFor(agent, `${words} ${next(kind).record.deviceName}`, action);
  });

  test('"more actions" shows everything that can be sent', async () => {
    const { deviceName } = next('mac').record;
    await agent.says(`more actions ${deviceName}`);
    await agent.sees(`What can be done with ${deviceName}`);
  });
});

test('what a colleague asked of it and is on its way is named before the button', async () => {
  const device = next('windows-entra');
  const card = await asksFor(agent, `restart ${device.record.deviceName}`, 'Restart');
  expect(card.text).not.toContain('was already asked');
  await card.presses('Yes: Restart', { reason: 'INC-1042' });
  await card.becomes('Intune has accepted it.');
  const colleague = await flow.visitor(lotte);
  await colleague.says('English');
  await colleague.hears('From now on I answer in English.');
  const again = await asksFor(colleague, `restart ${device.record.deviceName}`, 'Restart');
  expect(again.text).toContain('Restart was already asked of this device by Ahmed Yildiz');
});
