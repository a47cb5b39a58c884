import { describe, expect, test } from '@jest/globals';
import type { DeadlineDevice } from '../../graph/owned-deadlines.ts';
import { deadlinesAhead, stepDue } from '../../readiness/deadlines.ts';

const now = new Date('2026-11-23T08:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

function device(change: Partial<DeadlineDevice>): DeadlineDevice {
  return { id: 'a', name: 'LT-1', operatingSystem: 'Windows', ownerId: 'me', ownerName: null, lastSync: inDays(-1), certificateUntil: null, complianceState: 'noncompliant', graceUntil: null, retireAfter: null, ...change };
}

describe('what lies ahead of a device', () => {
  test.each<[string, Partial<DeadlineDevice>, string[]]>([
    ['a grace period', { complianceState: 'inGracePeriod', graceUntil: inDays(5) }, ['grace']],
    ['a grace period that a device no longer has', { complianceState: 'compliant', graceUntil: inDays(5) }, []],
    ['a grace period that has passed', { complianceState: 'inGracePeriod', graceUntil: inDays(-1) }, []],
    ['a grace period far ahead', { complianceState: 'inGracePeriod', graceUntil: inDays(20) }, []],
    ['the day of retiring', { retireAfter: inDays(2) }, ['retire']],
    ['the day of retiring of a device that was put right', { complianceState: 'compliant', retireAfter: inDays(2) }, []],
    ['both', { complianceState: 'inGracePeriod', graceUntil: inDays(2), retireAfter: inDays(9) }, ['grace', 'retire']],
    ['removal, 180 days after its certificate', { certificateUntil: inDays(-177), lastSync: inDays(-200) }, ['removal']],
    ['a certificate that a device in contact will renew', { certificateUntil: inDays(-177), lastSync: inDays(-2) }, []],
    ['nothing', {}, []],
  ])('%s', (_, change, what) => {
    expect(deadlinesAhead(device(change), now).map((one) => one.what)).toEqual(what);
  });
});

describe('when its owner hears of it', () => {
  const tomorrow = new Date('2026-11-24T08:30:00Z');
  test.each<[number, number | null, number | null]>([
    [8, null, null], [7, null, 7], [7, 7, null], [4, 7, null], [3, 7, 3], [2, 3, null], [1, 3, 1], [0, 1, null],
    // After days of downtime, the tightest only.
    [1, null, 1], [2, null, 3],
  ])('%i days before, when %s was told: %s', (daysLeft, told, step) => {
    expect(stepDue({ endsAt: new Date(now.getTime() + (daysLeft + 0.3) * 86_400_000), told, daysLeft }, now, daysLeft === 0 ? now : tomorrow)).toBe(step);
  });

  test('the last time before the weekend in which it ends', () => {
    const monday = new Date('2026-11-30T08:30:00Z');
    expect(stepDue({ endsAt: new Date('2026-11-28T12:00:00Z'), told: 3, daysLeft: 1 }, new Date('2026-11-27T09:00:00Z'), monday)).toBe(1);
    expect(stepDue({ endsAt: new Date('2026-11-29T12:00:00Z'), told: 3, daysLeft: 2 }, new Date('2026-11-27T09:00:00Z'), monday)).toBe(1);
  });

  test('not once it has passed', () => {
    expect(stepDue({ endsAt: new Date(now.getTime() - 1), told: null, daysLeft: 0 }, now, tomorrow)).toBeNull();
  });
});
