import { describe, expect, test } from '@jest/globals';
import { findDuration, whenItEnds } from '../../understanding/durations.ts';

// A Saturday.
const now = Date.parse('2026-11-21T12:00:00Z');

describe('durations', () => {
  test.each([
    ['snooze 3 dagen', '2026-11-24T12:00:00.000Z'],
    ['een week', '2026-11-28T12:00:00.000Z'],
    ['a couple of days', '2026-11-23T12:00:00.000Z'],
    ['half an hour', '2026-11-21T12:30:00.000Z'],
    ['over een kwartier', '2026-11-21T12:15:00.000Z'],
    ['tot maandag', '2026-11-23T09:00:00.000Z'],
    ['until tuesday', '2026-11-24T09:00:00.000Z'],
    ['morgenochtend', '2026-11-22T09:00:00.000Z'],
    ['volgende week', '2026-11-23T09:00:00.000Z'],
    ['tot volgende week donderdag', '2026-11-26T09:00:00.000Z'],
    ['twee weken', '2026-12-05T12:00:00.000Z'],
  ])('"%s" ends at %s', (text, end) => {
    const found = findDuration(text);
    expect(found && new Date(whenItEnds(found, now) ?? 0).toISOString()).toBe(end);
  });

  test('are not made up', () => {
    expect(findDuration('zet die melding stil')).toBeUndefined();
    expect(whenItEnds('na de vakantie', now)).toBeUndefined();
  });
});
