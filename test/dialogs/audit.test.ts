import { expect, test } from '@jest/globals';
import { auditAbout, auditActions, auditSince } from '../../dialogs/audit.ts';

test.each([
  ['audit today', '2026-11-21T10:20:30Z', 'Europe/Amsterdam', '2026-11-20T23:00:00.000Z'],
  ['logboek vandaag', '2026-11-21T23:30:00Z', 'Europe/Amsterdam', '2026-11-21T23:00:00.000Z'],
  ['audit today', '2026-11-21T10:20:30Z', 'America/New_York', '2026-11-21T05:00:00.000Z'],
  ['audit today', '2026-10-25T12:00:00Z', 'Europe/Amsterdam', '2026-10-24T22:00:00.000Z'],
  ['audit today', '2026-03-29T12:00:00Z', null, '2026-03-28T23:00:00.000Z'],
  ['audit yesterday', '2026-11-21T10:20:30Z', 'Europe/Amsterdam', '2026-11-19T23:00:00.000Z'],
])('"%s" at %s counts from midnight in %s', (text, now, zone, since) => {
  expect(auditSince(text, undefined, new Date(now), zone)?.toISOString()).toBe(since);
});

test.each([
  ['van vandaag', null],
  ['of today', null],
  ['vandaag', null],
  ['of this week', null],
  ['van de afgelopen 3 dagen', null],
  ['LT-0421', 'LT-0421'],
  ['van 3-LT', 'van 3-LT'],
  ['Weekend-iPad', 'Weekend-iPad'],
  [null, null],
])('behind "audit", "%s" is about %s', (rest, about) => {
  expect(auditAbout(rest)).toBe(about);
});

test('a question about one action is about that one; the name of a device is no action', () => {
  expect(auditActions('who restarted LT-0421?', 'LT-0421')).toEqual(['rebootNow']);
  expect(auditActions('audit LOCK-01', 'LOCK-01')).toBeUndefined();
});
