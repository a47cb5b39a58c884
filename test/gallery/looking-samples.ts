import { balieStatusCard, type BalieStatusView } from '../../cards/balie-status-card.ts';
import { deadlineCard, type DeadlineDeviceView } from '../../cards/deadline-card.ts';
import { expiryChangesCard, type Change } from '../../cards/expiry-changes-card.ts';
import { expiryFilesCard } from '../../cards/expiry-files-card.ts';
import { expiryOverviewCard, type ExpiryOverviewView } from '../../cards/expiry-overview-card.ts';
import { weeklySummaryCard } from '../../cards/weekly-summary-card.ts';
import type { ExpiryItem, ExpiryKind, FailedCheck } from '../../cards/views.ts';
import type { Words } from '../../cards/words.ts';
import type { Sample } from './samples.ts';

// Looking at everything that can lapse: samples beside samples.ts, which lists them with all others.

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-21T09:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * day);
const nasty = '**Bold** [link](https://evil.example) <at>x</at> {{DATE(2020-01-01T00:00:00Z,SHORT)}}';

const item = (kind: ExpiryKind, name: string, days: number, more: Partial<ExpiryItem> = {}): ExpiryItem => ({
  kind, name, expires: later(days), affected: null, snoozedUntil: null, nature: 'date', severity: 'normal', trouble: null, owner: null, ...more,
});

const items: ExpiryItem[] = [
  item('app_secret', 'HR-koppeling', -3, { severity: 'high', owner: 'Ruben Bakker' }),
  item('apple_vpp_token', 'Utrecht', 40, { trouble: 'not_accepted', affected: { of: 'devices', count: 112 } }),
  item('apple_push', 'apple-mdm@linde.nl', 6, { severity: 'critical', affected: { of: 'devices', count: 87 }, owner: 'Marieke van den Berg' }),
  item('apple_enrollment_token', 'Apple Business Manager', 75, { severity: 'high', snoozedUntil: later(7) }),
  item('app_certificate', 'Balie', 320, { severity: 'high' }),
  item('app_secret', 'ServiceNow', 700),
];
const failed: FailedCheck[] = [
  { source: 'apple_push', since: later(-5), reason: 'denied', permission: 'DeviceManagementManagedDevices.Read.All' },
  { source: 'app_credentials', since: null, reason: 'unavailable', permission: null },
];
const choices = { families: ['apple', 'identity'], owners: [{ key: 'a', name: 'Ruben Bakker' }, { key: 'b', name: nasty }] };
const excused = Array.from({ length: 6 }, (_, index) => ({ kind: 'app_secret' as const, objectId: `x${index}`, name: `${index === 0 ? nasty : 'Oud project'} ${index}`, by: nasty, reason: 'Van de leverancier' }));

const changes: Change[] = (['renewed', 'lapsed', 'found', 'back', 'earlier', 'gone', 'trouble', 'recovered'] as const).map((event, index) => ({
  at: later(-index), kind: index % 2 === 0 ? 'apple_push' : 'app_secret', name: index === 2 ? nasty : 'apple-mdm@linde.nl', event, until: later(200 - index), trouble: event === 'trouble' ? 'unreadable' : null, ended: null,
}));

const own = (words: Words, change: Partial<DeadlineDeviceView> = {}): DeadlineDeviceView => ({
  id: 'a', name: 'LT-0421', deadlines: [{ what: 'grace', endsAt: later(3), daysLeft: 3 }], policies: ['Windows: BitLocker', 'Windows: versie'], steps: words.own.remedies.windows, ...change,
});

const status = (change: Partial<BalieStatusView>) => (words: Words) =>
  balieStatusCard({ now, checkedAt: later(-0.1), nextCheck: later(0.15), known: 31, watched: 31, overdue: 2, unreached: 0, failed: [], runningSince: later(-12), credentialUntil: later(90), ...change }, words);

const overview = (change: Partial<ExpiryOverviewView>) => (words: Words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: now, items, failed: [], choices, ...change }, words);

export const lookingSamples: Sample[] = [
  { name: 'expiry-whole', card: overview({ excused, filter: { family: 'apple' } }), nasty: true },
  {
    name: 'expiry-page',
    card: overview({ from: 14, items: Array.from({ length: 60 }, (_, index) => item('app_secret', `${nasty} ${index}`, index * 5 - 4, { severity: 'critical', owner: nasty })), failed }),
    nasty: true,
  },
  { name: 'expiry-nothing-fits', card: overview({ items: [], filter: { owner: 'mine' } }) },
  { name: 'expiry-nobody-called', card: overview({ nobodyCalled: 'joris', items: items.slice(0, 2) }) },
  { name: 'expiry-changes', card: (words) => expiryChangesCard({ since: later(-7), changes, filter: {} }, words), nasty: true },
  { name: 'expiry-changes-none', card: (words) => expiryChangesCard({ since: later(-7), changes: [], filter: {} }, words) },
  { name: 'expiry-files', card: (words) => expiryFilesCard({ links: { csv: 'https://balie.example/download/x/balie.csv', ics: 'https://balie.example/download/y/balie.ics' }, filter: {} }, words) },
  { name: 'balie-status', card: status({}) },
  { name: 'balie-status-failed', card: status({ failed, unreached: 1, credentialUntil: null }) },
  { name: 'balie-status-never', card: status({ checkedAt: null, known: 0, watched: 0, overdue: 0, credentialUntil: null }) },
  { name: 'weekly-summary', card: (words) => weeklySummaryCard({ now, zone: 'Europe/Amsterdam', changes, coming: [...items.slice(0, 3), item('app_secret', nasty, 20)], failed }, words), nasty: true },
  { name: 'weekly-summary-quiet', card: (words) => weeklySummaryCard({ now, zone: 'Europe/Amsterdam', changes: [], coming: [], failed: [] }, words) },
  { name: 'deadline-grace', card: (words) => deadlineCard({ devices: [own(words)], canSync: true }, words) },
  {
    name: 'deadline-removal',
    card: (words) => deadlineCard({ devices: [own(words, { deadlines: [{ what: 'removal', endsAt: later(1), daysLeft: 1 }], policies: null, steps: words.removal.notice.stepsPast })], canSync: true }, words),
  },
  {
    name: 'deadline-several',
    card: (words) =>
      deadlineCard(
        {
          canSync: false,
          devices: [own(words, { name: nasty, policies: [nasty], deadlines: [{ what: 'grace', endsAt: later(1), daysLeft: 1 }, { what: 'retire', endsAt: later(7), daysLeft: 7 }] }), ...['b', 'c', 'd'].map((id) => own(words, { id, name: `iPhone ${id}`, steps: words.own.remedies.ios }))],
        },
        words,
      ),
    nasty: true,
  },
  { name: 'expiry-files-console', card: (words) => expiryFilesCard({ links: null, filter: {} }, words) },
];
