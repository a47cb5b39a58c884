import { expect, test } from '@jest/globals';
import { dateThere, daysLeft } from '../../cards/days-left.ts';

// Something that ends half an hour before midnight in London is tomorrow's in Amsterdam, and this afternoon's in Los Angeles.
const now = new Date('2026-11-21T12:00:00Z');
const tonight = new Date('2026-11-21T23:30:00Z');

test.each([
  ['Europe/London', 0, '2026-11-21'],
  ['Europe/Amsterdam', 1, '2026-11-22'],
  ['America/Los_Angeles', 0, '2026-11-21'],
])('in %s a day is a day by the clock there', (zone, days, date) => {
  expect(daysLeft(tonight, now, zone)).toBe(days);
  expect(dateThere(tonight, zone)).toBe(date);
});

test('the night in which the clock changes is one day like another', () => {
  expect(daysLeft(new Date('2027-03-28T22:30:00Z'), new Date('2027-03-26T23:30:00Z'), 'Europe/Amsterdam')).toBe(2);
  expect(daysLeft(new Date('2027-03-20T12:00:00Z'), new Date('2027-03-28T12:00:00Z'), 'Europe/Amsterdam')).toBe(-8);
});
