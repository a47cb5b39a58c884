import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { Computers, asksFor, changes, helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);
let agent: DeskVisitor;

beforeAll(async () => {
  agent = await helpdeskAgent(flow);
});

const devicesPath = '/deviceManagement/managedDevices';
const callPath = ({ record }: Device) => `${devicesPath}/${record.id}/triggerConfigurationManagerAction`;

async function confirming(): Promise<{ card: SeenCard; device: Device }> {
  const device = computers.next();
  return { device, card: await asksFor(agent, `app evaluation ${device.record.deviceName}`, 'App evaluation cycle') };
}

describe('when the call itself fails,', () => {
  test.each([
    ['403: the Intune right is named', 403, 'Refused', 'Initiate Configuration Manager action'],
    ['404: the device is gone', 404, 'Did not succeed', 'It may have been removed'],
    ['400: it did not work', 400, 'Did not succeed', 'Intune answered “400'],
    ['409: it did not work', 409, 'Did not succeed', 'Intune answered “409'],
  ])('%s, and nothing is sent again', async (_, status, stage, why) => {
    const { card, device } = await confirming();
    flow.services.company.faults.set('call', { kind: 'status', status, path: callPath(device) });
    await card.presses(/^Yes/);
    await card.becomes(stage);
    expect(card.text).toContain(why);
    expect(changes(flow, device)).toHaveLength(1);
    flow.services.company.faults.clear();
    await flow.passes(10 * minute);
    expect(card.buttons).toEqual(['Ask again', 'Show the device']);
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('a device that vanished between finding and confirming is said to be gone', async () => {
    const { card, device } = await confirming();
    const { tenant } = flow.services.company;
    tenant.devices = tenant.devices.filter((other) => other !== device);
    await card.presses(/^Yes/);
    await card.becomes('It may have been removed or enrolled again');
    await card.presses('Show the device');
    expect(card.text + agent.texts().join()).toContain('removed');
  });

  test.each([
    ['429 with Retry-After', { kind: 'throttled', retryAfter: 0.2 }],
    ['429 without Retry-After', { kind: 'throttled', retryAfter: null }],
    ['503', { kind: 'down', how: 'unavailable' }],
    ['a refused connection', { kind: 'down', how: 'refused' }],
  ] as const)('%s passes by itself, and the action is carried out once', async (_, fault) => {
    const { card, device } = await confirming();
    flow.services.company.faults.set('call', { ...fault, path: callPath(device), times: 1 });
    await card.presses(/^Yes/);
    await eventually('the call failed once', () => changes(flow, device).length > 0 || flow.services.company.calls.all().some(({ path, status }) => path === callPath(device) && status === null));
    await flow.passes(10 * second);
    await card.becomes('Intune has accepted it.');
    expect(device.record.deviceActionResults.filter(({ actionState }) => actionState === 'pending')).toHaveLength(1);
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
  });

  test('a call that breaks off in the middle is made twice at most, and then Balie says that it does not know', async () => {
    const { card, device } = await confirming();
    const attempts = () => flow.services.company.calls.all().filter(({ path }) => path === callPath(device)).length;
    flow.services.company.faults.set('call', { kind: 'down', how: 'hangs', path: callPath(device) });
    await card.presses(/^Yes/);
    await eventually('the first call hangs', () => attempts() === 1);
    await card.becomes('Unclear', { within: 50_000 });
    const made = attempts();
    expect(made).toBeLessThanOrEqual(2);
    flow.services.company.faults.clear();
    await flow.passes(10 * minute);
    await flow.quiet();
    expect(attempts()).toBe(made);
  }, 90_000);

  test('a sign-in that Graph refuses again and again is asked for twice, and then it is said', async () => {
    const { card, device } = await confirming();
    flow.services.company.faults.set('call', { kind: 'challenge', path: callPath(device) });
    const before = flow.services.connector.calls.length;
    await card.presses(/^Yes/);
    await card.becomes('Refused');
    await flow.passes(minute);
    await flow.quiet();
    const asked = flow.services.connector.calls.slice(before).filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes('card.oauth'));
    expect(asked).toHaveLength(2);
    expect(card.text).toContain('Refused');
  });

  test('a Graph that stays down is tried again for a while, waits in words, and then gives up in words', async () => {
    const { card, device } = await confirming();
    const attempts = () => flow.services.company.calls.all().filter(({ path }) => path === callPath(device)).length;
    flow.services.company.faults.set('call', { kind: 'down', how: 'unavailable', path: callPath(device) });
    await card.presses(/^Yes/);
    await card.becomes('I try again by myself');
    expect(card.text).toContain('Waiting to be sent');
    await flow.passesUntil(5 * minute, 'it gives up', () => card.text.includes('Did not succeed'));
    expect(attempts()).toBe(5);
    flow.services.company.faults.clear();
    await card.presses('Ask again');
    await card.becomes('App evaluation cycle?');
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
  });
});

test.each([429, 502])('a card that Teams does not redraw now (%i) is redrawn a little later', async (status) => {
  const { card } = await confirming();
  await card.presses(/^Yes/);
  flow.services.connector.fault = { kind: 'status', status, method: 'PUT', times: 3 };
  await flow.quiet();
  await flow.passesUntil(5 * second, 'it is redrawn', () => card.text.includes('Intune has accepted it.') || card.text.includes('The device has confirmed it.'));
  await flow.passes(30 * second);
  await card.becomes('The device has confirmed it.');
  expect(agent.cards()).toHaveLength(1);
});

test('a press that Teams answers so late that the action has been sent by then is not told to wait', async () => {
  const { card } = await confirming();
  flow.services.connector.fault = { kind: 'slow', ms: 2000, method: 'PUT', times: 1 };
  await card.presses(/^Yes/);
  expect(card.text).toContain('Waiting to be sent');
  await card.becomes('Intune has accepted it.', { within: 12_000 });
});

describe('Balie restarts', () => {
  test('between the question and the confirmation', async () => {
    const { card, device } = await confirming();
    await flow.balie.restart();
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
    await flow.passes(30 * second);
    await card.becomes('The device has confirmed it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('between the confirmation and the call: it is made once', async () => {
    const { card, device } = await confirming();
    flow.services.company.faults.set('slow', { kind: 'slow', ms: 400, path: callPath(device) });
    await card.presses(/^Yes/);
    await flow.balie.restart();
    await flow.passes(minute);
    await card.becomes('Intune has accepted it.');
    expect(changes(flow, device)).toHaveLength(1);
  });

  test('while the outcome is watched', async () => {
    const { card } = await confirming();
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
    await flow.balie.restart();
    await flow.passes(minute);
    await card.becomes('The device has confirmed it.');
  });
});

describe('when Graph is slow or down while a device is looked up,', () => {
  test('the turn is answered without waiting for Graph and its card is replaced by the answer later', async () => {
    const device = computers.next();
    flow.services.company.faults.set('slow', { kind: 'slow', ms: 4000, path: devicesPath, times: 3 });
    const started = performance.now();
    const { status } = await agent.says(`app evaluation ${device.record.deviceName}`);
    expect(status).toBe(200);
    expect(performance.now() - started).toBeLessThan(3900);
    const [card] = agent.cards();
    expect(card?.text).toContain('I am looking it up…');
    await card?.becomes('App evaluation cycle?');
    expect(agent.cards()).toHaveLength(1);
  });

  test('a press is answered without waiting for Graph too, and the pressed card is replaced', async () => {
    const device = computers.next();
    await agent.says(`find ${device.record.deviceName}`);
    const card = await agent.sees('What should I send to this device?');
    flow.services.company.faults.set('slow', { kind: 'slow', ms: 4000, path: `${devicesPath}/${device.record.id}`, times: 1 });
    const started = performance.now();
    await card.presses('App evaluation cycle');
    expect(performance.now() - started).toBeLessThan(3900);
    expect(card.text).toContain('I am looking it up…');
    await card.becomes('App evaluation cycle?');
  });

  test.each([
    ['503', { kind: 'down', how: 'unavailable' }, 'Microsoft Graph does not answer'],
    ['429', { kind: 'throttled', retryAfter: 60 }, 'Microsoft Graph is very busy'],
    ['403', { kind: 'status', status: 403 }, 'I am not allowed to read this'],
  ] as const)('%s is said in a plain sentence, and "Try again" does what was asked', async (_, fault, title) => {
    const device = computers.next();
    flow.services.company.faults.set('find', { ...fault, path: devicesPath });
    await agent.says(`app evaluation ${device.record.deviceName}`);
    const card = await agent.sees(title);
    expect(card.text).toContain('I kept what you asked');
    expect(card.buttons).toEqual(['Try again']);
    await card.presses('Try again');
    await card.becomes(title);
    flow.services.company.faults.clear();
    await card.presses('Try again');
    await card.becomes('App evaluation cycle?');
    await card.presses(/^Yes/);
    await card.becomes('Intune has accepted it.');
  });

  test('what was kept can be asked by nobody else', async () => {
    flow.services.company.faults.set('find', { kind: 'status', status: 403, path: devicesPath });
    await agent.says('app evaluation LT-0421');
    const card = await agent.sees('I am not allowed to read this');
    flow.services.company.faults.clear();
    const stranger = await flow.employee('en');
    await stranger.forges('request.retry', card.button('Try again').data as object);
    await stranger.sees('I no longer have what you asked before');
    await card.presses('Try again');
    await card.becomes('App evaluation cycle?');
  });
});
