import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, lotte, marieke } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { asksToWipe, destroyed, Doomed, opensApproval, said, type Tongue } from '../helpers/destroying.ts';
import { Flow, day, hour, minute } from '../helpers/flow.ts';

// The call left, and no answer came: it is never sent again, and what became of it is looked for.

const flow = new Flow();
const doomed = new Doomed(flow);
let agent: DeskVisitor;
let colleague: DeskVisitor;
let administrator: DeskVisitor;

async function speak(visitor: DeskVisitor, tongue: Tongue): Promise<void> {
  await visitor.says(tongue === 'en' ? 'English' : 'Nederlands');
  await visitor.hears(/From now on I answer in English|Vanaf nu/);
}

beforeAll(async () => {
  [agent, colleague, administrator] = [await flow.visitor(ahmed), await flow.visitor(lotte), await flow.visitor(marieke)];
  for (const visitor of [agent, colleague, administrator]) {
    await visitor.says('sign in');
    await visitor.sees(/What I can do for you|Wat ik voor je kan doen/);
  }
}, 120_000);

const words = {
  en: { unclear: 'I keep looking whether it arrived after all', arrived: /accepted|delivered/, done: 'left Intune', never: 'nothing in Intune has shown that it arrived', work: 'did it work?', restart: 'restart', restartName: 'Restart', other: 'was asked of this device already and is not over', named: 'Wipe was already asked of this device by Ahmed Yildiz' },
  nl: { unclear: 'Ik blijf kijken of het toch is aangekomen', arrived: /aangenomen|afgeleverd/, done: 'uit Intune verdwenen', never: 'liet niets in Intune zien dat het is aangekomen', work: 'is het gelukt?', restart: 'herstart', restartName: 'Opnieuw opstarten', other: 'en dat is nog niet afgelopen', named: 'Wissen is al aan dit apparaat gevraagd door Ahmed Yildiz' },
} as const;

const path = ({ record }: Device, call: string) => `/deviceManagement/managedDevices/${record.id}${call}`;
const wiped = 'Ahmed Yildiz POST v1.0/wipe';

async function wipes(tongue: Tongue, fault: 'carried out' | 'lost'): Promise<{ card: SeenCard; device: Device }> {
  await flow.passes(25 * hour);
  for (const visitor of [agent, colleague]) await speak(visitor, tongue);
  const device = doomed.next('windows-entra');
  const card = await asksToWipe(agent, device, tongue);
  const approval = await opensApproval(colleague, device, tongue);
  flow.services.company.faults.set('call', fault === 'lost' ? { kind: 'status', status: 504, path: path(device, '/wipe'), times: 1 } : { kind: 'unanswered', how: 'gateway', path: path(device, '/wipe'), times: 1 });
  await approval.presses(said[tongue].approve);
  await card.becomes(words[tongue].unclear);
  return { card, device };
}

describe.each(['en', 'nl'] as const)('in %s, a call without an answer', (tongue) => {
  test('that was carried out is found, told, and followed until the device has left', async () => {
    const { card, device } = await wipes(tongue, 'carried out');
    await flow.passesUntil(minute, 'it is found', () => words[tongue].arrived.test(card.text) || card.text.includes(words[tongue].done));
    await flow.passesUntil(minute, 'it is done', () => card.text.includes(words[tongue].done));
    expect(destroyed(flow, device)).toEqual([`${wiped} 204`]);
  }, 90_000);

  test('that left no trace for a week ends in honest words, as a message of its own', async () => {
    const { card, device } = await wipes(tongue, 'lost');
    agent.looksAway();
    await flow.passes(3 * day);
    await flow.quiet();
    expect(card.text).toContain(words[tongue].unclear);
    await flow.passesUntil(12 * hour, 'it gives up', () => card.text.includes(words[tongue].never), 20);
    await agent.sees(words[tongue].never);
    expect(destroyed(flow, device)).toEqual([`${wiped} 504`]);
    await agent.says(`${words[tongue].work}`);
    await agent.sees(device.record.deviceName);
  }, 90_000);

  test('to restart is found in what the device reports, days later', async () => {
    await speak(agent, tongue);
    const device = doomed.next('windows-entra');
    flow.services.company.faults.setOffline(device.record.id, true);
    await agent.says(`${words[tongue].restart} ${device.record.deviceName}`);
    const card = await agent.sees(`${words[tongue].restartName}?`);
    flow.services.company.faults.set('call', { kind: 'unanswered', how: 'gateway', path: path(device, '/rebootNow'), times: 1 });
    await card.presses(/^(Yes|Ja)/, { reason: 'INC-9' });
    await card.becomes(words[tongue].unclear);
    await flow.passesUntil(minute, 'it is found', () => words[tongue].arrived.test(card.text));
    await flow.passes(2 * day);
    flow.services.company.faults.setOffline(device.record.id, false);
    agent.looksAway();
    await flow.passesUntil(3 * hour, 'it is done', () => /has confirmed it|heeft het bevestigd/.test(card.text));
    await agent.sees(/has confirmed it|heeft het bevestigd/);
    expect(destroyed(flow, device)).toEqual(['Ahmed Yildiz POST v1.0/rebootNow 204']);
  }, 90_000);

  test('keeps a second agent from destroying the same device meanwhile', async () => {
    const first = await wipes(tongue, 'lost');
    await speak(administrator, tongue);
    await administrator.says(`wipe ${first.device.record.deviceName}`);
    const second = await administrator.sees(words[tongue].other);
    expect(second.text).toContain(words[tongue].named);
    expect(second.buttons.filter((title) => /^(Yes|Ja)/.test(title))).toEqual([]);
    expect(destroyed(flow, first.device)).toEqual([`${wiped} 504`]);
    // After half an hour without a trace somebody may decide to try again.
    await flow.passes(hour);
    const again = await asksToWipe(administrator, first.device, tongue, 'INC-11');
    await (await opensApproval(colleague, first.device, tongue)).presses(said[tongue].approve);
    await again.becomes(said[tongue].accepted);
    expect(destroyed(flow, first.device)).toEqual([`${wiped} 504`, 'Marieke Bakker POST v1.0/wipe 204']);
  }, 90_000);
});

test('a deletion without an answer is done when the record is gone', async () => {
  await flow.passes(25 * hour);
  for (const visitor of [administrator, colleague]) await speak(visitor, 'en');
  const device = doomed.next('mac');
  await administrator.says(`find ${device.record.serialNumber}`);
  const card = await administrator.sees(device.record.serialNumber);
  for (const [press, title] of [['More actions', 'What can be done with'], ['Wipe or remove', 'None of these can be undone'], ['Delete the record', 'Delete the record?']] as const) {
    await card.presses(press);
    await card.becomes(title);
  }
  await card.presses(/^Yes/, { reason: 'double', typed: device.record.deviceName });
  await card.becomes('Waits for a colleague');
  const approval = await opensApproval(colleague, device, 'en');
  flow.services.company.faults.set('call', { kind: 'unanswered', how: 'hangs', path: path(device, ''), method: 'DELETE' });
  await approval.presses('Approve');
  await flow.passesUntil(minute, 'the record is gone', () => card.text.includes('no longer in Intune'), 40);
  expect(destroyed(flow, device).filter((call) => call.includes('DELETE'))).toHaveLength(1);
}, 120_000);
