import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, sanne } from '../../sandbox/personas.ts';
import { helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow, second } from '../helpers/flow.ts';

// Which devices: a group of Entra ID, a file that is sent along, a long list, filters in plain words.

const flow = new Flow({ PUBLIC_URL: 'https://balie.example' });
let agent: DeskVisitor;
let files: Server;
let asked: { path: string; authorization: string | undefined }[];
let served: Record<string, { status?: number; body: Buffer | string }> = {};

beforeAll(async () => {
  files = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, authorization: request.headers.authorization });
    const file = served[path];
    response.writeHead(file ? (file.status ?? 200) : 404, path === '/moved.csv' ? { location: '/list.csv' } : {});
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => files.close(resolve)));

beforeEach(async () => {
  asked = [];
  served = {};
  await flow.passes(30 * second);
  agent = await helpdeskAgent(flow);
});

const address = (path: string) => `http://127.0.0.1:${(files.address() as AddressInfo).port}${path}`;

function attachment(name: string, url = address(`/${name}`)) {
  return { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { downloadUrl: url, fileType: name.split('.').at(-1), uniqueId: 'x' } };
}

async function sendsFile(who: DeskVisitor, name: string, text = '', url?: string): Promise<void> {
  who.looksAway();
  await who.sends({ type: 'message', textFormat: 'plain', text, attachments: [attachment(name, url)] });
}

async function dryRun(done = /Waits for you|Wacht op jou/): Promise<SeenCard> {
  for (let turn = 0; turn < 10; turn += 1) {
    await flow.passes(2 * second);
    await flow.quiet();
    if (agent.cards().some(({ text }) => done.test(text))) break;
  }
  return agent.sees(done);
}

const count = (card: SeenCard, label: 'Take part' | 'Left out') => Number(new RegExp(`${label}: ([\\d,]+)`).exec(card.text)?.[1]?.replace(',', ''));
const tenant = () => flow.services.company.tenant;
const group = (name: string) => {
  const found = tenant().groups.find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`The company has no group ${name}.`);
  return found;
};
function inGroup(name: string): Device[] {
  const ids = new Set(group(name).members.flatMap((member) => (member.kind === 'device' ? [member.deviceId] : [])));
  return tenant().devices.filter(({ record }) => ids.has(record.azureADDeviceId ?? ''));
}

/** Whose name nobody else has. */
function only(devices: readonly Device[]): Device[] {
  const names = tenant().devices.map(({ record }) => record.deviceName);
  return devices.filter(({ record }) => names.filter((name) => name === record.deviceName).length === 1 && record.managementState === 'managed');
}

describe('a group of Entra ID', () => {
  test('is found by its whole name; its devices take part, and what is not in Intune is said', async () => {
    const from = flow.services.clock.now();
    await agent.says('sync every device in the group Sales laptops');
    const card = await dryRun();
    expect(card.text).toContain('Group Sales laptops');
    expect(count(card, 'Take part') + count(card, 'Left out')).toBe(inGroup('Sales laptops').length + 1);
    expect(card.text).toContain('1: In the group, but not in Intune');
    await card.presses('Who is left out');
    await agent.sees('LT-OUD-17');
    const calls = flow.calls(from).filter((call) => call.includes('/groups'));
    expect(new Set(calls)).toEqual(new Set(['Ahmed Yildiz GET v1.0/groups', `Ahmed Yildiz GET v1.0/groups/${group('Sales laptops').id}/transitiveMembers`]));
    await card.presses('Cancel');
  }, 120_000);

  test('through another group, with the devices of its people, in Dutch and with filters', async () => {
    await agent.says('nederlands');
    await agent.hears('Nederlands');
    const some = only(inGroup('Sales laptops')).slice(0, 3);
    for (const { record } of some) record.complianceState = 'noncompliant';
    await agent.says('sync alle Windows-laptops in de groep Binnendienst die niet aan de regels voldoen');
    const card = await dryRun();
    expect(card.text).toContain('Groep Binnendienst · Windows-computer · Voldoet niet');
    const people = new Set(group('Binnendienst').members.map(({ id }) => id));
    const through = new Set(inGroup('Sales laptops').map(({ record }) => record.id));
    const meant = tenant().devices.filter(({ record }) => (people.has(record.userId) || through.has(record.id)) && record.operatingSystem === 'Windows' && record.complianceState === 'noncompliant');
    const said = Number(/Doen mee: (\d+)/.exec(card.text)?.[1]) + Number(/Doen niet mee: (\d+)/.exec(card.text)?.[1]);
    expect(said).toBe(meant.length);
    expect(said).toBeGreaterThanOrEqual(some.length);
    await card.presses('Annuleren');
  }, 120_000);

  test('of several that may be meant one is chosen, and never guessed', async () => {
    await agent.says('sync the group Pilot Windows 11');
    const choice = await agent.sees('Which group?');
    expect(choice.text).toContain('Eerste ring');
    expect(choice.text).toContain('Tweede ring · fills itself by a rule');
    await choice.presses('2. Pilot Windows 11');
    const card = await dryRun();
    const [, second] = tenant().groups.filter(({ displayName }) => displayName === 'Pilot Windows 11');
    expect(count(card, 'Take part') + count(card, 'Left out')).toBe(second?.members.length);
    await card.presses('Cancel');
    // A department that nobody is in may be a group.
    await agent.says('sync all devices of Chauffeurs');
    expect((await agent.sees('Which group?')).text).toContain('Nobody is in a department Chauffeurs');
    await agent.says('sync all devices in the group Nergens');
    expect((await agent.sees('Which devices?')).text).toContain('no department and no group called Nergens');
  }, 120_000);

  test('without the permissions it says so, before and while it reads', async () => {
    flow.services.company.faults.set('no', { kind: 'status', status: 403, path: '/groups' });
    await agent.says('sync every device in the group Sales laptops');
    expect((await agent.sees('Which devices?')).text).toContain('I may not read groups (permission GroupMember.Read.All)');
    flow.services.company.faults.clear();
    flow.services.company.faults.set('no', { kind: 'status', status: 403, path: `/groups/${group('Sales laptops').id}` });
    await agent.says('sync every device in the group Sales laptops');
    const failed = await dryRun(/Not possible/);
    expect(failed.text).toContain('I may not read groups');
  }, 120_000);
});

