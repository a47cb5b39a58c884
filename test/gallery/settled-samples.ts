import { checksStoppedCard } from '../../cards/checks-stopped-card.ts';
import { closedAlertCard } from '../../cards/closed-alert-card.ts';
import { couldNotCheckCard } from '../../cards/could-not-check-card.ts';
import { settledCard, type SettledView } from '../../cards/settled-card.ts';
import type { Sample } from './samples.ts';

// How alerts end, and what is told when nobody could look: samples beside samples.ts, which lists them with all others.

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-21T09:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * day);
const nasty = '**Bold** [link](https://evil.example) <at>x</at> {{DATE(2020-01-01T00:00:00Z,SHORT)}}';

const renewed = (more: Partial<SettledView> = {}): SettledView => ({
  outcome: 'renewed', kind: 'apple_push', name: 'Linde Apple', before: later(6), expires: later(371), nextAlert: later(311), account: null, syncFails: false, formerUntil: null, ...more,
});
const wrong = renewed({ kind: 'apple_enrollment_token', name: nasty, account: { from: nasty, to: 'Beheer Apple' }, syncFails: true });
const gone = renewed({ outcome: 'gone', kind: 'apple_vpp_token', name: 'Utrecht', expires: null, nextAlert: null });

export const settledSamples: Sample[] = [
  { name: 'settled-renewed', card: (words) => settledCard([renewed()], words) },
  { name: 'settled-wrong', card: (words) => settledCard([wrong], words), nasty: true },
  { name: 'settled-secret', card: (words) => settledCard([renewed({ kind: 'app_secret', name: 'HR-koppeling', formerUntil: later(6) })], words) },
  { name: 'settled-recovered', card: (words) => settledCard([renewed({ outcome: 'recovered', kind: 'apple_enrollment_sync', expires: null, nextAlert: null })], words) },
  { name: 'settled-gone', card: (words) => settledCard([gone], words) },
  { name: 'settled-over', card: (words) => settledCard([{ ...gone, outcome: 'over', kind: 'approval_request', name: 'device wipe' }], words) },
  { name: 'settled-back', card: (words) => settledCard([renewed({ outcome: 'back', kind: 'apple_vpp_token', name: 'Utrecht', before: later(20), expires: later(20), nextAlert: later(6) })], words) },
  { name: 'settled-readable', card: (words) => settledCard([renewed({ outcome: 'readable', before: later(0), expires: later(90), nextAlert: later(30) })], words) },
  { name: 'settled-several', card: (words) => settledCard([renewed(), wrong, gone], words), nasty: true },
  { name: 'settled-many', card: (words) => settledCard([renewed(), ...Array.from({ length: 40 }, () => wrong)], words), nasty: true },
  { name: 'settled-closed', card: (words) => closedAlertCard({ kind: 'apple_push', name: nasty, expires: later(6), closedAt: now, ended: 'renewed' }, words), nasty: true },
  { name: 'settled-replaced', card: (words) => closedAlertCard({ kind: 'apple_push', name: 'Linde Apple', expires: later(6), closedAt: now, ended: 'replaced' }, words) },
  { name: 'checks-stopped', card: (words) => checksStoppedCard({ from: later(-1), to: null }, words) },
  { name: 'checks-back', card: (words) => checksStoppedCard({ from: later(-4), to: now }, words) },
  {
    name: 'not-watched',
    card: (words) =>
      couldNotCheckCard({
        now,
        failed: [
          { source: 'apple_enrollment_token', since: later(-5), reason: 'denied', permission: 'DeviceManagementServiceConfig.Read.All' },
          { source: 'apple_vpp_token', since: later(-5), reason: 'denied', permission: 'DeviceManagementServiceConfig.Read.All' },
          { source: 'app_credentials', since: later(-1), reason: 'unavailable', permission: null },
        ],
      }, words),
  },
];
