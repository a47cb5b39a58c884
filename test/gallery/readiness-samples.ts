// Whether Intune is ready, the MDM authority, and devices about to be removed: samples beside samples.ts.
import { authorityAskCard, authorityStatusCard } from '../../cards/authority-card.ts';
import { readinessCard } from '../../cards/readiness-card.ts';
import { readinessPartCard } from '../../cards/readiness-part-card.ts';
import { removalListCard } from '../../cards/removal-list-card.ts';
import { removalNoticeCard } from '../../cards/removal-notice-card.ts';
import { removalSentCard, removalWriteCard } from '../../cards/removal-write-card.ts';
import { attention, fine, missing, type Finding, type Part } from '../../readiness/finding.ts';
import type { RemovalRow } from '../../readiness/removal.ts';
import { summarise } from '../../readiness/summary.ts';
import type { Sample } from './samples.ts';

const now = new Date('2026-11-21T09:30:00.123Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const run = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const good: Finding[] = [
  { check: 'authority', part: 'general', ...fine('authority_intune') },
  { check: 'subscription', part: 'general', ...fine('subscription_active') },
  { check: 'licences', part: 'general', ...fine('licences_left', 1200, 1090, 110) },
  { check: 'device_limit', part: 'general', ...fine('limit_set', 15) },
  { check: 'mdm_scope', part: 'windows', ...fine('mdm_selected', 2, 'Alle medewerkers, Werkplek') },
  { check: 'mam_scope', part: 'windows', ...fine('mam_none') },
  { check: 'premium', part: 'windows', ...fine('premium_left', 210, 198, 12) },
  { check: 'cname', part: 'windows', ...fine('cname_found', 'noordkade.example') },
  { check: 'restrictions_windows', part: 'windows', ...fine('open_to_all', 0) },
  { check: 'autopilot', part: 'windows', ...fine('autopilot_used') },
  { check: 'apple_push', part: 'apple', ...fine('push_valid', 'apple-mdm@noordkade.example', { days: 212 }, { date: later(212).toISOString() }) },
  { check: 'apple_tokens', part: 'apple', ...fine('tokens_valid', 'ABM - Nederland, ABM - België') },
  { check: 'restrictions_apple', part: 'apple', ...fine('personal_blocked', { platforms: ['ios', 'macos'] }, 1) },
  { check: 'android_binding', part: 'android', ...fine('binding_valid', 'android-mdm@noordkade.example', { date: later(-0.2).toISOString() }) },
  { check: 'restrictions_android', part: 'android', ...fine('open_to_all', 0) },
];

const denied = (check: Finding['check'], part: Part, permission: string | null): Finding => ({ check, part, status: 'unknown', failure: { reason: 'denied', permission, asked: permission?.includes('ReadWrite') ? 'as_person' : 'as_application' }, since: later(-3).toISOString() });

const bad: Finding[] = [
  { check: 'authority', part: 'general', ...missing('authority_unknown') },
  { check: 'subscription', part: 'general', ...attention('subscription_warning') },
  { check: 'licences', part: 'general', ...attention('licences_used_up', 210, 210) },
  { check: 'device_limit', part: 'general', ...fine('limit_set', 5) },
  { check: 'mdm_scope', part: 'windows', ...missing('mdm_none') },
  { check: 'mam_scope', part: 'windows', ...attention('mam_wins') },
  denied('premium', 'windows', 'LicenseAssignment.Read.All'),
  denied('cname', 'windows', 'DeviceManagementServiceConfig.ReadWrite.All'),
  { check: 'restrictions_windows', part: 'windows', ...attention('platform_blocked', { platforms: ['windows'] }, 2) },
  { check: 'autopilot', part: 'windows', ...fine('autopilot_unused') },
  { check: 'apple_push', part: 'apple', ...attention('push_soon', 'apple-mdm@noordkade.example', { days: 24 }, { date: later(24).toISOString() }) },
  { check: 'apple_tokens', part: 'apple', ...missing('tokens_expired', 'ABM - Nederland') },
  { check: 'restrictions_apple', part: 'apple', ...fine('open_to_all', 0) },
  { check: 'android_binding', part: 'android', status: 'unknown', failure: { reason: 'timeout', permission: null, asked: 'as_application' }, since: now.toISOString() },
  { check: 'restrictions_android', part: 'android', ...fine('open_to_all', 0) },
];

const strange: Finding[] = [
  { check: 'authority', part: 'general', ...attention('authority_other', nasty) },
  { check: 'cname', part: 'general', ...attention('cname_missing', nasty) },
  { check: 'apple_push', part: 'general', ...attention('push_soon', nasty, { days: 1 }, { date: later(1).toISOString() }) },
  denied('licences', 'general', nasty),
];

const overview = (findings: Finding[], offerAuthority: boolean) => ({ checkedAt: now, parts: summarise(findings), findings, offerAuthority });
const partView = (findings: Finding[], part: Part) => ({ part, checkedAt: now, findings: findings.filter((finding) => finding.part === part), offerAuthority: false });

