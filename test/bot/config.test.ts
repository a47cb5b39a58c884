import { describe, expect, test } from '@jest/globals';
import { ConfigInvalid, readConfig } from '../../bot/config.ts';

const secret = 'a-secret-that-nobody-may-see';
const least = { MicrosoftAppId: 'app', MicrosoftAppPassword: secret, MicrosoftAppTenantId: 'tenant' };

function problems(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems;
    throw error;
  }
  return [];
}

test('needs three variables and has a default for every other', () => {
  expect(readConfig(least)).toEqual({
    port: 3978,
    appId: 'app',
    credential: { secret },
    tenantId: 'tenant',
    appType: 'SingleTenant',
    databaseUrl: null,
    dataDir: './data',
    graphUrl: 'https://graph.microsoft.com',
    loginUrl: 'https://login.microsoftonline.com',
    botOpenIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ownDeviceActions: new Set(['sync']),
    appOnlyActions: new Set(),
    publicUrl: null,
    allowLoopback: false,
    defaultLanguage: 'nl',
    guidesDir: null,
    understandingDir: null,
    devicePatterns: [],
    llm: null,
    logLevel: 'info',
  });
});

test('reads what is given', () => {
  const config = readConfig({
    ...least, PORT: ' 80 ', MicrosoftAppType: 'MultiTenant', DATABASE_URL: 'postgresql://balie@db/balie', DATA_DIR: '/var/balie', GRAPH_URL: 'https://graph.microsoft.us/',
    LOGIN_URL: 'https://login.microsoftonline.us//', PUBLIC_URL: 'https://balie.example/', DEFAULT_LANGUAGE: 'en', GUIDES_DIR: './ours', LOG_LEVEL: 'silent',
  });
  expect(config).toMatchObject({
    port: 80, appType: 'MultiTenant', databaseUrl: 'postgresql://balie@db/balie', dataDir: '/var/balie', graphUrl: 'https://graph.microsoft.us',
    loginUrl: 'https://login.microsoftonline.us', publicUrl: 'https://balie.example', defaultLanguage: 'en', guidesDir: './ours', logLevel: 'silent',
  });
});

test('a language model is off unless its address is given, and that must be https', () => {
  const llm = (more: Record<string, string>) => readConfig({ ...least, ...more }).llm;
  expect(llm({ LLM_URL: 'https://api.example.com/v1', LLM_KEY: 'k', LLM_MODEL: 'm' })).toEqual({ url: 'https://api.example.com/v1', key: 'k', model: 'm' });
  expect(llm({ LLM_URL: 'https://ours.openai.azure.com/openai/deployments/balie', LLM_KEY: 'k' })).toMatchObject({ model: null });
  expect(llm({ LLM_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'm', ALLOW_LOOPBACK: 'true' })).toMatchObject({ key: null });
  expect(problems({ ...least, LLM_URL: 'http://api.example.com/v1', LLM_MODEL: 'm' })).toEqual(['LLM_URL must begin with https://']);
  expect(problems({ ...least, LLM_URL: 'https://api.example.com/v1' })).toEqual([expect.stringContaining('LLM_MODEL is missing')]);
  expect(problems({ ...least, LLM_KEY: 'very-secret' })).toEqual([expect.stringContaining('LLM_URL is missing')]);
  expect(JSON.stringify(problems({ ...least, LLM_KEY: 'very-secret' }))).not.toContain('very-secret');
});

test('names of devices are given with signs, and what is no name is refused', () => {
  const [first, second] = readConfig({ ...least, DEVICE_NAME_PATTERNS: 'KASSA-##, balie*' }).devicePatterns;
  const finds = (pattern: RegExp | undefined, text: string) => (text.match(pattern ?? /x^/) ?? []).length > 0;
  expect([finds(first, 'sync kassa-12'), finds(first, 'sync KASSA 12'), finds(first, 'kassa-1'), finds(second, 'BALIE-zuid doet niks'), finds(second, 'mijnbalie5')]).toEqual([true, true, false, true, false]);
  for (const wrong of ['(a+)+$', '**', '#', 'x'.repeat(41), '[a-z]##']) expect(problems({ ...least, DEVICE_NAME_PATTERNS: wrong })).toEqual([expect.stringContaining('DEVICE_NAME_PATTERNS may hold')]);
});

test('takes a certificate before a password, with line breaks written as \\n', () => {
  const { credential } = readConfig({ ...least, CertificateThumbprint: 'AB12', CertificatePrivateKey: '-----BEGIN\\nkey\\n-----END' });
  expect(credential).toEqual({ certificate: { thumbprint: 'AB12', privateKey: '-----BEGIN\nkey\n-----END' } });
});

describe('what is missing', () => {
  test.each(['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'])('names %s', (name) => {
    for (const absent of [undefined, '', '  ']) {
      const found = problems({ ...least, [name]: absent });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`^${name} is missing`));
    }
  });

  test('names everything that is missing or wrong at once', () => {
    const found = problems({ PORT: 'many', DEFAULT_LANGUAGE: 'fr' }).join('\n');
    for (const name of ['MicrosoftAppId', 'MicrosoftAppTenantId', 'PORT', 'DEFAULT_LANGUAGE']) expect(found).toContain(name);
  });

  test.each([['CertificateThumbprint', 'AB12'], ['CertificatePrivateKey', 'key']])('is the password, when %s stands alone', (name, value) => {
    const found = problems({ MicrosoftAppId: 'app', MicrosoftAppTenantId: 'tenant', [name]: value });
    expect(found).toEqual(['MicrosoftAppPassword is missing (or give CertificateThumbprint and CertificatePrivateKey)']);
  });
});

