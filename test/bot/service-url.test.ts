import { expect, test } from '@jest/globals';
import { isTeamsAddress } from '../../bot/service-url.ts';

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net/amer/5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10/',
  'https://SMBA.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net:443/teams/',
  'https://smba.infra.gcc.teams.microsoft.com/teams/',
  'https://smba.infra.gov.teams.microsoft.us/teams/',
  'https://smba.infra.dod.teams.microsoft.us/teams/',
])('knows %s as an address of Teams', (address) => {
  expect(isTeamsAddress(address, false)).toBe(true);
});

test.each([
  'http://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net.evil.example/teams/',
  'https://evil.example/smba.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.example/teams/',
  'https://me@smba.trafficmanager.net/teams/',
  'https://:secret@smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net:8443/teams/',
  'https://smba.trafficmanager.net.:443/teams/',
  'https://evilsmba.trafficmanager.net/teams/',
  'https://trafficmanager.net/teams/',
  'ftp://smba.trafficmanager.net/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '//smba.trafficmanager.net/teams/',
  'smba.trafficmanager.net',
  '',
  'nonsense',
])('does not take %s for an address of Teams', (address) => {
  expect(isTeamsAddress(address, false)).toBe(false);
  expect(isTeamsAddress(address, true)).toBe(false);
});

test.each([undefined, null, 7, {}, ['https://smba.trafficmanager.net/teams/']])('does not take %j for an address', (address) => {
  expect(isTeamsAddress(address, true)).toBe(false);
});

test.each(['http://127.0.0.1:3978/teams/', 'http://localhost:1/', 'http://[::1]:8080/', 'https://127.0.0.1:8443/', 'http://127.1.2.3/', 'http://2130706433/', 'http://0x7f000001/'])(
  'takes %s, on this machine, only where that is allowed',
  (address) => {
    expect(isTeamsAddress(address, false)).toBe(false);
    expect(isTeamsAddress(address, true)).toBe(true);
  },
);

test.each(['http://192.168.1.4/', 'http://169.254.169.254/', 'http://localhost.evil.example/', 'http://127.0.0.1.evil.example/', 'http://0.0.0.0/', 'http://10.0.0.1/', 'ftp://127.0.0.1/'])(
  'does not take %s for this machine',
  (address) => {
    expect(isTeamsAddress(address, true)).toBe(false);
  },
);
