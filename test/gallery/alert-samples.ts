import { alertSettingsCard, leadDaysCard, leadTimesCard } from '../../cards/alert-settings-card.ts';
import { expiryAlertCard, type ExpiryAlertView } from '../../cards/expiry-alert-card.ts';
import type { Words } from '../../cards/words.ts';
import type { Sample } from './samples.ts';

const now = new Date('2026-11-20T09:30:00Z');
const day = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * day);
const families = ['apple', 'android', 'windows', 'identity', 'certificates', 'connectors', 'licences'] as const;

function alert(change: Partial<ExpiryAlertView>): (words: Words) => ReturnType<typeof expiryAlertCard> {
  const view: ExpiryAlertView = {
    alert: '0b5c7b0e-8e53-4a9c-9c39-27f2b5a3d001', kind: 'apple_push', nature: 'date', name: 'apple@linde.example', expires: later(5), now, zone: 'Europe/Amsterdam', severity: 'critical', affected: { of: 'devices', count: 87 },
    renewWith: 'apple@linde.example', trouble: null, lastKnown: null, owner: null, deputy: null, insteadOf: null, mine: false, notice: null, seenBy: null, snoozedUntil: null, excused: null, mention: null,
    picker: 'organisation', calendar: { offer: true, url: null }, portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/APNSCertificateBlade',
  };
  return (words) => expiryAlertCard({ ...view, ...change }, words);
}

const settings = (change: object) => (words: Words) =>
  alertSettingsCard({ place: 'here', families, chosen: ['apple', 'identity'], least: 'high', quiet: true, weekly: false, deadlines: true, zone: 'Europe/Amsterdam', subscribed: true, notice: null, ...change }, words);

export const alertSamples: Sample[] = [
  { name: 'alert-owned', card: (words) => alert({ owner: 'Marieke de Boer', deputy: 'Ahmed Yılmaz', insteadOf: 'x', seenBy: 'Marieke de Boer', notice: words.alerts.alreadyDoes('Marieke de Boer') })(words) },
  { name: 'alert-mine', card: alert({ owner: 'Marieke de Boer', insteadOf: 'x', mine: true, seenBy: 'Marieke de Boer', calendar: { offer: false, url: 'https://balie.example/download/abc/balie.ics' } }) },
  { name: 'alert-mention', card: alert({ mention: { id: '0b5c7b0e-8e53-4a9c-9c39-27f2b5a3d001', name: 'Marieke de Boer' }, picker: 'members' }) },
  { name: 'alert-escalated', card: (words) => alert({ owner: 'Marieke de Boer', deputy: 'Ahmed Yılmaz', insteadOf: 'x', expires: later(-1), notice: words.alerts.escalated.deputy('Marieke de Boer') })(words) },
  { name: 'alert-excused', card: alert({ severity: 'high', excused: { by: 'Ahmed Yılmaz', reason: 'The supplier renews it' } }) },
  { name: 'alert-trouble', card: alert({ kind: 'apple_vpp_token', trouble: 'not_accepted', expires: later(0), severity: 'high' }) },
  { name: 'alert-unreadable', card: alert({ trouble: 'unreadable', expires: later(0), lastKnown: later(90), severity: 'high' }) },
  { name: 'alert-trouble-ahead', card: alert({ kind: 'apple_vpp_token', trouble: 'failing', expires: later(90), severity: 'high' }) },
  { name: 'alert-terms', card: alert({ kind: 'apple_enrollment_sync', nature: 'heartbeat', name: 'ABM - Nederland', trouble: 'terms', expires: later(0), severity: 'high' }) },
  { name: 'alert-silent', card: alert({ kind: 'apple_vpp_sync', nature: 'heartbeat', expires: later(-3), severity: 'high', affected: null, renewWith: null }) },
  { name: 'alert-crowd', card: alert({ kind: 'app_certificate', nature: 'crowd', expires: later(10), severity: 'normal', affected: { of: 'devices', count: 12 }, renewWith: null }) },
  { name: 'alert-own-nasty', card: alert({ renewWith: null, name: '[x](https://evil.example)', owner: '<at>**x**</at>', deputy: '{{DATE(2020-01-01T00:00:00Z)}}', insteadOf: 'x', notice: '**x** [x](https://evil.example)', mention: { id: 'x', name: '<b>[Eve](https://evil.example)' }, excused: { by: '<at>x</at>', reason: '# x' } }), nasty: true },
  { name: 'alert-settings', card: settings({}) },
  { name: 'alert-settings-saved', card: (words) => settings({ place: 'channel', chosen: families, least: 'normal', quiet: false, weekly: true, subscribed: false, notice: words.alerts.settings.saved })(words) },
  { name: 'alert-settings-group', card: settings({ place: 'group', notice: null }) },
  { name: 'alert-lead-times', card: (words) => leadTimesCard({ kinds: ['app_secret', 'apple_push'], changed: [{ kind: 'apple_push', days: [90, 30, 7] }], notice: words.alerts.settings.leadSaved(words.expiry.kinds.apple_push.name, '90, 30, 7') }, words) },
  { name: 'alert-lead-times-usual', card: (words) => leadTimesCard({ kinds: ['app_secret', 'apple_push'], changed: [], notice: null }, words) },
  { name: 'alert-lead-days', card: (words) => leadDaysCard({ kind: 'apple_push', days: '60, 30, 14, 7, 1', usual: [60, 30, 14, 7, 1], isUsual: true, wrong: false }, words) },
  { name: 'alert-lead-days-wrong', card: (words) => leadDaysCard({ kind: 'apple_push', days: 'often', usual: [60, 30, 14, 7, 1], isUsual: false, wrong: true }, words) },
];
