import { expect, test } from '@jest/globals';
import { wasRevoked } from '../../alerts/sources/android-tokens.ts';

const now = new Date('2026-11-21T09:00:00Z');
const token = { id: 'a', name: 'Scanners', mode: null, created: '2026-03-01T08:00:00.000Z', modified: '2026-03-01T08:00:00.000Z' };

test.each([
  ['ended at the moment of the last change', { ...token, expires: '2026-11-20T10:00:00.000Z', modified: '2026-11-20T10:00:04.000Z' }, true],
  ['ended before it was made', { ...token, expires: '2026-02-28T08:00:00.000Z' }, true],
  ['ended on its day, long after the last change', { ...token, expires: '2026-11-20T10:00:00.000Z' }, false],
  ['ended on its day, and was given another name afterwards', { ...token, expires: '2026-11-20T10:00:00.000Z', modified: '2026-11-20T15:00:00.000Z' }, false],
  ['has time left', { ...token, expires: '2027-01-20T10:00:00.000Z', modified: '2026-11-20T10:00:00.000Z' }, false],
  ['ended, and nobody knows when it was changed', { ...token, expires: '2026-11-20T10:00:00.000Z', created: null, modified: null }, false],
])('a token that %s counts as revoked or not', (_, one, revoked) => {
  expect(wasRevoked(one, now)).toBe(revoked);
});
