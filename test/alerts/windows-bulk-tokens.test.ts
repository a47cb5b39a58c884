import { expect, test } from '@jest/globals';
import { withoutSuccessor } from '../../alerts/sources/windows-bulk-tokens.ts';

const now = new Date('2026-11-21T09:00:00Z');
const made = (id: string, daysAgo: number) => ({ id, name: `package_${id}`, created: new Date(now.getTime() - daysAgo * 86_400_000).toISOString() });
const told = (...packages: ReturnType<typeof made>[]) => withoutSuccessor(packages, now).map(({ objectId, expires }) => [objectId, Math.round(((expires?.getTime() ?? 0) - now.getTime()) / 86_400_000)]);

test('a package lasts 180 days', () => {
  expect(told(made('a', 0), made('b', 170))).toEqual([['a', 180]]);
  expect(told(made('a', 150))).toEqual([['a', 30]]);
});

test('one that is made in the last sixty days of another, or later, takes its place as long as it is valid', () => {
  expect(told(made('old', 175), made('new', 50))).toEqual([['new', 130]]);
  expect(told(made('old', 400), made('new', 10))).toEqual([['new', 170]]);
  expect(told(made('old', 400), made('lapsed too', 200))).toEqual([['old', -220], ['lapsed too', -20]]);
});

test('two that are used side by side are both told', () => {
  expect(told(made('a', 170), made('b', 100))).toEqual([['a', 10], ['b', 80]]);
});

test('an account of which nobody can read when it was made is there, without a date', () => {
  expect(withoutSuccessor([{ id: 'x', name: 'package_x', created: null }], now)).toEqual([expect.objectContaining({ objectId: 'x', expires: null })]);
});
