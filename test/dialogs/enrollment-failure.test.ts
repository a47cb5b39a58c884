import { describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { failureKind, failureOf, failureWords } from '../../dialogs/enrollment-failure.ts';
import { failuresSince } from '../../dialogs/enroll-stuck.ts';
import type { EnrollmentFailure } from '../../graph/enrollment-failures.ts';
import { languages } from '../../guides/language.ts';

const failed = (more: Partial<EnrollmentFailure>): EnrollmentFailure => ({
  id: 'f', at: '2026-11-20T10:00:00Z', category: 'unknown', reason: null, operatingSystem: null, osVersion: null, correlationId: null, ...more,
});

/** deviceEnrollmentFailureReason, as documented. */
const documented = [
  'unknown', 'authentication', 'authorization', 'accountValidation', 'userValidation', 'deviceNotSupported', 'inMaintenance', 'badRequest',
  'featureNotSupported', 'enrollmentRestrictionsEnforced', 'clientDisconnected', 'userAbandonment',
];

describe('the failure of an enrollment', () => {
  test.each(documented)('%s has words of its own and a next step in both languages', (category) => {
    expect(failureKind(failed({ category }))).toBe(category);
    for (const language of languages) {
      const { what, next } = failureWords(failed({ category }), wordsFor(language));
      expect(what.length).toBeGreaterThan(10);
      expect(next.length).toBeGreaterThan(20);
    }
  });

  test.each([
    ['DeviceCapReached', 'deviceLimit'],
    ['UserNotLicensed', 'notLicensed'],
    ['DeviceTypeNotSupported', 'enrollmentRestrictionsEnforced'],
    [null, 'enrollmentRestrictionsEnforced'],
  ])('with the reason %s is %s', (reason, kind) => {
    expect(failureKind(failed({ category: 'enrollmentRestrictionsEnforced', reason }))).toBe(kind);
  });

  test('of a category that Graph added later is unknown', () => {
    for (const category of ['solarFlare', 'constructor', '']) expect(failureKind(failed({ category }))).toBe('unknown');
  });

  test('is about this platform, or about something that never said what it was', () => {
    const [windows, iphone, nameless] = [failed({ operatingSystem: 'Windows' }), failed({ operatingSystem: 'iOS' }), failed({})];
    expect(failureOf('ipados', [windows, iphone])).toBe(iphone);
    expect(failureOf('macos', [windows, nameless])).toBe(nameless);
    expect(failureOf('android', [windows])).toBeNull();
  });

  test('counts from a week ago, or from the start of a run that is older', () => {
    const now = new Date('2026-11-20T10:00:00Z');
    expect(failuresSince({ startedAt: new Date('2026-11-20T09:00:00Z') }, now)).toEqual(new Date('2026-11-13T10:00:00Z'));
    expect(failuresSince({ startedAt: new Date('2026-11-01T09:00:00Z') }, now)).toEqual(new Date('2026-11-01T09:00:00Z'));
  });
});
