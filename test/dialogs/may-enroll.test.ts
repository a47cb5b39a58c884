import { describe, expect, test } from '@jest/globals';
import { nothingKnown, reaches, type EnrollFacts, type ReachingRestriction } from '../../dialogs/enroll-facts.ts';
import { mayEnroll, stopsAll, waitingComputer, type Setup } from '../../dialogs/may-enroll.ts';
import type { AutopilotIdentity } from '../../graph/autopilot-identities.ts';
import type { EnrollmentAssignment } from '../../graph/enrollment-assignments.ts';
import type { PlatformRule } from '../../graph/enrollment-restrictions.ts';
import { device } from '../helpers/graph-device.ts';

const iphone: Setup = { for: { platform: 'ios', ownership: 'personal', method: 'company-portal' } };
const companyIphone: Setup = { for: { platform: 'ios', ownership: 'corporate', method: 'automated-device-enrollment' } };
const newLaptop: Setup = { for: { platform: 'windows', ownership: 'corporate', method: 'entra-join' } };
const ownLaptop: Setup = { for: { platform: 'windows', ownership: 'personal', method: 'work-account' } };
const kiosk: Setup = { for: { platform: 'android', ownership: 'corporate', method: 'dedicated' } };
const ownAndroid: Setup = { for: { platform: 'android', ownership: 'personal', method: 'work-profile' } };

let count = 0;
function restriction(platform: PlatformRule['platform'], rule: Partial<PlatformRule>, more: Partial<ReachingRestriction> = {}): ReachingRestriction {
  const whole: PlatformRule = { platform, blocked: false, personalBlocked: false, minimumVersion: null, maximumVersion: null, ...rule };
  return { id: `r${(count += 1)}`, name: '', priority: 0, rules: [whole], deviceLimit: null, reaches: true, ...more };
}

const limit = (deviceLimit: number, more: Partial<ReachingRestriction> = {}): ReachingRestriction => ({ id: `l${(count += 1)}`, name: '', priority: 0, rules: [], deviceLimit, reaches: true, ...more });
const facts = (more: Partial<EnrollFacts>): EnrollFacts => ({ ...nothingKnown, ...more });
const verdict = (setup: Setup, ...restrictions: ReachingRestriction[]) => mayEnroll(setup, facts({ restrictions }));

describe('a platform restriction', () => {
  test('that is unknown blocks nothing', () => {
    expect(mayEnroll(iphone, nothingKnown)).toEqual({ kind: 'go', told: {} });
  });

  test('blocks its platform, whoever owns the device', () => {
    const blocked = restriction('ios', { blocked: true });
    for (const setup of [iphone, companyIphone, { for: { ...iphone.for, platform: 'ipados' as const } }]) expect(verdict(setup, blocked)).toEqual({ kind: 'blocked', why: 'platform' });
    expect(verdict(ownAndroid, blocked)).toMatchObject({ kind: 'go' });
  });

  test('of personal devices leaves those of the organisation alone', () => {
    const personal = restriction('ios', { personalBlocked: true });
    expect(verdict(iphone, personal)).toEqual({ kind: 'blocked', why: 'personal' });
    expect(verdict(companyIphone, personal)).toMatchObject({ kind: 'go' });
  });

  test('of personal computers is told to somebody with one from work that may not be registered', () => {
    const personal = restriction('windows', { personalBlocked: true });
    expect(verdict(newLaptop, personal)).toEqual({ kind: 'go', told: { registeredOnly: true } });
    const registered = [identity({})];
    expect(mayEnroll(newLaptop, facts({ restrictions: [personal], registered }))).toEqual({ kind: 'go', told: {} });
  });

  test('does not count where nobody signs in', () => {
    expect(verdict(kiosk, restriction('android', { blocked: true }))).toMatchObject({ kind: 'go' });
  });

  test('with the lowest number wins when it reaches the person, and the default only when none does', () => {
    const open = restriction('ios', {});
    const blocked = restriction('ios', { blocked: true }, { priority: 2 });
    expect(verdict(iphone, open, blocked)).toMatchObject({ kind: 'blocked' });
    expect(verdict(iphone, open, blocked, restriction('ios', {}, { priority: 1 }))).toMatchObject({ kind: 'go' });
    expect(verdict(iphone, open, { ...blocked, reaches: false })).toMatchObject({ kind: 'go' });
  });

  test('that may or may not reach the person blocks only when each one that may count does', () => {
    const maybe = restriction('ios', { blocked: true }, { priority: 1, reaches: null });
    expect(verdict(iphone, restriction('ios', {}), maybe)).toMatchObject({ kind: 'go' });
    expect(verdict(iphone, restriction('ios', { blocked: true }), maybe)).toMatchObject({ kind: 'blocked' });
    expect(verdict(iphone, maybe)).toMatchObject({ kind: 'go' });
  });

  test('tells the lowest and highest version when it is sure which one counts', () => {
    const old = restriction('ios', { minimumVersion: '18.0', maximumVersion: '19.2' });
    expect(verdict(iphone, old)).toEqual({ kind: 'go', told: { minimumOs: '18.0', maximumOs: '19.2' } });
    expect(verdict(iphone, old, restriction('ios', { minimumVersion: '17.0' }, { priority: 1, reaches: null }))).toEqual({ kind: 'go', told: {} });
  });
});

