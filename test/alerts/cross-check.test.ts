import { expect, test } from '@jest/globals';
import { disagreements } from '../../alerts/cross-check.ts';
import { toExpiring, toStored, type ExpiryKind, type Found, type StoredExpiring } from '../../alerts/expiring.ts';

const now = new Date('2026-11-21T09:00:00Z');
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

function item(kind: ExpiryKind, days: number, more: Partial<Found> = {}): StoredExpiring {
  return toStored(toExpiring({ kind, objectId: 'a', name: 'A', expires: inDays(days), affected: null, renewWith: null, ...more }, now));
}

function status(name: string, health: string, days: number | null, instance: string | null = null) {
  return { name, health, at: days === null ? null : inDays(days).toISOString(), instance };
}

const every = { has: () => true } as unknown as ReadonlySet<string>;
const found = (lines: ReturnType<typeof status>[], items: StoredExpiring[]) => disagreements(lines, items, every, now).map(({ kind, name, balie }) => [kind, name, balie?.isWell ?? null]);

const push = 'applePushNotificationServiceExpirationDateTime';
const vpp = 'vppTokenExpirationDateTime';
const defender = 'windowsDefenderATPConnectorLastHeartbeatDateTime';

test.each([
  ['the same date, some hours apart', [status(push, 'healthy', 40.4)], [item('apple_push', 40)]],
  ['a warning a week before the end', [status(push, 'warning', 7)], [item('apple_push', 7)]],
  ['what has ended for both', [status(push, 'unhealthy', -3)], [item('apple_push', -3)]],
  ['nothing that is set up', [status(push, 'unknown', null), status(vpp, 'healthy', 3)], []],
  ['a trouble of which Intune’s overview knows nothing', [status(vpp, 'healthy', 90)], [item('apple_vpp_token', 0, { trouble: 'not_accepted' })]],
  ['a day of silence, which is only a warning', [status(defender, 'warning', -2)], [item('threat_defence', 5)]],
  ['silence for both', [status(defender, 'unhealthy', -9)], [item('threat_defence', -2, { trouble: 'silent' })]],
  ['one line for several, of which one fits', [status(vpp, 'unhealthy', -11)], [item('apple_vpp_token', -11), item('apple_vpp_token', 90, { objectId: 'b' })]],
  ['the one that is named, however it is written', [status(vpp, 'healthy', 90, 'B')], [item('apple_vpp_token', -11), item('apple_vpp_token', 90, { objectId: 'b' })]],
  ['names that mean nothing or are new', [status('windowsStoreForBusinessLastSyncDateTime', 'unhealthy', -900), status('googlePlayConnectorLastModifiedDateTime', 'unhealthy', -900), status('futureValue', 'unhealthy', 0)], []],
])('no disagreement: %s', (_, lines, items) => {
  expect(found(lines, items)).toEqual([]);
});

test.each([
  ['another date', [status(push, 'healthy', 300)], [item('apple_push', 24)], [['apple_push', 'A', true]]],
  ['unhealthy without a reason in the date', [status(vpp, 'unhealthy', 90)], [item('apple_vpp_token', 90)], [['apple_vpp_token', 'A', true]]],
  ['a warning far from the end', [status(vpp, 'warning', null)], [item('apple_vpp_token', 90)], [['apple_vpp_token', 'A', true]]],
  ['something broken that was not found', [status('jamfLastSyncDateTime', 'unhealthy', -30)], [], [['partner_heartbeat', null, null]]],
  ['unhealthy, but heard from', [status(defender, 'unhealthy', -4)], [item('threat_defence', 3)], [['threat_defence', 'A', true]]],
  ['healthy, but silent', [status(defender, 'healthy', 0)], [item('threat_defence', -1, { trouble: 'silent' })], [['threat_defence', 'A', false]]],
])('a disagreement: %s', (_, lines, items, expected) => {
  expect(found(lines, items)).toEqual(expected);
});

test('what could not be read in this check is not compared', () => {
  expect(disagreements([status(push, 'unhealthy', 300)], [item('apple_push', 24)], new Set(['apple_vpp_token']), now)).toEqual([]);
});
