import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, marieke } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { destroyed, Doomed } from '../helpers/destroying.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const devices = new Doomed(flow);
let agent: DeskVisitor;
let dutch: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  await agent.says('English');
  await agent.hears('From now on I answer in English.');
  dutch = await flow.visitor(marieke);
  await dutch.says('Nederlands');
  await dutch.hears(/Vanaf nu/);
}, 120_000);

async function chooses(visitor: DeskVisitor, device: Device, action: string): Promise<SeenCard> {
  const [find, more, title] = visitor === agent ? ['find', 'More actions', 'What can be done with'] : ['zoek', 'Meer acties', 'Wat er met'];
  await visitor.says(`${find} ${device.record.serialNumber}`);
  const card = await visitor.sees(device.record.serialNumber);
  await card.presses(more);
  await card.becomes(title);
  await card.presses(action);
  return card.becomes(`${action}?`);
}

describe('a new name', () => {
  test('that was typed stands on the card, and is refused where Windows would not take it', async () => {
    const device = devices.next('windows-entra');
    await agent.says(`rename ${device.record.deviceName} to LT-9001`);
    const card = await agent.sees('Rename?');
    expect(JSON.stringify(card.content)).toContain('"value":"LT-9001"');
    for (const newName of ['LT 9001', '9001', 'x'.repeat(64), '-LT', device.record.deviceName, 'LT\u202E1']) await card.presses(/^Yes/, { newName, reason: 'new owner' });
    expect(destroyed(flow, device)).toEqual([]);
    await card.presses(/^Yes/, { newName: 'LT-9001', reason: 'new owner' });
    await card.becomes('Intune has accepted it.');
    expect(card.text).toContain('LT-9001');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST beta/setDeviceName 204']);
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
    expect(device.record.deviceName).toBe('LT-9001');
  });

  test('is not given to a computer of an own domain, in Dutch', async () => {
    const device = devices.next('windows-hybrid');
    await dutch.says(`hernoem ${device.record.deviceName} naar LT-9002`);
    const card = await dutch.sees(device.record.serialNumber);
    expect(card.text).toContain('zijn naam van het eigen domein');
    expect(destroyed(flow, device)).toEqual([]);
  });
});

describe('a message in Company Portal', () => {
  test('is handed over, and nobody says that it was read', async () => {
    const device = devices.next('iphone-personal');
    const card = await chooses(agent, device, 'Message to the owner');
    await card.presses(/^Yes/, { title: 'x'.repeat(51), text: 'Please update' });
    await card.presses(/^Yes/, { title: 'Update', text: '' });
    expect(destroyed(flow, device)).toEqual([]);
    await card.presses(/^Yes/, { title: 'Update', text: 'Please update before Friday.\nThank you.' });
    await card.becomes('Nobody reports whether it was shown or read');
    await flow.passes(10 * minute);
    expect(card.text).toContain('Handed over');
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST beta/sendCustomNotificationToCompanyPortal 204']);
  });

  test('is worded in Dutch too', async () => {
    const device = devices.next('android-work-profile');
    const card = await chooses(dutch, device, 'Bericht aan de eigenaar');
    await card.presses(/^Ja/, { title: 'Bijwerken', text: 'Graag voor vrijdag.' });
    await card.becomes('Niemand meldt of het is getoond of gelezen');
  });
});

test('lost mode goes on with a message and a number, makes a sound, and goes off', async () => {
  const device = devices.next('iphone-company');
  const card = await chooses(agent, device, 'Lost mode on');
  await card.presses(/^Yes/, { message: 'Please call us', phone: 'call me', reason: 'lost' });
  expect(destroyed(flow, device)).toEqual([]);
  await card.presses(/^Yes/, { message: 'Please call us', phone: '+31 10 555 0100', footer: '', reason: 'lost' });
  await card.becomes('Intune has accepted it.');
  await flow.passes(30 * second);
  await card.becomes('The device has confirmed it.');
  expect(device.record.lostModeState).toBe('enabled');
  const sound = await chooses(agent, device, 'Play a sound');
  await sound.presses(/^Yes/, { reason: 'look for it' });
  await sound.becomes('Intune has accepted it.');
  const off = await chooses(agent, device, 'Lost mode off');
  await off.presses(/^Yes/, { reason: 'found' });
  await off.becomes('Intune has accepted it.');
  expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST beta/enableLostMode 204', 'Ahmed Yildiz POST beta/playLostModeSound 204', 'Ahmed Yildiz POST v1.0/disableLostMode 204']);
});

describe('a passcode', () => {
  test('that an Android made is never shown: the card says where Intune shows it', async () => {
    const device = devices.next('android-company');
    await agent.says(`reset the passcode of ${device.record.deviceName}`);
    const card = await agent.sees('Reset passcode?');
    await card.presses(/^Yes/, { reason: 'forgot' });
    await card.becomes('Intune has accepted it.');
    await flow.passes(30 * second);
    await card.becomes('For an Android the new passcode is in Intune');
    const passcode = String(device.record.deviceActionResults[0]?.['passcode']);
    expect(passcode).toMatch(/\S/);
    expect(card.text).not.toContain(passcode);
    expect(flow.balie.logged.join('')).not.toContain(passcode);
  });
});

test('diagnostics are done when Intune lists them as collected', async () => {
  const device = devices.next('windows-entra');
  const card = await chooses(agent, device, 'Collect diagnostics');
  await card.presses(/^Yes/);
  await card.becomes('Intune has accepted it.');
  await flow.passesUntil(20 * second, 'it is collected', () => card.text.includes('The logs have arrived in Intune.'));
  expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST beta/createDeviceLogCollectionRequest 200']);
});

test('a device that does not answer is told with how long it has been away', async () => {
  const device = devices.next('iphone-personal');
  flow.services.company.faults.setOffline(device.record.id, true);
  device.record.lastSyncDateTime = new Date(flow.services.clock.now() - 9 * 24 * 60 * minute).toISOString();
  const card = await chooses(agent, device, 'Remote lock');
  await card.presses(/^Yes/, { reason: 'lost' });
  await card.becomes('Intune has accepted it.');
  await flow.passesUntil(10 * minute, 'there is no answer', () => card.text.includes('No answer; last seen 9 days ago'));
});