describe('what is wrong', () => {
  const loopback = 'http://127.0.0.1:4000';
  test.each([
    ['PORT', '65536'], ['PORT', '-1'], ['PORT', '1.5'], ['PORT', 'http'],
    ['MicrosoftAppType', 'UserAssignedMSI'], ['MicrosoftAppType', 'singletenant'],
    ['DATABASE_URL', 'mysql://db'], ['DATABASE_URL', 'db'],
    ['GRAPH_URL', 'graph'], ['GRAPH_URL', 'http://graph.microsoft.com'], ['GRAPH_URL', 'ftp://graph.microsoft.com'], ['GRAPH_URL', loopback],
    ['LOGIN_URL', 'login'], ['LOGIN_URL', 'http://login.microsoftonline.com'], ['LOGIN_URL', loopback],
    ['BOT_OPENID_URL', 'keys'], ['BOT_OPENID_URL', 'http://login.botframework.com'], ['BOT_OPENID_URL', loopback],
    ['PUBLIC_URL', 'balie'], ['PUBLIC_URL', 'http://balie.example'], ['PUBLIC_URL', loopback],
    ['ALLOW_LOOPBACK', 'yes'], ['ALLOW_LOOPBACK', '1'], ['ALLOW_LOOPBACK', 'TRUE'],
    ['DEFAULT_LANGUAGE', 'fr'], ['LOG_LEVEL', 'loud'],
  ])('is %s set to %s, and the message begins with the name', (name, value) => {
    const found = problems({ ...least, [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`${name} `)).toBe(true);
  });

  test('is http on another machine, also where this machine is allowed', () => {
    expect(problems({ ...least, ALLOW_LOOPBACK: 'true', GRAPH_URL: 'http://192.168.1.4' })).toEqual(['GRAPH_URL must begin with https://']);
    expect(problems({ ...least, ALLOW_LOOPBACK: 'true', GRAPH_URL: 'http://localhost.example' })).toEqual(['GRAPH_URL must begin with https://']);
  });

  test('is not http on this machine where that is allowed', () => {
    for (const address of [loopback, 'http://localhost:1', 'http://[::1]:1']) {
      expect(readConfig({ ...least, ALLOW_LOOPBACK: 'true', GRAPH_URL: address, LOGIN_URL: address, BOT_OPENID_URL: address }).graphUrl).toBe(address);
    }
  });
});

test('says no value in a message, because one of them is a secret', () => {
  const everything = {
    MicrosoftAppType: secret, MicrosoftAppPassword: secret, CertificatePrivateKey: secret, PORT: secret, DATABASE_URL: secret, GRAPH_URL: secret, LOGIN_URL: secret,
    BOT_OPENID_URL: secret, PUBLIC_URL: secret, ALLOW_LOOPBACK: secret, DEFAULT_LANGUAGE: secret, LOG_LEVEL: secret,
  };
  const steps = [everything, { ...least, DATABASE_URL: secret, GRAPH_URL: `http://${secret}.example`, PUBLIC_URL: secret }, { MicrosoftAppId: 'app', MicrosoftAppTenantId: 'tenant', CertificatePrivateKey: secret }];
  for (const env of steps) {
    const found = problems(env);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).not.toContain(secret);
  }
});

test.each([
  ['sync, lock;locate', ['sync', 'lock', 'locate']],
  ['LOCK', ['lock']],
  ['none', []],
])('people may do "%s" to their own devices', (given, allowed) => {
  expect([...readConfig({ ...least, OWN_DEVICE_ACTIONS: given }).ownDeviceActions]).toEqual(allowed);
});

test('what people may never do to their own devices by themselves is refused at the start', () => {
  expect(() => readConfig({ ...least, OWN_DEVICE_ACTIONS: 'sync,wipe' })).toThrow('OWN_DEVICE_ACTIONS');
});

test('nothing goes as Balie itself unless an administrator names it', () => {
  expect([...readConfig(least).appOnlyActions]).toEqual([]);
  expect([...readConfig({ ...least, APP_ONLY_ACTIONS: 'sync, RebootNow;shutdown' }).appOnlyActions]).toEqual(['syncDevice', 'rebootNow', 'shutDown']);
});

test.each([
  ['wipe', 'cannot be undone'], ['deleteRecord', 'cannot be undone'], ['appEvaluation', 'checks which person asked'], ['rotateBitLockerKeys', 'everything about every device'],
  ['runRemediation', 'runs programs'], ['recoverPasscode', 'no such action'],
])('%s may not be named for that, and the start says why', (name, why) => {
  expect(() => readConfig({ ...least, APP_ONLY_ACTIONS: `sync,${name}` })).toThrow(`APP_ONLY_ACTIONS may not name ${name}`);
  expect(() => readConfig({ ...least, APP_ONLY_ACTIONS: name })).toThrow(why);
});
