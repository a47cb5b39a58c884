import { describe, expect, test } from '@jest/globals';
import { nextEscalation, planEscalations, type EscalationInput } from '../../alerts/escalate.ts';
import type { Expiring } from '../../alerts/expiring.ts';
import { workingDayAfter } from '../../dialogs/working-hours.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A Wednesday, ten in the morning in Amsterdam. */
const start = new Date('2026-11-18T09:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const key = { kind: 'apple_push', objectId: 'push' } as const;
const deputy = { id: 'deputy', name: 'Ahmed' };

function item(daysLeft: number, change: Partial<Expiring> = {}): Expiring {
  return { ...key, name: 'x', expires: after(daysLeft * day), affected: null, renewWith: null, trouble: null, keep: {}, nature: 'date', severity: 'critical', portalUrl: '', ...change };
}

function input(one: Expiring, now: Date, change: Partial<EscalationInput> = {}): EscalationInput {
  return {
    items: [one],
    told: [{ ...key, expires: one.expires, round: '14', at: start, seenAt: null }],
    objects: [{ ...key, owner: null, takenAt: null, deputy, excused: null }],
    snoozed: new Set(),
    steps: [],
    workingDayAfter: (moment) => workingDayAfter(moment, null),
    now,
    ...change,
  };
}

const steps = (given: EscalationInput) => planEscalations(given).map(({ step }) => step);

describe('what nobody reacts to', () => {
  test.each([
    ['high: on the next working day', item(20), day],
    ['critical: four hours later', item(5), 4 * hour],
    ['overdue: four hours later', item(-2), 4 * hour],
    ['in trouble: four hours later', item(90, { trouble: 'failing' }), 4 * hour],
  ])('goes to the deputy, %s', (_, one, wait) => {
    expect(steps(input(one, after(wait - 1)))).toEqual([]);
    expect(nextEscalation(input(one, after(1)))).toEqual(after(wait));
    expect(steps(input(one, after(wait)))).toEqual(['deputy']);
  });

  test('of a Friday goes on after the weekend', () => {
    const friday = after(2 * day);
    const one = item(20);
    const told = [{ ...key, expires: one.expires, round: '30', at: friday, seenAt: null }];
    expect(nextEscalation(input(one, friday, { told }))).toEqual(after(5 * day));
  });

  test('goes to the channels a day after the deputy, and then nowhere', () => {
    const one = item(5);
    const told = { ...key, expires: one.expires };
    const toDeputy = [{ ...told, step: 'deputy' as const, at: after(4 * hour) }];
    expect(steps(input(one, after(27 * hour), { steps: toDeputy }))).toEqual([]);
    expect(steps(input(one, after(28 * hour), { steps: toDeputy }))).toEqual(['channels']);
    expect(steps(input(one, after(9 * day), { steps: [...toDeputy, { ...told, step: 'channels', at: after(28 * hour) }] }))).toEqual([]);
  });

  test('goes to the channels at once when there is no deputy', () => {
    expect(steps(input(item(5), after(4 * hour), { objects: [] }))).toEqual(['channels']);
  });

  test.each<[string, (one: Expiring) => Partial<EscalationInput>]>([
    ['was seen', (one) => ({ told: [{ ...key, expires: one.expires, round: '14', at: start, seenAt: after(hour) }] })],
    ['was taken', () => ({ objects: [{ ...key, owner: deputy, takenAt: after(hour), deputy, excused: null }] })],
    ['was put off', () => ({ snoozed: new Set(['apple_push push']) })],
    ['is not ours', () => ({ objects: [{ ...key, owner: null, takenAt: null, deputy, excused: { by: 'x', reason: 'x', at: start } }] })],
    ['was told while it mattered little', (one) => ({ told: [{ ...key, expires: one.expires, round: '60', at: after(-60 * day), seenAt: null }] })],
    ['has another date by now', () => ({ told: [{ ...key, expires: after(400 * day), round: '14', at: start, seenAt: null }] })],
  ])('stays where it is when it %s', (_, change) => {
    const one = item(5);
    expect(steps(input(one, after(30 * day), change(one)))).toEqual([]);
  });

  test('does not go on when it is of normal severity', () => {
    expect(steps(input(item(5, { severity: 'normal' }), after(30 * day)))).toEqual([]);
  });

  test('goes on when somebody took it long ago and the next alert finds nobody', () => {
    const one = item(5);
    const told = [{ ...key, expires: one.expires, round: '30', at: after(-20 * day), seenAt: null }, { ...key, expires: one.expires, round: '7', at: start, seenAt: null }];
    const objects = [{ ...key, owner: { id: 'x', name: 'x' }, takenAt: after(-19 * day), deputy, excused: null }];
    expect(steps(input(one, after(4 * hour), { told, objects }))).toEqual(['deputy']);
  });
});
