import { beforeAll, expect, test } from '@jest/globals';
import { lotte, oliver } from '../../sandbox/personas.ts';
import { Computers, asksFor, helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, minute } from '../helpers/flow.ts';

const flow = new Flow();
const computers = new Computers(flow);
let agent: DeskVisitor;

beforeAll(async () => {
  agent = await helpdeskAgent(flow);
});

async function evaluates(deviceName: string): Promise<void> {
  const card = await asksFor(agent, `app evaluation ${deviceName}`, 'App evaluation cycle');
  await card.presses('Yes: App evaluation cycle');
  await card.becomes('Intune has accepted it.');
}

test('an agent who asks whether it worked sees nothing yet, then the one request, then several to choose from', async () => {
  await agent.says('did it work?');
  await agent.sees('You have not asked anything of a device yet');

  const first = computers.next().record.deviceName;
  await evaluates(first);
  await agent.says('did it work?');
  const only = await agent.sees('What happened');
  expect(only.text).toContain(first);

  const second = computers.next().record.deviceName;
  await evaluates(second);
  await evaluates(first);
  // Asked but not confirmed is not done, and is not shown.
  await asksFor(agent, `sync ${second}`, 'Sync');
  await agent.says('did it work?');
  const list = await agent.sees('What you asked lately');
  expect(list.buttons).toEqual([`Show ${first}`, `Show ${second}`, `Show ${first} (2)`]);
  await list.presses(`Show ${second}`);
  expect(list.text).toContain('What happened');

  await agent.says(`did the app evaluation of ${second.toLowerCase()} work?`);
  expect((await agent.sees('What happened')).text).toContain(second);
  await flow.passes(minute);
  await (await agent.sees('What happened')).becomes('The device has confirmed it.');
});

test('an agent who names a device of which they asked nothing hears so', async () => {
  await agent.says('did the sync of LT-0288 work?');
  await agent.sees('You have not asked anything of LT-0288');
});

test('an agent sees nothing of what a colleague asked', async () => {
  const colleague = await flow.visitor(lotte);
  await colleague.says('is het gelukt?');
  await colleague.sees('Je hebt nog niets aan een apparaat gevraagd');
});

test('somebody without the role is told who may ask', async () => {
  const employee = await flow.visitor(oliver);
  await employee.says('did it work?');
  await employee.hears('This is for people with the role Helpdesk.');
});
