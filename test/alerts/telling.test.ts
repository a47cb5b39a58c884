import { describe, expect, test } from '@jest/globals';
import { detours, heldUntil, wants, type Listener } from '../../alerts/route.ts';
import type { Expiring } from '../../alerts/expiring.ts';
import { planAlerts, type Told } from '../../alerts/plan.ts';
import { severityOf } from '../../alerts/severity.ts';
import { readDays } from '../../dialogs/alert-settings.ts';
import { snoozeEnd } from '../../dialogs/alerts.ts';
import { readAlertWords } from '../../dialogs/alert-words.ts';
import { nextWorkingTime } from '../../dialogs/working-hours.ts';
import { usualSettings } from '../../store/alert-settings.ts';

const day = 86_400_000;
const now = new Date('2026-11-18T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * day);

function item(daysLeft: number, change: Partial<Expiring> = {}): Expiring {
  return { kind: 'apple_push', objectId: 'push', name: 'x', expires: later(daysLeft), affected: null, renewWith: null, trouble: null, keep: {}, nature: 'date', severity: 'critical', portalUrl: '', ...change };
}

const listener: Listener = { conversationId: 'a:1', kind: 'personal', settings: usualSettings, awake: false, timeZone: 'Europe/Amsterdam', owns: new Set(), subscribed: true };

test.each([
  ['critical', 40, 'normal'], ['critical', 30, 'high'], ['critical', 7, 'critical'], ['critical', -3, 'critical'],
  ['high', 15, 'normal'], ['high', 14, 'high'], ['high', -300, 'high'],
  ['normal', -3, 'normal'],
] as const)('what ends as %s is, %i days before, %s', (severity, days, expected) => {
  expect(severityOf(item(days, { severity }), now)).toBe(expected);
});

test('what is in trouble has no time left', () => {
  expect(severityOf(item(300, { trouble: 'failing' }), now)).toBe('critical');
});

describe('a conversation', () => {
  test.each([
    ['everything, unless it chose', usualSettings, true],
    ['nothing of a family that it did not choose', { ...usualSettings, families: ['identity'] }, false],
    ['what is of a family that it chose', { ...usualSettings, families: ['apple'] }, true],
    ['nothing below the severity that it chose', { ...usualSettings, least: 'critical' as const }, false],
  ])('hears of %s', (_, settings, hears) => {
    expect(wants({ ...listener, settings }, item(20), now)).toBe(hears);
  });

  test('hears of what its owner looks after, whatever it chose', () => {
    expect(wants({ ...listener, subscribed: false, owns: new Set(['apple_push push']) }, item(20), now)).toBe(true);
    expect(wants({ ...listener, subscribed: false }, item(20), now)).toBe(false);
  });

  const saturday = new Date('2026-11-21T10:00:00Z');
  const monday = new Date('2026-11-23T07:30:00Z');
  test.each<[string, Partial<Listener>, Expiring, Date | null]>([
    ['waits for Monday at the weekend', {}, item(20), monday],
    ['is told at once what is critical', {}, item(6), null],
    ['is told at once what is overdue', {}, item(-1, { severity: 'normal' }), null],
    ['is told at once what is in trouble', {}, item(90, { severity: 'normal', trouble: 'failing' }), null],
    ['is told at once when somebody has just written', { awake: true }, item(20), null],
    ['is told at once where it is a channel', { kind: 'channel' }, item(20), null],
    ['waits where it is a channel that chose so', { kind: 'channel', settings: { ...usualSettings, quiet: true } }, item(20), monday],
    ['is told at once when it wants no quiet hours', { settings: { ...usualSettings, quiet: false } }, item(20), null],
    ['waits by the clock of its own zone', { settings: { ...usualSettings, timeZone: 'America/New_York' } }, item(20), new Date('2026-11-23T13:30:00Z')],
  ])('%s', (_, change, one, expected) => {
    expect(heldUntil({ ...listener, ...change }, one, saturday, nextWorkingTime)).toEqual(expected);
  });

  test('that cannot be reached gives way to whoever switched it on, the owner, and then the others, each once', () => {
    expect(detours({ from: 'channel', switchedOnBy: 'a:1', owner: 'a:2', subscribed: ['channel', 'a:2', 'a:3'] })).toEqual(['a:1', 'a:2', 'a:3']);
    expect(detours({ from: 'a:1', switchedOnBy: 'a:1', owner: null, subscribed: ['a:1'] })).toEqual([]);
  });
});

describe('the plan', () => {
  const rounds = (one: Expiring, told: Told[], at: Date, leadDays?: Map<string, number[]>) => planAlerts({ items: [one], told, snoozes: [], now: at, ...(leadDays ? { leadDays } : {}) }).map(({ round }) => round);
  const told = (one: Expiring, round: string, at: Date): Told => ({ kind: one.kind, objectId: one.objectId, expires: one.expires, round, toldAt: at });

  test('goes by the lead times that were set', () => {
    expect(rounds(item(80), [], now)).toEqual([]);
    expect(rounds(item(80), [], now, new Map([['apple_push', [90]]]))).toEqual(['90']);
  });

  test('tells a week of a crowd once per lead time, though its first day moves on, and never as overdue', () => {
    const week = (left: number) => item(left, { kind: 'app_certificate', nature: 'crowd', objectId: '2026-W48' });
    const before = told(week(5), '7', now);
    expect(rounds(week(5), [], now)).toEqual(['7']);
    expect(rounds(week(6), [before], later(1))).toEqual([]);
    expect(rounds(week(-1), [], now)).toEqual([]);
  });

  test('tells a trouble at once although its date lies far ahead, then daily, and after a week weekly', () => {
    const one = item(200, { trouble: 'failing' });
    const first = told(one, 'trouble:failing:day-0', now);
    expect(rounds(one, [], now)).toEqual(['trouble:failing:day-0']);
    expect(rounds(one, [told(one, '60', later(-1))], now)).toEqual(['trouble:failing:day-0']);
    expect(rounds(one, [first], later(0.2))).toEqual([]);
    expect(rounds(one, [first], later(1))).toEqual(['trouble:failing:day-1']);
    expect(rounds(one, [first], later(15))).toEqual(['trouble:failing:week-2']);
  });

  test('leaves out what lapsed long before anybody watched, unless it matters', () => {
    expect(rounds(item(-400, { kind: 'app_secret', severity: 'high' }), [], now)).toEqual([]);
    expect(rounds(item(-400), [], now)).toHaveLength(1);
  });
});

test.each([
  ['60, 30; 14 en 7', [60, 30, 14, 7]], ['1 30 30', [30, 1]], ['60,30,14,7,1', [60, 30, 14, 7, 1]], ['90 days and 7 days', [90, 7]],
  ['', undefined], ['0', undefined], ['366', undefined], ['-5', undefined], ['often', undefined], ['1,2,3,4,5,6,7,8,9', undefined],
])('lead times written as "%s"', (text, days) => {
  expect(readDays(text)).toEqual(days);
});

test('a snooze ends on the day that was chosen, or after so many', () => {
  expect(snoozeEnd({ days: 7, until: '' }, now)).toEqual(later(7));
  expect(snoozeEnd({ days: 7, until: '2026-12-01' }, now)).toEqual(new Date('2026-12-01T09:00:00Z'));
  for (const until of ['2026-13-45', '2026-11-17', '2028-01-01', 'soon']) expect(snoozeEnd({ until }, now)).toBeNull();
});

test.each([
  ["I'll do it!", 'alert_take'], ['ik pak het op', 'alert_take'], ['ok, ik doe het', 'alert_take'], ['seen', 'alert_seen'], ['Gezien.', 'alert_seen'],
  ['snooze 2 weeks', 'snooze_alert'], ['later', 'snooze_alert'], ['herinner me over een week', 'snooze_alert'], ['niet nu', 'snooze_alert'],
  ['do it later on LT-0421', null], ['ik heb mijn telefoon gezien', null], ['sync it', null], ['uitstellen', 'snooze_alert'],
])('"%s" about an alert', (text, command) => {
  expect(readAlertWords(text)).toBe(command);
});
