import { expect, test } from '@jest/globals';
import { byWeek } from '../../alerts/weeks.ts';

const at = (text: string) => new Date(text);
const now = at('2026-11-21T09:00:00Z');

test('dates are counted per calendar week, from Monday to Sunday', () => {
  const dates = ['2026-11-23T00:00:00Z', '2026-11-29T23:59:59Z', '2026-11-30T00:00:00Z'].map(at);
  expect(byWeek(dates, now)).toEqual([
    { objectId: '2026-W48', name: 'week 48', expires: at('2026-11-23T00:00:00Z'), count: 2 },
    { objectId: '2026-W49', name: 'week 49', expires: at('2026-11-30T00:00:00Z'), count: 1 },
  ]);
});

test('in the week that has begun the first date that is ahead counts, and what has passed does not', () => {
  const dates = ['2026-11-20T10:00:00Z', '2026-11-22T12:00:00Z', '2026-11-22T11:00:00Z'].map(at);
  expect(byWeek(dates, now)).toEqual([{ objectId: '2026-W47', name: 'week 47', expires: at('2026-11-22T11:00:00Z'), count: 2 }]);
});

test.each([
  ['2027-01-01T00:00:00Z', '2026-12-20T00:00:00Z', '2026-W53'],
  ['2027-01-04T00:00:00Z', '2026-12-20T00:00:00Z', '2027-W01'],
  ['2024-12-30T00:00:00Z', '2024-12-20T00:00:00Z', '2025-W01'],
])('%s is in the week that the calendar says', (date, today, week) => {
  expect(byWeek([at(date)], at(today)).map(({ objectId }) => objectId)).toEqual([week]);
});

test('what lies far ahead, and what is no date, is left out', () => {
  expect(byWeek([at('2027-01-11T00:00:00Z'), new Date(Number.NaN)], now)).toEqual([]);
});