describe('a platform that is not ready', () => {
  test.each([
    [iphone, { authority: 'unset' }, 'authority_unset'],
    [ownLaptop, { authority: 'other' }, 'authority_other'],
    [kiosk, { subscription: 'ended' }, 'subscription_ended'],
    [newLaptop, { subscription: 'ended', authority: 'unset' }, 'subscription_ended'],
    [iphone, { push: 'missing' }, 'push_missing'],
    [companyIphone, { push: 'expired' }, 'push_expired'],
    [ownAndroid, { play: 'missing' }, 'play_missing'],
    [kiosk, { play: 'missing' }, 'play_missing'],
  ] as const)('stops %j', (setup, more, why) => {
    expect(mayEnroll(setup, facts(more))).toEqual({ kind: 'not_ready', why });
  });

  test('stops nobody while it is unknown whether Intune runs, or when it does', () => {
    for (const more of [{}, { authority: 'intune', subscription: 'runs' }] as const) expect(mayEnroll(ownLaptop, facts(more))).toMatchObject({ kind: 'go' });
  });

  test('does not stop another one', () => {
    expect(mayEnroll(ownLaptop, facts({ push: 'missing', play: 'missing' }))).toMatchObject({ kind: 'go' });
  });
});

describe('the limit of devices', () => {
  const devices = [device({ id: 'new', lastSync: '2026-11-20T10:00:00Z' }), device({ id: 'old', lastSync: '2026-01-02T10:00:00Z' })];

  test('is reached with as many as it allows, and shows the one that was not seen for longest first', () => {
    const reached = mayEnroll(iphone, facts({ restrictions: [limit(2)], devices }));
    expect(reached).toMatchObject({ kind: 'limit', limit: 2 });
    expect(reached.kind === 'limit' && reached.devices.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(mayEnroll(iphone, facts({ restrictions: [limit(3)], devices }))).toMatchObject({ kind: 'go' });
  });

  test('of an assigned restriction goes before the default; the roomiest counts when it is not sure', () => {
    expect(mayEnroll(iphone, facts({ restrictions: [limit(5), limit(1, { priority: 1 })], devices }))).toMatchObject({ kind: 'limit', limit: 1 });
    expect(mayEnroll(iphone, facts({ restrictions: [limit(5), limit(1, { priority: 1, reaches: null })], devices }))).toMatchObject({ kind: 'go' });
  });

  test('does not count where Windows joins by itself, nor while the devices are unknown', () => {
    expect(mayEnroll(newLaptop, facts({ restrictions: [limit(1)], devices }))).toMatchObject({ kind: 'go' });
    expect(mayEnroll(ownLaptop, facts({ restrictions: [limit(1)], devices }))).toMatchObject({ kind: 'limit' });
    expect(mayEnroll(iphone, facts({ restrictions: [limit(1)] }))).toMatchObject({ kind: 'go' });
  });
});

test('a device of the same kind that is there already is named', () => {
  const devices = [device({ operatingSystem: 'iOS', model: 'iPad Air', name: 'tablet' }), device({ operatingSystem: 'iOS', model: 'iPhone 15', name: 'phone' })];
  expect(mayEnroll(iphone, facts({ devices }))).toEqual({ kind: 'go', told: { already: 'phone' } });
});

test('what stops every way in is said before the next question, and what leaves one open is not', () => {
  const personal = facts({ restrictions: [restriction('ios', { personalBlocked: true })] });
  expect(stopsAll([iphone, companyIphone], personal)).toBeNull();
  expect(stopsAll([iphone], personal)).toEqual({ kind: 'blocked', why: 'personal' });
  expect(stopsAll([iphone, companyIphone], facts({ push: 'missing' }))).toMatchObject({ kind: 'not_ready' });
  expect(stopsAll([], personal)).toBeNull();
});

function identity(more: Partial<AutopilotIdentity>): AutopilotIdentity {
  return { id: 'i', serialNumber: 'SN-1', manufacturer: 'LENOVO', model: 'T14', enrollmentState: 'notContacted', managedDeviceId: null, ...more };
}

describe('a computer that is registered for somebody', () => {
  test('waits until it is in Intune', () => {
    expect(waitingComputer(facts({ registered: [identity({})] }))).toMatchObject({ serialNumber: 'SN-1' });
    expect(waitingComputer(facts({ registered: [identity({ enrollmentState: 'enrolled', managedDeviceId: 'd' })] }))).toBeNull();
    expect(waitingComputer(facts({ registered: [identity({})], devices: [device({ serialNumber: 'sn-1' })] }))).toBeNull();
    expect(waitingComputer(nothingKnown)).toBeNull();
  });
});

describe('an assigned restriction', () => {
  const to = (kind: EnrollmentAssignment['kind'], groupId: string | null = null, filtered = false): EnrollmentAssignment => ({ kind, groupId, filtered });
  const mine = new Set(['mine']);

  test.each([
    ['everybody', [to('everybody')], mine, true],
    ['a group of the person', [to('group', 'mine')], mine, true],
    ['another group', [to('group', 'other')], mine, false],
    ['nobody', [], mine, false],
    ['a group, while the membership is unknown', [to('group', 'mine')], null, null],
    ['everybody except a group of the person', [to('everybody'), to('excluded_group', 'mine')], mine, false],
    ['everybody except another group', [to('everybody'), to('excluded_group', 'other')], mine, true],
    ['everybody except a group, while the membership is unknown', [to('everybody'), to('excluded_group', 'mine')], null, null],
    ['everybody whose device passes a filter', [to('everybody', null, true)], mine, null],
    ['something that Graph added later', [to('other')], mine, null],
  ] as const)('to %s', (_to, assignments, memberOf, expected) => {
    expect(reaches(assignments, memberOf)).toBe(expected);
  });
});
