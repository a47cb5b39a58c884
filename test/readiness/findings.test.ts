import { describe, expect, test } from '@jest/globals';
import type { AndroidBinding } from '../../graph/android-binding.ts';
import type { EnrollmentToken } from '../../graph/certificates.ts';
import type { EnrollmentRestriction, PlatformRule } from '../../graph/enrollment-restrictions.ts';
import type { MobilityScope } from '../../graph/mobility-policies.ts';
import { judgeBinding } from '../../readiness/checks/android.ts';
import { judgePush, judgeTokens } from '../../readiness/checks/apple.ts';
import { judgeAuthority } from '../../readiness/checks/authority.ts';
import { judgeCname } from '../../readiness/checks/cname.ts';
import { judgeLicences } from '../../readiness/checks/licences.ts';
import { judgeMam, judgeMdm } from '../../readiness/checks/mobility.ts';
import { judgeLimit, judgeRestrictions } from '../../readiness/checks/restrictions.ts';
import { judgeSubscription } from '../../readiness/checks/subscription.ts';
import { sameName } from '../../readiness/ask-authority.ts';
import { summarise } from '../../readiness/summary.ts';

const now = new Date('2026-11-21T09:00:00Z');
const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

test.each([
  ['intune', 'ok', 'authority_intune'], ['unknown', 'missing', 'authority_unknown'], ['sccm', 'attention', 'authority_hybrid'],
  ['office365', 'attention', 'authority_office365'], ['somethingNew', 'attention', 'authority_other'],
])('the authority %s is %s', (found, status, code) => {
  expect(judgeAuthority(found)).toMatchObject({ status, code });
});

test.each([
  ['active', 'ok'], ['warning', 'attention'], ['pending', 'attention'], ['disabled', 'missing'], ['deleted', 'missing'], ['blocked', 'missing'], ['lockedOut', 'missing'], ['unknown', 'missing'],
])('a subscription that is %s is %s', (state, status) => {
  expect(judgeSubscription(state).status).toBe(status);
});

describe('for whom Windows enrolls by itself', () => {
  const scope = (more: Partial<MobilityScope> = {}): MobilityScope => ({
    appliesTo: 'all', groups: [], isValid: true, discoveryUrl: 'https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc',
    complianceUrl: 'https://portal.manage.microsoft.com/?portalAction=Compliance', termsOfUseUrl: 'https://portal.manage.microsoft.com/TermsofUse.aspx', ...more,
  });

  test.each<[string, MobilityScope | null, string]>([
    ['not there', null, 'mdm_absent'],
    ['nobody', scope({ appliesTo: 'none' }), 'mdm_none'],
    ['everybody', scope(), 'mdm_all'],
    ['groups', scope({ appliesTo: 'selected', groups: ['Sales'] }), 'mdm_selected'],
    ['no group at all', scope({ appliesTo: 'selected' }), 'mdm_nobody'],
    ['invalid', scope({ isValid: false }), 'mdm_invalid'],
    ['another server', scope({ discoveryUrl: 'https://mdm.example/discovery.svc' }), 'mdm_addresses'],
    ['no server', scope({ discoveryUrl: null }), 'mdm_addresses'],
    ['no terms of use, which is allowed', scope({ termsOfUseUrl: null }), 'mdm_all'],
    ['spelled with other capitals', scope({ complianceUrl: 'https://portal.manage.microsoft.com/?portalaction=Compliance' }), 'mdm_all'],
    ['the cloud of the US government', scope({ discoveryUrl: 'https://enrollment.manage.microsoft.us/enrollmentserver/discovery.svc' }), 'mdm_all'],
    ['a server that only looks so', scope({ discoveryUrl: 'https://evil.example/manage.microsoft.us/' }), 'mdm_addresses'],
  ])('%s', (_, found, code) => {
    expect(judgeMdm(found).code).toBe(code);
  });

  test('MAM beside MDM is the trap, alone it is a choice, and unknown is said', () => {
    expect(judgeMam(scope())).toMatchObject({ status: 'attention', code: 'mam_wins' });
    expect(judgeMam(scope({ appliesTo: 'selected' }))).toMatchObject({ code: 'mam_wins' });
    expect(judgeMam(scope({ appliesTo: 'none' }))).toMatchObject({ status: 'ok', code: 'mam_only' });
    expect(judgeMam(null)).toMatchObject({ code: 'mam_only' });
    expect(judgeMam('unknown')).toMatchObject({ status: 'attention', code: 'mam_mdm_unknown' });
  });
});

test('a CNAME that is lacking is named by its domain', () => {
  expect(judgeCname([{ name: 'a.example', found: true }, { name: 'b.example', found: false }])).toMatchObject({ status: 'attention', facts: ['b.example'] });
  expect(judgeCname([{ name: 'a.example', found: true }])).toMatchObject({ code: 'cname_found' });
  expect(judgeCname([])).toMatchObject({ status: 'ok', code: 'cname_no_domain' });
});

