import { describe, expect, test } from '@jest/globals';
import { isWorkingTime, nextWorkdayMorning, nextWorkingTime } from '../../dialogs/working-hours.ts';

const amsterdam = 'Europe/Amsterdam';
const at = (iso: string) => new Date(iso);

describe('working hours', () => {
  test.each([
    ['Monday 08:29', '2026-11-23T07:29:59Z', false],
    ['Monday 08:30', '2026-11-23T07:30:00Z', true],
    ['Monday 17:29', '2026-11-23T16:29:00Z', true],
    ['Monday 17:30', '2026-11-23T16:30:00Z', false],
    ['Saturday noon', '2026-11-21T11:00:00Z', false],
    ['Sunday noon', '2026-11-22T11:00:00Z', false],
  ])('%s in the Netherlands', (_moment, iso, inside) => {
    expect(isWorkingTime(at(iso), amsterdam)).toBe(inside);
  });

  test('are those of the place where the person is; of the Netherlands where that is unknown or unheard of', () => {
    const evening = at('2026-11-23T20:00:00Z');
    expect(isWorkingTime(evening, 'America/New_York')).toBe(true);
    for (const zone of [null, 'Mars/Olympus_Mons', amsterdam]) expect(isWorkingTime(evening, zone)).toBe(false);
  });

  test.each([
    ['inside them it is now', '2026-11-23T10:12:13Z', '2026-11-23T10:12:13Z'],
    ['early in the morning it is that morning', '2026-11-23T04:00:00Z', '2026-11-23T07:30:00Z'],
    ['in the evening it is tomorrow', '2026-11-23T19:00:00Z', '2026-11-24T07:30:00Z'],
    ['on Friday evening it is Monday', '2026-11-20T19:00:00Z', '2026-11-23T07:30:00Z'],
    ['in the weekend it is Monday', '2026-11-21T01:00:00Z', '2026-11-23T07:30:00Z'],
    ['over the change to summer time it is half past eight by the clock', '2026-03-28T12:00:00Z', '2026-03-30T06:30:00Z'],
    ['over the change to winter time as well', '2026-10-23T19:00:00Z', '2026-10-26T07:30:00Z'],
  ])('the next: %s', (_when, iso, expected) => {
    expect(nextWorkingTime(at(iso), amsterdam)).toEqual(at(expected));
  });

  test.each([
    ['a Tuesday', '2026-11-24T10:00:00Z', '2026-11-25T08:30:00Z'],
    ['a Friday', '2026-11-20T10:00:00Z', '2026-11-23T08:30:00Z'],
    ['a Saturday', '2026-11-21T10:00:00Z', '2026-11-23T08:30:00Z'],
    ['a Sunday', '2026-11-22T22:30:00Z', '2026-11-23T08:30:00Z'],
  ])('the morning of the next working day after %s', (_day, iso, expected) => {
    expect(nextWorkdayMorning(at(iso), amsterdam)).toEqual(at(expected));
  });
});
