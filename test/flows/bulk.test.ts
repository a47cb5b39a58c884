import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { lotte, sanne } from '../../sandbox/personas.ts';
import { administrator } from '../helpers/admins.ts';
import { helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { day, Flow, hour, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
let agent: DeskVisitor;

beforeEach(async () => {
  await flow.passes(30 * second);
  agent = await helpdeskAgent(flow);
});

/** Awake computers, each with a name of its own. */
function computers(count: number): Device[] {
  const { devices } = flow.services.company.tenant;
  const names = devices.map(({ record }) => record.deviceName);
  const fit = devices.filter(({ kind, awake, record }) => kind.startsWith('windows-') && awake && /^LT-/.test(record.deviceName) && names.filter((name) => name === record.deviceName).length === 1 && record.managementState === 'managed');
  const some = fit.slice(0, count);
  if (some.length < count) throw new Error('The company has not enough computers for this test.');
  return some;
}

const namesOf = (devices: readonly Device[]) => devices.map(({ record }) => record.deviceName);
const posts = (from: number) => flow.calls(from).filter((call) => call.includes(' POST ') && call.includes('$batch'));
/** What reached the devices, one for each call inside a batch. */
function hits(devices: readonly Device[], action: string, from: number): string[] {
  return flow.services.company.calls.all().filter(({ at, method, path, status }) => at >= from && method === 'POST' && status === 204 && path.endsWith(`/${action}`) && devices.some(({ record }) => path.includes(record.id))).map(({ path }) => path);
}

async function dryRun(words: string, title = 'Sync on many devices'): Promise<SeenCard> {
  await agent.says(words);
  for (let turn = 0; turn < 10; turn += 1) {
    await flow.passes(2 * second);
    await flow.quiet();
    if (agent.cards().some(({ text }) => text.includes(title) && /Waits for you|Wacht op jou/.test(text))) break;
  }
  return agent.sees(title);
}

/** The names in the order in which they go. */
async function orderOf(card: SeenCard, count: number): Promise<string[]> {
  await card.presses('Who takes part');
  const list = await agent.sees(`Devices that take part: ${count}`);
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    if (page > 1) await list.presses('Next page');
    if (page > 1) await list.becomes(`Page ${page} of`);
    names.push(...list.text.split('\n').filter((line) => /^LT-\d+$/.test(line)));
    if (!list.buttons.includes('Next page')) return names;
  }
}

function pathOf(devices: readonly Device[], name: string): string {
  const device = devices.find(({ record }) => record.deviceName === name);
  if (!device) throw new Error(`${name} is not among them.`);
  return `/deviceManagement/managedDevices/${device.record.id}/`;
}

async function goesOn(ms: number, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await flow.passes(ms);
    await flow.quiet();
  }
}

