import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { openLog } from '../../bot/log.ts';

const secret = 'eyJ-what-nobody-may-read';

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  const to = new Writable({ write: (chunk, _encoding, done) => { text += String(chunk); done(); } });
  write(openLog('debug', to));
  return text;
}

test.each(['authorization', 'token', 'assertion', 'password', 'secret', 'sealedToken'])('hides %s, at the top and one level down', (name) => {
  const text = logged((log) => {
    log.warn({ [name]: secret }, 'at the top');
    log.warn({ request: { [name]: secret, path: '/devices' } }, 'one level down');
  });
  expect(text).not.toContain(secret);
  expect(text.match(/\(hidden\)/g)).toHaveLength(2);
  expect(text).toContain('/devices');
});

test('hides the headers of a request that an HTTP client hangs on its error', () => {
  const error = Object.assign(new Error('refused'), {
    request: { headers: { authorization: `Bearer ${secret}` }, body: `client_secret=${secret}` },
    response: { headers: { 'set-cookie': secret } },
    config: { headers: { Authorization: `Bearer ${secret}` } },
  });
  const text = logged((log) => log.error({ err: error }, 'a turn failed'));
  expect(text).not.toContain(secret);
  expect(text).toContain('refused');
});

test('hides the same in the causes of an error', () => {
  const cause = Object.assign(new Error('underneath'), { statusCode: 502, request: { headers: { authorization: secret } } });
  const text = logged((log) => log.error({ err: new Error('on top', { cause }) }, 'a turn failed'));
  expect(text).not.toContain(secret);
  expect(text).toContain('underneath');
});