describe('a file', () => {
  test('with headings: its devices take part, and none of our tokens went along', async () => {
    const some = only(inGroup('Sales laptops')).slice(0, 2);
    served['/list.csv'] = { body: `\uFEFFEigenaar;Apparaatnaam;Serienummer\r\n${some.map(({ record }) => `"de Wit; S.";${record.deviceName};${record.serialNumber}`).join('\r\n')}\r\n;LT-9999;\r\n` };
    await sendsFile(agent, 'list.csv', 'sync these devices');
    const card = await dryRun();
    expect(card.text).toContain('3 lines of list.csv');
    expect(count(card, 'Take part') + count(card, 'Left out')).toBe(3);
    expect(card.text).toContain('1: No device with this name');
    expect(asked).toEqual([{ path: '/list.csv', authorization: undefined }]);
    await card.presses('Cancel');
  }, 120_000);

  test('without a word it asks what to do; in answer to "which devices?" it fills the list', async () => {
    const [one] = inGroup('Sales laptops');
    served['/ids.txt'] = { body: Buffer.from(`\uFEFF${one?.record.id}\r\n`, 'utf16le') };
    await sendsFile(agent, 'ids.txt');
    const ask = await agent.sees('What should these devices do?');
    await ask.presses('Sync');
    const card = await dryRun();
    expect(count(card, 'Take part') + count(card, 'Left out')).toBe(1);
    await card.presses('Cancel');
    await agent.says('many devices');
    await (await agent.sees('What should these devices do?')).presses('Sync');
    await agent.sees('Which devices?');
    await sendsFile(agent, 'ids.txt');
    await (await dryRun()).presses('Cancel');
  }, 120_000);

  test.each([
    ['a spreadsheet', 'list.xlsx', undefined, 'as CSV or text'],
    ['a spreadsheet that is called CSV', 'zip.csv', { body: Buffer.from('PK\u0003\u0004\0\0') }, 'as CSV or text'],
    ['one that Teams gives no more', 'gone.csv', { status: 410, body: '' }, 'Send it once more'],
    ['one that leads elsewhere', 'moved.csv', { status: 302, body: '' }, 'Send it once more'],
    ['one without devices', 'prose.txt', { body: 'Dear all,\nplease be kind, thanks' }, 'no names, serial numbers or ids'],
    ['one that is too large', 'large.csv', { body: 'LT-0421\n'.repeat(700_000) }, 'too large'],
  ] as const)('is refused kindly: %s', async (_what, name, file, said) => {
    if (file) served[`/${name}`] = file;
    await sendsFile(agent, name, 'sync these');
    await agent.hears(said);
  }, 60_000);

  test.each(['', 'sync the devices in this list, all of them'])('in a channel cannot be read, and that is said (%j)', async (text) => {
    const channel = [...flow.services.connector.store.all()].find(({ type }) => type === 'channel');
    if (!channel) throw new Error('The company has no channel.');
    const there = await flow.visitor(ahmed, channel);
    await there.sends({ type: 'message', text, attachments: [{ contentType: 'text/html', content: `<p>${text}</p><attachment id="1"></attachment>` }] });
    await there.hears(/in een kanaal of groepschat|in a channel or a group chat/);
  }, 60_000);

  test('is never fetched from anywhere else, and not for employees', async () => {
    await sendsFile(agent, 'list.csv', 'sync these', 'https://evil.example/list.csv');
    await agent.hears('Send it once more');
    served['/list.csv'] = { body: 'LT-0421\nLT-0422\nLT-0423' };
    const employee = await flow.visitor(sanne);
    await sendsFile(employee, 'list.csv', 'sync deze');
    await employee.hears('rol Helpdesk');
    await sendsFile(employee, 'foto.jpg');
    expect(asked).toEqual([]);
  }, 60_000);
});

test('a list of hundreds of names, pasted, is no document; the report is a file', async () => {
  const [one] = only(inGroup('Sales laptops'));
  const names = Array.from({ length: 400 }, (_, nth) => `LT-${97000 + nth}`);
  await agent.says(`sync\n${[one?.record.deviceName ?? '', ...names].join('\n')}`);
  const card = await dryRun();
  expect(card.text).toContain('A list of 401');
  expect(count(card, 'Take part')).toBe(1);
  await card.presses('Who is left out');
  const list = await agent.sees('Devices left out: 400');
  await list.presses('Next page');
  await list.becomes('Page 2 of 40');
  await card.presses('As a file');
  const offered = await agent.sees('The list as a file');
  const { url } = offered.button('Download the file') as unknown as { url: string };
  const answer = await fetch(`${flow.balie.url()}${new URL(url).pathname}`);
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines).toHaveLength(402);
  expect(lines.find((line) => line.startsWith('LT-97001'))).toContain('Left out,"No device with this name');
}, 120_000);