describe('Apple', () => {
  const push = (expires: string | null) => judgePush({ appleId: 'mdm@a.example', topic: 't', serialNumber: '1', expires }, now);
  const token = (expires: string, lastSyncErrorCode = 0): EnrollmentToken => ({ id: expires, name: `token ${expires.slice(0, 10)}`, appleId: null, expires, lastSync: null, lastSyncErrorCode, syncedDeviceCount: 1 });

  test('the push certificate: none, without a date, past, soon, far', () => {
    expect(judgePush(null, now).code).toBe('push_none');
    expect(push(null).code).toBe('push_none');
    expect(push(at(-0.01))).toMatchObject({ status: 'missing', code: 'push_expired' });
    expect(push(at(30))).toMatchObject({ status: 'attention', code: 'push_soon', facts: ['mdm@a.example', { days: 30 }, { date: at(30) }] });
    expect(push(at(31.1))).toMatchObject({ status: 'ok', code: 'push_valid' });
  });

  test('the worst token speaks for all; none is a choice', () => {
    expect(judgeTokens([], now)).toMatchObject({ status: 'ok', code: 'tokens_none' });
    expect(judgeTokens([token(at(100)), token(at(-1))], now)).toMatchObject({ code: 'tokens_expired', facts: ['token 2026-11-20'] });
    expect(judgeTokens([token(at(20)), token(at(10))], now)).toMatchObject({ code: 'tokens_soon', facts: ['token 2026-12-01, token 2026-12-11', { days: 10 }] });
    expect(judgeTokens([token(at(100), 7)], now).code).toBe('tokens_not_synced');
    expect(judgeTokens([token(at(100))], now).code).toBe('tokens_valid');
  });
});

test.each<[string, Partial<AndroidBinding>, string]>([
  ['not bound', { status: 'notBound' }, 'binding_none'],
  ['of a kind that is new', { status: 'somethingNew' }, 'binding_none'],
  ['ending', { status: 'unbinding' }, 'binding_ending'],
  ['not confirmed', { status: 'bound' }, 'binding_not_validated'],
  ['for nobody', { enrollmentTarget: 'none' }, 'binding_for_nobody'],
  ['without a sync that worked', { lastAppSyncStatus: 'credentialsNotValid' }, 'sync_failed'],
  ['never synced', { lastAppSync: null, lastAppSyncStatus: 'none' }, 'sync_old'],
  ['synced eight days ago', { lastAppSync: at(-8.1) }, 'sync_old'],
  ['as it should be', {}, 'binding_valid'],
  ['for some, as it should be', { enrollmentTarget: 'targetedAsEnrollmentRestrictions' }, 'binding_valid'],
])('managed Google Play that is %s', (_, more, code) => {
  expect(judgeBinding({ status: 'boundAndValidated', enrollmentTarget: 'all', account: 'a@a.example', lastAppSync: at(-1), lastAppSyncStatus: 'success', ...more }, now).code).toBe(code);
});

describe('restrictions', () => {
  const rule = (platform: PlatformRule['platform'], more: Partial<PlatformRule> = {}): PlatformRule => ({ platform, blocked: false, personalBlocked: false, minimumVersion: null, maximumVersion: null, ...more });
  const profile = (priority: number, ...rules: PlatformRule[]): EnrollmentRestriction => ({ id: String(priority), name: 'x', priority, rules, deviceLimit: null });

  test('only the default blocks everybody, and profiles for groups are counted', () => {
    const found = [profile(0, rule('windows'), rule('ios', { personalBlocked: true }), rule('macos', { blocked: true })), profile(1, rule('windows', { blocked: true }))];
    expect(judgeRestrictions(found, ['windows'])).toMatchObject({ status: 'ok', code: 'open_to_all', facts: [1] });
    expect(judgeRestrictions(found, ['ios', 'macos'])).toMatchObject({ status: 'attention', code: 'platform_blocked', facts: [{ platforms: ['macos'] }, 0] });
    expect(judgeRestrictions(found, ['ios'])).toMatchObject({ status: 'ok', code: 'personal_blocked' });
    expect(judgeRestrictions([], ['android'])).toMatchObject({ code: 'open_to_all' });
  });

  test('the limit of the default counts, and fifteen where none is set', () => {
    expect(judgeLimit([{ ...profile(1), deviceLimit: 3 }, { ...profile(0), deviceLimit: 5 }]).facts).toEqual([5]);
    expect(judgeLimit([]).facts).toEqual([15]);
  });
});

test('licences: none, used up (also by more than were bought), left', () => {
  const codes = { left: 'licences_left', none: 'licences_none', usedUp: 'licences_used_up' } as const;
  expect(judgeLicences({ products: 0, bought: 0, assigned: 0 }, codes)).toMatchObject({ status: 'missing' });
  expect(judgeLicences({ products: 1, bought: 10, assigned: 12 }, codes)).toMatchObject({ status: 'attention', facts: [10, 12] });
  expect(judgeLicences({ products: 1, bought: 10, assigned: 9 }, codes)).toMatchObject({ status: 'ok', facts: [10, 9, 1] });
});

test('a platform is as bad as its worst finding; what could not be checked is no fault and not fine', () => {
  const finding = (part: 'windows' | 'apple', status: 'ok' | 'attention' | 'missing') => ({ check: 'cname' as const, part, status, code: 'cname_found' as const, facts: [] });
  const unknown = { check: 'mdm_scope' as const, part: 'windows' as const, status: 'unknown' as const, failure: { reason: 'timeout' as const, permission: null, asked: 'as_person' as const }, since: at(0) };
  const of = (part: string, findings: Parameters<typeof summarise>[0]) => summarise(findings).find((one) => one.part === part)?.status;
  expect(of('windows', [finding('windows', 'ok'), unknown])).toBe('unknown');
  expect(of('windows', [finding('windows', 'attention'), unknown])).toBe('attention');
  expect(of('windows', [finding('windows', 'missing'), finding('windows', 'attention')])).toBe('missing');
  expect(of('apple', [unknown, finding('apple', 'ok')])).toBe('ok');
});

test('the name of the organisation may be typed with other capitals and spaces, and with nothing left out', () => {
  expect(sameName('  contoso   NEDERLAND ', 'Contoso Nederland')).toBe(true);
  expect(sameName('Contoso', 'Contoso Nederland')).toBe(false);
  expect(sameName('', 'Contoso')).toBe(false);
});
