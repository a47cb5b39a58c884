import { expect, test } from '@jest/globals';
import { disconnectedOf } from '../../alerts/disconnected.ts';
import { toExpiring, type Found } from '../../alerts/expiring.ts';

const now = new Date('2026-11-21T09:00:00Z');
const earlier = new Date('2026-11-19T09:00:00Z');
const found = (more: Partial<Found> = {}) => toExpiring({ kind: 'google_play', objectId: 'play', name: 'Google Play', expires: earlier, affected: null, renewWith: null, ...more }, now);

test('a connection that was there and is missing is disconnected, from the check that first missed it', () => {
  const [lost] = disconnectedOf([found()], [], now);
  expect(lost).toMatchObject({ kind: 'google_play', objectId: 'play', trouble: 'disconnected', expires: now });
  expect(disconnectedOf([found({ trouble: 'disconnected' })], [], now)).toMatchObject([{ trouble: 'disconnected', expires: earlier }]);
});

test('one that is there, was never there, or may come and go is none', () => {
  expect(disconnectedOf([found()], [found()], now)).toEqual([]);
  expect(disconnectedOf([], [], now)).toEqual([]);
  expect(disconnectedOf([found({ kind: 'app_secret' })], [], now)).toEqual([]);
});
