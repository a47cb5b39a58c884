import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed, marieke } from '../../sandbox/personas.ts';
import type { Delivery } from '../../sandbox/connector.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow } from '../helpers/flow.ts';
import { gives } from '../helpers/owned-devices.ts';

const flow = new Flow();
let agent: DeskVisitor;

interface Result {
  contentType: string;
  content: { body: { text: string }[]; actions: { verb: string; data: Record<string, unknown> }[] };
  preview: { contentType: string; content: { title: string; text: string } };
}

interface Extension {
  type: string;
  text?: string;
  attachments?: Result[];
  suggestedActions?: { actions: { type: string; value: string; title: string }[] };
}

/** A chat between people, in which Balie is not. */
const elsewhere = { id: '19:aaaa_bbbb@unq.gbl.spaces', conversationType: 'personal', tenantId: '' };

async function searches(visitor: DeskVisitor, typed: string, more: object = {}): Promise<Extension> {
  const value = { commandId: 'findDevice', parameters: [{ name: 'device', value: typed }], queryOptions: { skip: 0, count: 25 }, ...more };
  const delivery: Delivery = await visitor.sends({ type: 'invoke', name: 'composeExtension/query', value });
  expect(delivery.status).toBe(200);
  return (delivery.body as { composeExtension: Extension }).composeExtension;
}

async function types(visitor: DeskVisitor, queryText: string, dataset = 'devices'): Promise<{ title: string; value: string }[]> {
  const delivery = await visitor.sends({ type: 'invoke', name: 'application/search', value: { queryText, queryOptions: { skip: 0, top: 15 }, dataset } });
  expect(delivery).toMatchObject({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse' } });
  return (delivery.body as { value: { results: { title: string; value: string }[] } }).value.results;
}

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
});

