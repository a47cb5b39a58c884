import { describe, expect, test } from '@jest/globals';
import { administrator, onlyFreshToken, withoutQuietHours } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Flow, hour, minute, second } from '../helpers/flow.ts';

const flow = new Flow();
const people: DeskVisitor[] = [];
const sends = (admin: DeskVisitor, from: number) => flow.services.connector.calls.slice(from).filter(({ method, path }) => method === 'POST' && path.includes(admin.conversationId));

async function subscribed(): Promise<DeskVisitor> {
  const admin = await administrator(flow);
  people.push(admin);
  await admin.says('alerts on');
  await admin.sees('Alerts are on');
  await flow.quiet();
  return admin;
}

describe('of twenty things that fall together, none is lost and none doubled', () => {
  test.each([
    ['429 with a time', { kind: 'status', status: 429, retryAfter: '20', times: 4 }],
    ['412', { kind: 'status', status: 412, times: 4 }],
    ['502 that it did not take', { kind: 'status', status: 502, times: 4 }],
  ] as const)('when Teams says %s', async (_, fault) => {
    onlyFreshToken(flow, 300);
    const admin = await subscribed();
    await withoutQuietHours(admin);
    const name = onlyFreshToken(flow, 12);
    const { apple } = flow.services.company.tenant;
    const [token] = apple.appTokens;
    if (!token) throw new Error('There is no token.');
    apple.appTokens = Array.from({ length: 20 }, (_one, index) => ({ ...token, id: crypto.randomUUID(), displayName: `plek ${index};`, organizationName: name }));
    for (const former of people.splice(0)) if (former !== admin) await former.says('alerts off');
    people.push(admin);
    await flow.quiet();
    admin.looksAway();
    const from = flow.services.connector.calls.length;
    flow.services.connector.fault = { ...fault, method: 'POST' };
    await flow.passes(6 * hour);
    const all = () => admin.cards().filter(({ text }) => text.includes(name));
    await flow.passesUntil(20 * second, 'all is told', () => all().length === 5, 30);
    await flow.passes(5 * minute);
    await flow.quiet();
    const tried = sends(admin, from).map(({ status }) => status);
    expect(all()).toHaveLength(5);
    const text = all().map((card) => card.text).join('\n');
    const times = Array.from({ length: 20 }, (_one, index) => text.split(`plek ${index};`).length - 1);
    expect(Math.max(...times)).toBe(1);
    // The list shows fourteen of its sixteen and counts the rest.
    expect(times.filter((count) => count === 1)).toHaveLength(18);
    // Each refusal costs one more call, and no message comes twice.
    expect([tried.length, tried.filter((status) => status < 300).length]).toEqual([9, 5]);
  });
});