describe('many at once', () => {
  test('a list is read first, sent in waves after one press, and followed to its end', async () => {
    const devices = computers(25);
    const from = flow.services.clock.now();
    const card = await dryRun(`sync ${namesOf(devices).join(', ')}, LT-9999`);
    expect(card.text).toContain('Take part: 25. Left out: 1. Nothing has been sent yet.');
    expect(card.text).toContain('1: No device with this name or serial number');
    expect(posts(from)).toEqual([]);
    await card.presses('Who is left out');
    const list = await agent.sees('Devices left out: 1');
    expect(list.text).toContain('LT-9999');
    expect(card.text).toContain('Take part: 25');
    const confirm = card.button('Yes, begin');
    await Promise.all([card.pressed(confirm), card.pressed(confirm)]);
    await goesOn(2 * second);
    // One goes first.
    expect(hits(devices, 'syncDevice', from)).toHaveLength(1);
    await goesOn(minute, 4);
    await card.becomes(/Sent; waiting for answers|Finished/);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(25);
    expect(new Set(hits(devices, 'syncDevice', from)).size).toBe(25);
    await goesOn(10 * minute, 4);
    await card.becomes(/Done: 2\d/);
    expect(card.text).toContain('Confirmed by');
    await card.pressed(confirm);
    await goesOn(2 * second);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(25);
  }, 120_000);

  test('in Dutch, by department and platform; the number is typed where they are many', async () => {
    await agent.says('nederlands');
    await agent.hears('Nederlands');
    const card = await dryRun('synchroniseer alle Windows-apparaten van Sales', 'Synchroniseren op veel apparaten');
    const { people, devices } = flow.services.company.tenant;
    const sales = new Set(people.filter(({ department }) => department === 'Sales').map(({ id }) => id));
    const meant = devices.filter(({ record }) => sales.has(record.userId) && record.operatingSystem === 'Windows');
    expect(card.text).toContain('Afdeling Sales · Windows');
    const taken = Number(/Doen mee: ([\d.]+)/.exec(card.text)?.[1]?.replace('.', ''));
    const out = Number(/Doen niet mee: ([\d.]+)/.exec(card.text)?.[1]?.replace('.', ''));
    expect({ all: taken + out, text: card.text }).toEqual({ all: meant.length, text: card.text });
    await card.presses('Annuleren');
    await card.becomes('Er is niets verstuurd.');
    const everything = await dryRun('sync alle apparaten', 'Synchroniseren op veel apparaten');
    const count = /Typ het aantal: (\d+)/.exec(everything.text)?.[1] ?? '';
    const from = flow.services.clock.now();
    expect(JSON.stringify(await everything.presses('Ja, begin', { typed: '7' }))).toContain(`Typ precies: ${count}`);
    await goesOn(2 * second);
    expect(posts(from)).toEqual([]);
    await everything.presses('Annuleren');
  }, 120_000);

  test('what is missing is asked for, one at a time; what cannot be undone is not done to many', async () => {
    await agent.says('many devices');
    const card = await agent.sees('What should these devices do?');
    await card.presses('Restart');
    await card.becomes('Which devices?');
    const [one, two] = computers(2);
    await card.presses('Look for them', { text: `Name\n${one?.record.deviceName}\n${two?.record.deviceName}` });
    await goesOn(2 * second);
    await card.becomes('Take part: 2');
    const { data } = card.button('Yes, begin') as unknown as { data: object };
    expect(JSON.stringify(await agent.forges('bulk.confirm', data))).toContain('Please say why');
    const from = flow.services.clock.now();
    await card.presses('Yes, begin', { reason: 'INC-7' });
    await goesOn(3 * second);
    await goesOn(minute, 3);
    expect(hits([one, two].filter((device) => device !== undefined), 'rebootNow', from)).toHaveLength(2);
    await agent.says('wipe all ipads in Sales');
    await agent.hears('one device at a time');
  }, 120_000);

  test('the dry run says of each device that is left out why', async () => {
    const [plain, leaving, twin, other, silent] = computers(5);
    if (!plain || !leaving || !twin || !other || !silent) throw new Error('unreachable');
    const name = other.record.deviceName;
    leaving.record.managementState = 'retirePending';
    const { lastSyncDateTime } = silent.record;
    silent.record.lastSyncDateTime = new Date(flow.services.clock.now() - 40 * day).toISOString();
    other.record.deviceName = twin.record.deviceName;
    const card = await dryRun(`restart ${namesOf([plain, leaving, twin, silent]).join(', ')}, LT-9999`, 'Restart on many devices');
    expect(card.text).toContain('Take part: 1. Left out: 5.');
    for (const said of ['2: Several devices have this name', '1: No device with this name', 'was not seen for more than 30 days']) expect(card.text).toContain(said);
    await card.presses('Who is left out');
    expect((await agent.sees('Devices left out: 5')).text).toContain(leaving.record.deviceName);
    leaving.record.managementState = 'managed';
    silent.record.lastSyncDateTime = lastSyncDateTime;
    other.record.deviceName = name;
  }, 120_000);

  test('a sign-in that has ended is asked for, and then it goes on by itself', async () => {
    const devices = computers(6);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    const from = flow.services.clock.now();
    await card.presses('Yes, begin');
    await agent.says('sign out');
    await goesOn(minute, 5);
    await card.becomes(/Sent|Finished/);
    expect(new Set(hits(devices, 'syncDevice', from)).size).toBe(6);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(6);
  }, 120_000);

  test('it pauses when the first one fails, goes on by hand, and stops', async () => {
    const devices = computers(6);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    flow.services.company.faults.set('no', { kind: 'status', status: 403, path: '/deviceManagement/managedDevices/' });
    const from = flow.services.clock.now();
    await card.presses('Yes, begin');
    await goesOn(3 * second);
    await card.becomes('it failed on one of the first devices');
    flow.services.company.faults.clear();
    expect(hits(devices, 'syncDevice', from)).toHaveLength(0);
    await card.presses('Go on');
    await goesOn(2 * second);
    await card.becomes('Sent, no answer yet: 5');
    expect(card.text).toContain('Did not succeed: 1');
    await card.presses('What went wrong');
    const list = await agent.sees('Where it went wrong: 1');
    expect(list.text).toContain('Intune did not allow it for this device');
    expect(list.message.id).not.toBe(card.message.id);
  }, 120_000);

  test('a pause holds what was not sent, and a stop ends it', async () => {
    const devices = computers(6);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    const from = flow.services.clock.now();
    await card.presses('Yes, begin');
    await goesOn(2 * second);
    await card.presses('Pause');
    await card.becomes('Paused');
    await goesOn(minute, 3);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(1);
    await card.presses('Stop');
    await card.becomes('Not sent any more: 5');
    expect(card.text).toMatch(/[01] of 1 answered/);
    await goesOn(minute, 3);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(1);
  }, 120_000);

  test('throttled in the middle, each device is still asked once', async () => {
    const devices = computers(40);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    const order = await orderOf(card, 40);
    const from = flow.services.clock.now();
    // Within the second batch, and as Intune does it: some with a time to wait, some without.
    for (const [nth, name] of order.slice(10, 16).entries()) {
      flow.services.company.faults.set(name, { kind: 'throttled', path: pathOf(devices, name), retryAfter: nth % 2 ? 3 : null, times: 1 });
    }
    await card.presses('Yes, begin');
    await goesOn(30 * second, 8);
    await card.becomes(/Sent|Finished/);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(40);
    expect(new Set(hits(devices, 'syncDevice', from)).size).toBe(40);
  }, 120_000);

  test('three failures in a row in the middle pause it; it goes on, and the failed ones are tried again as a new list', async () => {
    const devices = computers(30);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    const order = await orderOf(card, 30);
    const from = flow.services.clock.now();
    const denied = order.slice(5, 8);
    for (const name of denied) flow.services.company.faults.set(name, { kind: 'status', status: 403, path: pathOf(devices, name) });
    await card.presses('Yes, begin');
    await flow.passesUntil(10 * second, 'it pauses', () => card.text.includes('it failed on three devices in a row'), 12);
    expect(hits(devices, 'syncDevice', from).length).toBeLessThan(27);
    await goesOn(minute, 2);
    const held = hits(devices, 'syncDevice', from).length;
    await card.presses('Go on');
    await goesOn(minute, 3);
    await card.becomes(/Sent|Finished/);
    expect(hits(devices, 'syncDevice', from).length).toBeGreaterThan(held);
    expect(new Set(hits(devices, 'syncDevice', from)).size).toBe(27);
    expect(hits(devices, 'syncDevice', from)).toHaveLength(27);
    for (const ms of [10 * minute, 6 * hour, 12 * hour, 12 * hour]) await goesOn(ms, 1);
    await flow.passesUntil(hour, 'it ends', () => card.text.includes('Finished'), 8);
    flow.services.company.faults.clear();
    await agent.says('thanks');
    await card.presses('Try the failed again');
    for (let turn = 0; turn < 10 && !agent.cards().some(({ text }) => text.includes('on which it did not succeed')); turn += 1) await goesOn(2 * second);
    const again = await agent.sees(/\d+ on which it did not succeed/);
    const since = flow.services.clock.now();
    expect(Number(/Take part: (\d+)/.exec(again.text)?.[1])).toBeGreaterThanOrEqual(3);
    await again.presses('Yes, begin');
    await goesOn(minute, 3);
    for (const name of denied) expect(hits(devices.filter(({ record }) => record.deviceName === name), 'syncDevice', since)).toHaveLength(1);
    const admin = await administrator(flow);
    await admin.says(`audit ${denied[0]}`);
    await admin.sees('Many at once: did not succeed');
  }, 180_000);

  test('what disturbs people waits for a proof: when none of the first answers, a person decides', async () => {
    const devices = computers(5);
    for (const { record } of devices) flow.services.company.faults.setOffline(record.id, true);
    const card = await dryRun(`restart ${namesOf(devices).join(' ')}`, 'Restart on many devices');
    const from = flow.services.clock.now();
    await card.presses('Yes, begin', { reason: 'INC-8' });
    await goesOn(minute, 5);
    expect(hits(devices, 'rebootNow', from)).toHaveLength(1);
    await flow.passesUntil(minute, 'it pauses', () => card.text.includes('none of the first devices has answered yet'), 12);
    expect(hits(devices, 'rebootNow', from)).toHaveLength(1);
    await card.presses('Go on');
    await goesOn(20 * second, 3);
    expect(hits(devices, 'rebootNow', from)).toHaveLength(5);
    expect(new Set(hits(devices, 'rebootNow', from)).size).toBe(5);
  }, 120_000);

  test.each([
    ['a server that fails', { kind: 'status', status: 503 }],
    ['a device that is gone', { kind: 'status', status: 404 }],
    ['a token that is not taken', { kind: 'status', status: 401 }],
    ['no answer at all', { kind: 'down', how: 'refused' }],
  ] as const)('in the middle, %s: nothing is sent twice and nothing is lost', async (_what, fault) => {
    const devices = computers(12);
    const card = await dryRun(`sync ${namesOf(devices).join(' ')}`);
    const [, , , fourth = ''] = await orderOf(card, 12);
    const from = flow.services.clock.now();
    flow.services.company.faults.set('odd', { ...fault, path: fault.kind === 'down' ? '/$batch' : pathOf(devices, fourth), times: 1 });
    await card.presses('Yes, begin');
    await goesOn(20 * second, 10);
    if (card.buttons.includes('Go on')) await card.presses('Go on');
    await goesOn(minute, 3);
    await card.becomes(/Sent|Finished/);
    const called = hits(devices, 'syncDevice', from);
    expect(new Set(called).size).toBe(called.length);
    expect(called).toHaveLength(fault.kind === 'status' && fault.status === 404 ? 11 : 12);
  }, 120_000);

  test('is not for employees, nobody decides for a colleague, and forged presses do nothing', async () => {
    const devices = computers(3);
    const card = await dryRun(`sync ${namesOf(devices).join(', ')}`);
    const from = flow.services.clock.now();
    const { data } = card.button('Yes, begin') as unknown as { data: object };
    const employee = await flow.visitor(sanne);
    await employee.says('sync alle apparaten van Sales');
    await employee.hears('rol Helpdesk');
    await employee.forges('bulk.confirm', data);
    const colleague = await flow.visitor(lotte);
    await colleague.says('inloggen');
    await flow.quiet();
    expect(JSON.stringify(await colleague.forges('bulk.confirm', data))).toContain('Een collega vroeg dit');
    await goesOn(5 * second);
    expect(posts(from)).toEqual([]);
  }, 120_000);
});
