import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow, hour, minute, second } from '../helpers/flow.ts';

// What is kept apart of many at once: what was excepted, what another run has in hand, and what never answered.

const flow = new Flow();
let agent: DeskVisitor;

beforeAll(async () => {
  await flow.passes(30 * second);
  agent = await helpdeskAgent(flow);
}, 60_000);

const tongues = {
  en: {
    switch: 'English', sync: 'sync', restart: 'restart', except: 'except', syncTitle: 'Sync on many devices', restartTitle: 'Restart on many devices', ready: 'Waits for you',
    counts: (inside: number, out: number) => `Take part: ${inside}. Left out: ${out}.`, excepted: '1: You said except', mistyped: '1: You said except, but I find no such device', unclear: 'I can leave out devices that you name, but not “Sales”',
    begin: 'Yes, begin', pause: 'Pause', paused: 'Paused', stop: 'Stop', goOn: 'Go on', overlap: '2 devices of these: Sync is not over there yet', silent: 'none of the first devices has answered yet', done: 'Finished',
    apart: '3 devices never answered', retry: 'Try the failed again', retryUnanswered: 'Try the unanswered again', may: '3: Never answered, so it may have happened there already', unanswered: '3 that never answered',
  },
  nl: {
    switch: 'Nederlands', sync: 'synchroniseer', restart: 'herstart', except: 'behalve', syncTitle: 'Synchroniseren op veel apparaten', restartTitle: 'Opnieuw opstarten op veel apparaten', ready: 'Wacht op jou',
    counts: (inside: number, out: number) => `Doen mee: ${inside}. Doen niet mee: ${out}.`, excepted: '1: Jij zei: deze niet', mistyped: '1: Jij zei: deze niet, maar ik vind zo’n apparaat niet', unclear: 'Apparaten die je noemt kan ik weglaten, maar “Sales” niet',
    begin: 'Ja, begin', pause: 'Pauzeer', paused: 'Gepauzeerd', stop: 'Stop ermee', goOn: 'Ga verder', overlap: '2 apparaten hiervan: Synchroniseren is daar nog niet klaar', silent: 'heeft nog geen enkel geantwoord', done: 'Klaar',
    apart: '3 apparaten zonder antwoord', retry: 'Mislukte opnieuw', retryUnanswered: 'Onbeantwoorde opnieuw', may: '3: Nooit geantwoord, dus misschien is het daar al gebeurd', unanswered: '3 zonder antwoord',
  },
} as const;

const given = new Set<Device>();

function computers(count: number): Device[] {
  const { devices } = flow.services.company.tenant;
  const alone = (name: string) => devices.filter(({ record }) => record.deviceName === name).length === 1;
  const some = devices.filter((device) => device.kind.startsWith('windows-') && device.awake && /^LT-/.test(device.record.deviceName) && alone(device.record.deviceName) && device.record.managementState === 'managed' && !given.has(device)).slice(0, count);
  if (some.length < count) throw new Error('The company has not enough computers for this test.');
  some.forEach((device) => given.add(device));
  return some;
}

const namesOf = (devices: readonly Device[]) => devices.map(({ record }) => record.deviceName);
const sent = (from: number) => flow.services.company.calls.all().filter(({ at, method, path, status }) => at >= from && method === 'POST' && status === 204 && /(syncDevice|rebootNow)$/.test(path)).map(({ path }) => path);

async function goesOn(ms: number, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await flow.passes(ms);
    await flow.quiet();
  }
}

describe.each(['en', 'nl'] as const)('in %s', (tongue) => {
  const said = tongues[tongue];

  async function listed(title: string): Promise<SeenCard> {
    const isThere = (): boolean => agent.cards().some(({ text }) => text.includes(title) && text.includes(said.ready));
    for (let turn = 0; turn < 10 && !isThere(); turn += 1) await goesOn(2 * second);
    return agent.sees(new RegExp(`${title}[^]*${said.ready}`));
  }

  beforeAll(async () => {
    await agent.says(said.switch);
    await agent.hears(/From now on|Vanaf nu/);
  });

  test('devices that are excepted by name stay out and are said; another exception is asked about', async () => {
    const [first, second, third] = namesOf(computers(3));
    await agent.says(`${said.sync} ${first}, ${second}, ${third} ${said.except} ${second}, LT-99999`);
    const card = await listed(said.syncTitle);
    expect(card.text).toContain(said.counts(2, 2));
    expect(card.text).toContain(said.excepted);
    expect(card.text).toContain(said.mistyped);
    await agent.says(`${said.sync} ${tongue === 'en' ? 'all devices' : 'alle apparaten'} ${said.except} Sales`);
    await agent.sees(said.unclear);
  }, 60_000);

  test('a dry run names another run that has some of its devices in hand, until that is over', async () => {
    const devices = computers(4);
    await agent.says(`${said.sync} ${namesOf(devices.slice(0, 3)).join(', ')}`);
    const running = await listed(said.syncTitle);
    await running.presses(said.begin);
    await goesOn(2 * second);
    await running.presses(said.pause);
    await running.becomes(said.paused);
    await agent.says(`${said.restart} ${namesOf(devices.slice(1)).join(', ')}`);
    expect((await listed(said.restartTitle)).text).toContain(said.overlap);
    await running.presses(said.stop);
    await goesOn(2 * second);
    await agent.says(`${said.restart} ${namesOf(devices.slice(1)).join(', ')} `);
    expect((await listed(said.restartTitle)).text).not.toContain(said.overlap);
  }, 60_000);

  // In one language: it takes a day of the company.
  if (tongue === 'nl') test('what never answered a restart is not restarted again with what failed', async () => {
    const devices = computers(4);
    for (const { record } of devices) flow.services.company.faults.setOffline(record.id, true);
    const from = flow.services.clock.now();
    await agent.says(`${said.restart} ${namesOf(devices).join(', ')}`);
    const card = await listed(said.restartTitle);
    await card.presses(said.begin, { reason: 'INC-5' });
    await flow.passesUntil(minute, 'it pauses', () => card.text.includes(said.silent), 15);
    const [first] = sent(from);
    const denied = devices.find(({ record }) => !first?.includes(record.id));
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: `/deviceManagement/managedDevices/${denied?.record.id}/rebootNow`, times: 1 });
    await card.presses(said.goOn);
    await goesOn(20 * second, 2);
    expect(sent(from)).toHaveLength(3);
    await flow.passesUntil(4 * hour, 'it ends', () => card.text.includes(said.done), 12);
    expect(card.text).toContain(said.apart);
    await card.presses(said.retry);
    const failed = await listed(said.restartTitle);
    expect(failed.text).toContain(said.counts(1, 3));
    expect(failed.text).toContain(said.may);
    await card.presses(said.retryUnanswered);
    for (let turn = 0; turn < 10 && !agent.cards().some(({ text }) => text.includes(said.unanswered) && text.includes(said.ready)); turn += 1) await goesOn(2 * second);
    const silent = await agent.sees(said.unanswered);
    expect(silent.text).toContain(said.counts(3, 0));
    expect(silent.text).toContain(said.apart);
    expect(sent(from)).toHaveLength(3);
  }, 120_000);
});