describe('the search of any chat', () => {
  test('asks who has not signed in to do so, and finds after it in the same window', async () => {
    const before = flow.services.clock.now();
    const asked = await searches(agent, 'LT-0421');
    expect(asked.type).toBe('auth');
    const [action] = asked.suggestedActions?.actions ?? [];
    expect(action).toMatchObject({ type: 'openUrl' });
    const link = new URL(String(action?.value));
    const state = link.searchParams.get('state');
    expect(new URL(String((await searches(agent, 'LT-042')).suggestedActions?.actions[0]?.value)).searchParams.get('state')).toBe(state);
    expect(flow.calls(before)).toEqual([]);
    const found = await searches(agent, 'LT-0421', { state });
    expect(['result', 'message']).toContain(found.type);
    await flow.quiet();
    expect((await searches(agent, 'LT-0421')).type).toBe('result');
  });

  test('lists what tells devices apart, and puts nothing about a person into the chat', async () => {
    const owner = await flow.employee('nl');
    gives(flow, owner, { kind: 'windows-entra', name: 'LT-6001', serialNumber: 'SER6001X' }, { kind: 'iphone-personal', name: `iPhone 6001 van ${owner.person.givenName}` });
    const [found] = (await searches(agent, 'LT-6001')).attachments ?? [];
    expect(found?.preview.contentType).toBe('application/vnd.microsoft.card.thumbnail');
    expect(found?.preview.content.title).toBe('LT-6001');
    for (const part of [owner.person.displayName, 'SER6001X']) expect(found?.preview.content.text).toContain(part);
    const inserted = JSON.stringify(found?.content);
    expect(inserted).toContain('LT-6001');
    for (const secret of [owner.person.displayName, owner.person.surname, owner.person.userPrincipalName, 'SER6001X']) expect(inserted).not.toContain(secret);
    const [own] = (await searches(agent, 'iPhone 6001')).attachments ?? [];
    expect(JSON.stringify(own?.content)).not.toContain(owner.person.givenName);
  });

  test('says so for a short or empty query, and for one that fits nothing', async () => {
    for (const typed of ['', 'L', '  ']) expect((await searches(agent, typed)).type).toBe('message');
    expect((await searches(agent, '', { parameters: [{ name: 'initialRun', value: 'true' }] })).type).toBe('message');
    const nothing = await searches(agent, 'LT-DOES-NOT-EXIST');
    expect(nothing).toMatchObject({ type: 'message' });
    expect(nothing.text).toContain('LT-DOES-NOT-EXIST');
  });

  test('says in words when Graph is busy, refuses, is away or is slow', async () => {
    const { faults } = flow.services.company;
    for (const fault of [{ kind: 'throttled', retryAfter: 30 }, { kind: 'status', status: 403 }, { kind: 'down', how: 'unavailable' }, { kind: 'slow', ms: 4000 }] as const) {
      faults.set('fault', fault);
      const started = performance.now();
      const answer = await searches(agent, 'LT-0421');
      expect(answer.type).toBe('message');
      expect(performance.now() - started).toBeLessThan(3900);
      faults.clear();
    }
  });

  test('takes a token that Teams brings along, and no forged one', async () => {
    const administrator = await flow.visitor(marieke);
    expect((await searches(administrator, 'LT-0421', { authentication: { token: 'forged' } })).type).toBe('message');
    expect((await searches(administrator, 'LT-0421')).type).toBe('auth');
    const token = await flow.services.entra.ssoToken(marieke.id);
    expect((await searches(administrator, 'LT-0421', { authentication: { token } })).type).toBe('result');
  });

  test('is not for employees', async () => {
    const employee = await flow.employee('en');
    await employee.says('sign in');
    await flow.quiet();
    const before = flow.services.clock.now();
    expect((await searches(employee, 'LT-0421')).text).toContain('my devices');
    expect(await types(employee, 'LT-0421')).toEqual([]);
    expect(flow.calls(before).filter((call) => call.includes('managedDevices'))).toEqual([]);
  });

  test('in a chat of others leaves no trace of that chat, and the button is answered in private', async () => {
    const [found] = (await searches(agent, 'LT-0421', {})).attachments ?? [];
    const there = { ...elsewhere, tenantId: flow.services.company.tenant.id };
    await agent.sends({ type: 'invoke', name: 'composeExtension/query', conversation: there, value: { commandId: 'findDevice', parameters: [{ name: 'device', value: 'LT-0421' }] } });
    const inChannel = await flow.visitor(marieke, flow.services.channel);
    const privately = await flow.visitor(marieke);
    privately.looksAway();
    const action = found?.content.actions[0];
    await inChannel.forges(String(action?.verb), action?.data ?? {});
    await flow.quiet();
    expect(inChannel.cards()).toEqual([]);
    await privately.sees('LT-0421');
  });
});

describe('choosing while typing', () => {
  test('"find" without a name shows a card with it, and a name typed as a message works as well', async () => {
    await agent.says('zoek');
    const card = await agent.sees('Begin een naam');
    const [first] = await types(agent, 'LT-0512');
    expect(first?.title).toContain('Oliver Bennett');
    await card.presses('Dit apparaat openen', { device: first?.value });
    await card.becomes('LT-0512');
    await agent.says('zoek');
    await agent.sees('Begin een naam');
    await agent.says('LT-0512');
    await agent.sees('Oliver Bennett');
  });

  test('goes on with what was asked for', async () => {
    await agent.says('synchroniseer');
    const card = await agent.sees('Begin een naam');
    await card.presses('Dit apparaat openen', { device: 'LT-0512' });
    await card.becomes('Synchroniseren?');
  });

  test('shows at most fifteen, and nothing for a short text, another list or a channel', async () => {
    expect((await types(agent, 'LT-')).length).toBe(15);
    expect(await types(agent, '')).toEqual([]);
    expect(await types(agent, 'L')).toEqual([]);
    expect(await types(agent, 'LT-0512', 'people')).toEqual([]);
    expect(await types(await flow.visitor(ahmed, flow.services.channel), 'LT-0512')).toEqual([]);
  });

  test('is an empty list while Graph is away', async () => {
    flow.services.company.faults.set('down', { kind: 'down', how: 'unavailable' });
    expect(await types(agent, 'LT-0512')).toEqual([]);
  });
});
