import { describe, expect, test } from '@jest/globals';
import { keepsSettling, nextGlance, sayItIsPutRight, sayWhatIsWrong, whileMissing, type Moment } from '../../dialogs/arrival.ts';

const minute = 60_000;
const hour = 60 * minute;
// A Friday, one o'clock in the Netherlands.
const since = new Date('2026-11-20T12:00:00Z');
const after = (ms: number): Moment => ({ now: new Date(since.getTime() + ms), zone: 'Europe/Amsterdam', minutes: 20 });
const watching = { state: 'watching', watchSince: since, reported: null } as const;
const told = { ...watching, reported: 'not_seen' } as const;

describe('while a device is missing', () => {
  test('nothing is said within the time of the guide, and once after it', () => {
    expect(whileMissing(watching, after(19 * minute))).toBe('nothing');
    expect(whileMissing(watching, after(20 * minute))).toBe('report');
    expect(whileMissing(told, after(hour))).toBe('nothing');
  });

  test('the end of the watch is told at once to whom nothing was told, and otherwise in working hours', () => {
    expect(whileMissing(watching, after(24 * hour))).toBe('report_and_end');
    // Saturday one o'clock, and Monday half past eight.
    expect(whileMissing(told, after(24 * hour))).toBe('nothing');
    expect(whileMissing(told, after(67 * hour))).toBe('nothing');
    expect(whileMissing(told, after(67.5 * hour))).toBe('remind_and_end');
  });

  test('nothing is said to somebody who went back to the steps', () => {
    expect(whileMissing({ ...watching, state: 'steps' }, after(30 * hour))).toBe('nothing');
  });

  test('it is looked for often at first and then rarely', () => {
    const gap = (age: number) => nextGlance(since, after(age).now).getTime() - after(age).now.getTime();
    expect([0, 2 * minute, 6 * minute, 2 * hour, 30 * hour].map(gap)).toEqual([5000, 10_000, minute, 10 * minute, 30 * minute]);
  });
});

describe('a device that is there', () => {
  test('is said to lack something after the time of the guide, and that once', () => {
    expect(sayWhatIsWrong(watching, 'noncompliant', after(19 * minute))).toBe(false);
    expect(sayWhatIsWrong(watching, 'noncompliant', after(20 * minute))).toBe(true);
    expect(sayWhatIsWrong({ ...watching, reported: 'noncompliant' }, 'noncompliant', after(20 * minute))).toBe(false);
    expect(sayWhatIsWrong(watching, 'compliant', after(20 * minute))).toBe(false);
  });

  test('is not spoken about in the night hours later', () => {
    expect(sayWhatIsWrong(watching, 'inGracePeriod', after(10 * hour))).toBe(false);
    expect(sayWhatIsWrong(watching, 'inGracePeriod', after(68 * hour))).toBe(true);
  });

  test('is said to be in order to whom it lacked something, told or only shown, and that once', () => {
    expect(sayItIsPutRight({ compliance: 'noncompliant', reported: null }, 'compliant')).toBe(true);
    expect(sayItIsPutRight({ compliance: 'unknown', reported: 'noncompliant' }, 'compliant')).toBe(true);
    expect(sayItIsPutRight({ compliance: 'unknown', reported: null }, 'compliant')).toBe(false);
    expect(sayItIsPutRight({ compliance: 'inGracePeriod', reported: null }, 'noncompliant')).toBe(false);
    expect(sayItIsPutRight({ compliance: 'noncompliant', reported: 'put_right' }, 'compliant')).toBe(false);
    expect(sayWhatIsWrong({ ...watching, reported: 'put_right' }, 'noncompliant', after(20 * minute))).toBe(false);
  });

  test('is followed for an hour when all is well, and for days while it is not', () => {
    expect(keepsSettling(watching, 'compliant', after(59 * minute))).toBe(true);
    expect(keepsSettling(watching, 'compliant', after(hour))).toBe(false);
    expect(keepsSettling(watching, 'noncompliant', after(70 * hour))).toBe(true);
    expect(keepsSettling({ ...watching, reported: 'noncompliant' }, 'noncompliant', after(24 * hour))).toBe(false);
  });
});
