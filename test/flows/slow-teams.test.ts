import { beforeAll, describe, expect, test } from '@jest/globals';
import { helpdeskAgent } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, second } from '../helpers/flow.ts';

// Teams itself is slow, says nothing, or refuses for a while. Each turn is answered in time all the same, and each
// reply arrives once.

const flow = new Flow();
/** Shorter than the four seconds of a slow Teams; a turn ends sooner, see bot/in-time.ts. */
const within = 3900;
let agent: DeskVisitor;

beforeAll(async () => {
  agent = await helpdeskAgent(flow);
});

async function taken<T>(work: Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work;
  return { ms: performance.now() - began, result };
}

const seen = (visitor: DeskVisitor, said: string) => [...visitor.texts(), ...visitor.cards().map(({ text }) => text)].filter((text) => text.includes(said)).length;

async function arrivesOnce(visitor: DeskVisitor, said: string): Promise<void> {
  await eventually(`it arrives: ${said}`, () => seen(visitor, said) > 0, 15_000);
  await flow.passes(30 * second);
  await flow.quiet();
  expect(seen(visitor, said)).toBe(1);
}

describe('while Teams takes four seconds for each message,', () => {
  test('typed words are answered in time, and both replies come, in order, once', async () => {
    agent.looksAway();
    flow.services.connector.fault = { kind: 'slow', ms: 4000, method: 'POST' };
    const { ms, result } = await taken(agent.says('sign in'));
    expect(result.status).toBe(200);
    expect(ms).toBeLessThan(within);
    await eventually('the first is there', () => seen(agent, 'You are signed in as Ahmed Yildiz.') > 0, 15_000);
    expect(seen(agent, 'What I can do for you')).toBe(0);
    flow.services.connector.fault = null;
    await arrivesOnce(agent, 'What I can do for you');
    expect(seen(agent, 'You are signed in as Ahmed Yildiz.')).toBe(1);
  }, 120_000);

  test('a press that asks something is answered in time, and the question comes once', async () => {
    agent.looksAway();
    flow.services.connector.fault = { kind: 'slow', ms: 4000 };
    const { ms, result } = await taken(agent.forges('command.run', { command: 'find_device' }));
    expect(result.status).toBe(200);
    expect(ms).toBeLessThan(within);
    await arrivesOnce(agent, 'Which device?');
  }, 120_000);

  test('a press that changes its card is answered with the card, in time', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('help');
    const card = await visitor.sees('What I can do for you');
    flow.services.connector.fault = { kind: 'slow', ms: 4000 };
    const { ms, result } = await taken(visitor.forges('command.run', { command: 'enroll_device' }, card.message.id));
    expect(ms).toBeLessThan(within);
    expect(result.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  }, 120_000);
});

describe('while Teams says nothing at all,', () => {
  test('words, presses, a welcome and the end of a sign-in are answered in time', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('help');
    const card = await visitor.sees('What I can do for you');
    await flow.services.client.uninstall(visitor.person.id);
    flow.services.connector.store.personal(visitor.person.id).installed = true;
    flow.services.connector.fault = { kind: 'hangs' };
    const turns = [
      () => visitor.says('help'),
      () => visitor.says(''),
      () => visitor.says('x'.repeat(3000)),
      () => visitor.forges('command.run', { command: 'enroll_device' }, card.message.id),
      () => visitor.forges('command.run', { command: 'subscribe_alerts' }),
      () => visitor.sends({ type: 'installationUpdate', action: 'add' }),
      () => visitor.sends({ type: 'invoke', name: 'signin/verifyState', value: { state: 'CancelledByUser' } }),
      () => visitor.sends({ type: 'invoke', name: 'signin/failure', value: {} }),
    ];
    for (const turn of turns) {
      const { ms, result } = await taken(turn());
      expect(result.status).toBe(200);
      expect(ms).toBeLessThan(within);
    }
  }, 120_000);
});

describe.each([429, 502])('when Teams refuses a reply with %i', (status) => {
  test('it comes from a job, once, and reads as it would have read', async () => {
    const visitor = await flow.employee('en');
    visitor.looksAway();
    flow.services.connector.fault = { kind: 'status', status, times: 2 };
    expect((await visitor.says('help')).status).toBe(200);
    await flow.passesUntil(5 * second, 'it arrives', () => seen(visitor, 'What I can do for you') > 0);
    await arrivesOnce(visitor, 'What I can do for you');
  });

  test('what changes something is done once, and its answer is about the first time', async () => {
    flow.services.connector.fault = { kind: 'status', status, times: 1 };
    await agent.says('sign out');
    await flow.passesUntil(5 * second, 'it arrives', () => agent.texts().length > 0);
    expect(agent.texts()).toEqual([expect.stringContaining('You are signed out.')]);
    await agent.says('sign in');
    await arrivesOnce(agent, 'What I can do for you');
  });

  test('the first of two stays, and only the second is sent again', async () => {
    agent.looksAway();
    const stop = flow.services.connector.store.listen((event) => {
      if (event.kind !== 'message' || event.message.from !== 'bot') return;
      stop();
      flow.services.connector.fault = { kind: 'status', status, times: 1 };
    });
    await agent.says('sign in');
    await flow.passesUntil(5 * second, 'the second arrives', () => seen(agent, 'What I can do for you') > 0);
    await arrivesOnce(agent, 'What I can do for you');
    expect(seen(agent, 'You are signed in as Ahmed Yildiz.')).toBe(1);
  });
});
