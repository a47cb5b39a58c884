import { describe, expect, test } from '@jest/globals';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

// What Teams says about when to write, and where it is useless.

const flow = new Flow();
const answer = 'What I can do for you';
const seen = (visitor: DeskVisitor) => visitor.cards().filter(({ text }) => text.includes(answer)).length;
const sends = (from: number) => flow.services.connector.calls.slice(from).filter(({ method }) => method === 'POST');

describe('a reply that Teams throttles', () => {
  test.each([
    ['for seconds', '20', 20 * second],
    ['for longer than a job is tried otherwise', '1800', 30 * minute],
  ])('is not sent again before Teams said so, and then once: %s', async (_how, retryAfter, wait) => {
    const visitor = await flow.employee('en');
    const from = flow.services.connector.calls.length;
    flow.services.connector.fault = { kind: 'status', status: 429, retryAfter, times: 1 };
    expect((await visitor.says('help')).status).toBe(200);
    await flow.passes(wait - 5 * second);
    await flow.quiet();
    expect(sends(from).map(({ status }) => status)).toEqual([429]);
    await flow.passesUntil(5 * second, 'it arrives', () => seen(visitor) > 0);
    await flow.quiet();
    expect(sends(from).map(({ status }) => status)).toEqual([429, 201]);
    expect(seen(visitor)).toBe(1);
  });

  test('and throttles again from the job waits as long as it is told each time', async () => {
    const visitor = await flow.employee('en');
    const from = flow.services.connector.calls.length;
    flow.services.connector.fault = { kind: 'status', status: 429, retryAfter: '600', times: 8 };
    await visitor.says('help');
    for (let refused = 1; refused < 8; refused += 1) {
      await eventually(`refused ${refused} times`, () => sends(from).length === refused, 10_000);
      await flow.passes(9 * minute);
      await flow.quiet();
      expect(sends(from)).toHaveLength(refused);
      await flow.passesUntil(20 * second, 'it is tried', () => sends(from).length > refused, 60);
    }
    await flow.passesUntil(minute, 'it arrives', () => seen(visitor) > 0);
  }, 180_000);
});

describe.each([403, 404, 400, 413])('a reply that Teams refuses with %i', (status) => {
  test('is not tried again, and Teams does not deliver again what was handled', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('help');
    await flow.quiet();
    const from = flow.services.connector.calls.length;
    flow.services.connector.fault = { kind: 'status', status };
    expect((await visitor.says('help')).status).toBe(200);
    expect((await visitor.forges('command.run', { command: 'find_device' })).status).toBe(200);
    await flow.passes(5 * minute);
    await flow.quiet();
    expect(sends(from).every((call) => call.status === status)).toBe(true);
    expect(sends(from).length).toBeLessThanOrEqual(2);
    flow.services.connector.fault = null;
    visitor.looksAway();
    await visitor.says('help');
    await visitor.sees(answer);
    expect(seen(visitor)).toBe(1);
  });
});

test.each([502, 504])('a reply that Teams took although it says %i comes a second time, which nobody can know, and not a third', async (status) => {
  const visitor = await flow.employee('en');
  const from = flow.services.connector.calls.length;
  flow.services.connector.fault = { kind: 'status', status, arrives: true, times: 1 };
  expect((await visitor.says('help')).status).toBe(200);
  await flow.passesUntil(5 * second, 'it comes again', () => seen(visitor) === 2);
  await flow.passes(5 * minute);
  await flow.quiet();
  expect(seen(visitor)).toBe(2);
  expect(sends(from).map((call) => call.status)).toEqual([status, 201]);
});

test('a welcome that nobody can get is no error for Teams', async () => {
  const visitor = await flow.employee('en');
  await flow.services.client.uninstall(visitor.person.id);
  flow.services.connector.fault = { kind: 'status', status: 403 };
  expect((await visitor.sends({ type: 'installationUpdate', action: 'add' })).status).toBe(200);
});
