import { describe, expect, test } from '@jest/globals';
import { claimsChallenge, retryAfterMs, toGraphError } from '../../graph/error-body.ts';

const ACTIVITY = '6ed27b3b-1d2a-4a9c-9f0e-0a4a3c1f7d11';
const FORBIDDEN =
  'Application is not authorized to perform this operation. Application must have one of the following scopes: ' +
  'DeviceManagementManagedDevices.PrivilegedOperations.All - Operation ID (for customer support): ' +
  `00000000-0000-0000-0000-000000000000 - Activity ID: ${ACTIVITY} - Url: https://proxy.amsub0102.manage.microsoft.com/x`;

function answer(status: number, body: unknown, headers: Record<string, string> = {}, method = 'GET') {
  return { method, status, headers: new Headers(headers), body: typeof body === 'string' ? body : JSON.stringify(body) };
}

describe('the sentence for people', () => {
  test('is taken out of the JSON text that Intune puts into the message', () => {
    const message = JSON.stringify({ _version: 3, Message: FORBIDDEN, CustomApiErrorPhrase: '', RetryAfter: null, HttpHeaders: '{}' });
    const error = toGraphError(answer(403, { error: { code: 'Forbidden', message, innerError: { 'request-id': 'r' } } }));
    expect(error).toMatchObject({ code: 'graph_forbidden', graphCode: 'Forbidden', requestId: 'r', activityId: ACTIVITY });
    expect(error.message).toMatch(/^Application is not authorized.*PrivilegedOperations\.All$/);
  });

  test('is cut before the ids when the message is plain', () => {
    const error = toGraphError(answer(403, { error: { code: 'Forbidden', message: FORBIDDEN } }));
    expect(error.message).not.toContain('Operation ID');
    expect(error.activityId).toBe(ACTIVITY);
  });

  test.each(['', '<html>', '{', '{}', '{"error":"x"}', '{"error":{"message":7}}', '{"error":{"message":"{"}}'])(
    'exists whatever the body is: %j', (body) => {
      expect(toGraphError(answer(502, body)).message).not.toBe('');
    },
  );
});

describe('a status', () => {
  test.each([
    [400, 'graph_refused'], [401, 'graph_sign_in_needed'], [403, 'graph_forbidden'], [404, 'graph_not_found'],
    [408, 'graph_unavailable'], [409, 'graph_refused'], [412, 'graph_refused'], [429, 'graph_throttled'],
    [500, 'graph_unavailable'], [503, 'graph_unavailable'], [504, 'graph_unavailable'],
  ])('%i is %s', (status, code) => {
    expect(toGraphError(answer(status, '')).code).toBe(code);
  });

  test('in the 500s leaves open whether a write was carried out', () => {
    expect(toGraphError(answer(504, '', {}, 'POST'))).toMatchObject({ maybeExecuted: true });
    expect(toGraphError(answer(504, '', {}, 'GET'))).toMatchObject({ maybeExecuted: false });
  });
});

describe('Retry-After', () => {
  test.each([['3', 3000], ['2.128', 2128], ['0', 0], ['soon', null]])('%s means %s ms', (value, ms) => {
    expect(retryAfterMs(new Headers({ 'retry-after': value }))).toBe(ms);
  });

  test('may be a date, counted from the date of the answer', () => {
    const headers = new Headers({ 'retry-after': 'Sat, 21 Nov 2026 10:00:05 GMT', date: 'Sat, 21 Nov 2026 10:00:00 GMT' });
    expect(retryAfterMs(headers)).toBe(5000);
  });

  test('may be missing', () => {
    expect(retryAfterMs(new Headers())).toBeNull();
  });
});

describe('a claims challenge', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c10"}}}';
  const encoded = Buffer.from(claims).toString('base64');
  const bearer = `Bearer realm="", error="insufficient_claims", claims="${encoded}"`;

  test('keeps the padding of its base64', () => {
    expect(encoded).toMatch(/=$/);
    expect(claimsChallenge(new Headers({ 'www-authenticate': bearer }))).toBe(claims);
  });

  test('is found among other challenges', () => {
    const headers = new Headers();
    headers.append('www-authenticate', 'Bearer realm="", error="invalid_token", claims="bm8="');
    headers.append('www-authenticate', bearer);
    headers.append('www-authenticate', 'PoP nonce="abc"');
    expect(claimsChallenge(headers)).toBe(claims);
  });

  test.each([
    ['', 'no header'],
    ['Bearer error="invalid_token"', 'another error'],
    [`Bearer claims="${encoded}"`, 'no error'],
    ['Bearer error="insufficient_claims", claims="%%%"', 'something that is not base64 JSON'],
  ])('is nothing for %j (%s)', (header) => {
    expect(claimsChallenge(new Headers({ 'www-authenticate': header }))).toBeNull();
  });
});
