import { expect, test } from '@jest/globals';
import { findAction } from '../../actions/registry.ts';
import { keepsFromAsking, keepsFromCalling, namedBefore } from '../../actions/under-way.ts';
import type { RequestStage } from '../../store/action-requests.ts';
import type { OpenRequest } from '../../store/device-requests.ts';

const now = new Date('2026-11-21T09:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const open = (action: string, stage: RequestStage, sentAgo: number | null = null, until = 1): OpenRequest => ({
  id: 'r', action, stage, askedAt: now, askedBy: null, sentAt: sentAgo === null ? null : minutes(-sentAgo), expiresAt: minutes(until),
});
const never = (id: string): never => {
  throw new Error(id);
};
const known = (id: string) => findAction(id) ?? never(id);

test.each([
  ['waits for a colleague', open('wipe', 'approval'), { asked: true, called: false }],
  ['waited for a colleague too long', open('wipe', 'approval', null, -1), { asked: false, called: false }],
  ['waits in Intune', open('wipe', 'approval_intune', null, -1), { asked: true, called: false }],
  ['is queued', open('wipe', 'waiting'), { asked: true, called: false }],
  ['is called', open('wipe', 'sending', 1), { asked: true, called: true }],
  ['has no answer', open('wipe', 'unclear', 29), { asked: true, called: true }],
  ['has had no answer for long', open('wipe', 'unclear', 31), { asked: false, called: false }],
  ['is something else and long ago', open('wipe', 'delivered', 31), { asked: false, called: false }],
  ['is the same and long ago', open('retire', 'delivered', 31), { asked: true, called: true }],
  ['can be undone', open('rebootNow', 'sending', 1), { asked: false, called: false }],
])('what %s keeps "retire" of the same device from being asked or called, or does not', (_, other, { asked, called }) => {
  expect(keepsFromAsking(known('retire'), [other], now)).toBe(asked ? other : null);
  expect(keepsFromCalling(known('retire'), [other], now)).toBe(called ? other : null);
  expect(keepsFromAsking(known('syncDevice'), [other], now)).toBeNull();
});

test('what would be done twice, or cannot be undone, is named', () => {
  const [restart, sync, wipe] = [open('rebootNow', 'sent', 1), open('syncDevice', 'sent', 1), open('wipe', 'unclear', 60)];
  expect(namedBefore(known('rebootNow'), [sync, restart])).toBe(restart);
  expect(namedBefore(known('syncDevice'), [sync, restart, wipe])).toBeNull();
  expect(namedBefore(known('retire'), [sync, restart, wipe])).toBe(wipe);
});