const row = (index: number, more: Partial<RemovalRow> = {}): RemovalRow => ({
  id: `${index}`, name: `LT-0${200 + index}`, operatingSystem: 'Windows', ownerId: run, ownerName: index % 4 === 3 ? null : 'Fatima De Smet', lastSync: later(-200 + index * 9).toISOString(),
  certificateUntil: later(-185 + index * 20).toISOString(), removedOn: later(-5 + index * 20).toISOString(), ...more,
});
const list = (rows: RemovalRow[], more: object = {}) => ({
  list: run, page: 1, pages: 3, rows, total: 27, expired: 19, kept: 27, lookedAt: 12_480, withoutDate: 3105, madeAt: now, now, newer: false, ...more,
});
const people = { reachable: ['Fatima De Smet', 'Thijs Vos'], notReachable: ['Roos De Smet'], recently: ['Elif Kaya'], ownerless: 2 };

const intune = 'https://intune.microsoft.com/';
const mobility = { page: 'mobility', url: intune } as const;
const restrictions = { page: 'restrictions', url: intune } as const;

export const readinessSamples: Sample[] = [
  { name: 'readiness-good', card: (words) => readinessCard(overview(good, false), words) },
  { name: 'readiness-bad', card: (words) => readinessCard(overview(bad, true), words) },
  { name: 'readiness-windows', card: (words) => readinessPartCard({ ...partView(bad, 'windows'), links: [mobility, restrictions] }, words) },
  { name: 'readiness-apple', card: (words) => readinessPartCard({ ...partView(bad, 'apple'), links: [{ page: 'tokens', url: intune }, { page: 'push', url: intune }] }, words) },
  { name: 'readiness-android-good', card: (words) => readinessPartCard({ ...partView(good, 'android'), links: [] }, words) },
  { name: 'readiness-general', card: (words) => readinessPartCard({ ...partView(bad, 'general'), offerAuthority: true, links: [{ page: 'authority', url: intune }, { page: 'products', url: intune }] }, words) },
  { name: 'readiness-nasty', card: (words) => readinessPartCard({ ...partView(strange, 'general'), links: [] }, words), nasty: true },
  { name: 'authority-ask', card: (words) => authorityAskCard({ request: run, organisation: 'Noordkade Logistiek', otherName: false }, words) },
  { name: 'authority-ask-again', card: (words) => authorityAskCard({ request: run, organisation: nasty, otherName: true }, words), nasty: true },
  ...(['working', 'set', 'cancelled', 'expired'] as const).map((stage): Sample => ({ name: `authority-${stage}`, card: (words) => authorityStatusCard({ request: run, stage, problem: null, found: null }, words) })),
  { name: 'authority-denied', card: (words) => authorityStatusCard({ request: run, stage: 'failed', problem: 'no_permission', found: null }, words) },
  { name: 'authority-unclear', card: (words) => authorityStatusCard({ request: run, stage: 'unclear', problem: 'no_answer', found: 'unknown' }, words) },
  { name: 'removal-list', card: (words) => removalListCard(list(Array.from({ length: 10 }, (_, index) => row(index)), { page: 2 }), words) },
  { name: 'removal-none', card: (words) => removalListCard(list([], { pages: 1, total: 0, expired: 0, kept: 0 }), words) },
  { name: 'removal-nasty', card: (words) => removalListCard(list([row(1, { name: nasty, ownerName: nasty })], { newer: true, kept: 20 }), words), nasty: true },
  {
    name: 'removal-write',
    card: (words) => removalWriteCard({ list: run, page: 1, people, messages: [{ title: words.removal.notice.title, lines: [words.removal.notice.text, words.removal.notice.line('LT-0421', words.date(later(12))), words.removal.notice.consequence, ...words.removal.notice.steps] }] }, words),
  },
  { name: 'removal-write-nobody', card: (words) => removalWriteCard({ list: run, page: 1, people: { ...people, reachable: [] }, messages: [] }, words) },
  { name: 'removal-write-nasty', card: (words) => removalWriteCard({ list: run, page: 1, people: { reachable: [nasty], notReachable: [nasty], recently: [], ownerless: 0 }, messages: [{ title: nasty, lines: [nasty] }] }, words), nasty: true },
  { name: 'removal-sent', card: (words) => removalSentCard({ list: run, page: 1, people }, words) },
  { name: 'removal-notice', card: (words) => removalNoticeCard({ devices: [{ name: 'LT-0421', removedOn: later(190) }], expired: false, now }, words) },
  { name: 'removal-notice-past', card: (words) => removalNoticeCard({ devices: [{ name: nasty, removedOn: later(-1) }, { name: 'LT-0421', removedOn: later(20) }], expired: true, now }, words), nasty: true },
];
