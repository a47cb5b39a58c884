// A device at the helpdesk, beyond its first card: samples beside samples.ts, which lists them with all others.
import { deviceAboutCard, type DeviceAboutView } from '../../cards/device-about-card.ts';
import { deviceKeysCard } from '../../cards/device-keys-card.ts';
import { deviceCard } from '../../cards/device-card.ts';
import { foundDeviceCard } from '../../cards/found-device-card.ts';
import { pickDeviceCard } from '../../cards/pick-device-card.ts';
import type { ActionChoice, DeviceView } from '../../cards/views.ts';
import { ownRequestCard } from '../../dialogs/own-request-card.ts';
import type { ActionRequest } from '../../store/action-requests.ts';
import type { Sample } from './samples.ts';

const now = new Date('2026-11-21T09:30:00.123Z');
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const laptop: DeviceView = {
  id: '3f1de9a4-19c1-4c0b-9a3e-0b1f6b1f0421', name: 'LT-0421', owner: 'Sanne de Wit', ownerUpn: 'sanne.dewit@linde.example', serial: 'PF3K9X21', platform: 'Windows',
  osVersion: '10.0.22631.4460', model: 'ThinkPad T14 Gen 4', ownership: 'company', joinType: 'hybridAzureADJoined', managementAgent: 'configurationManagerClientMdm',
  compliance: 'inGracePeriod', graceUntil: later(3 * day), lastSync: later(-2 * hour), enrolled: later(-420 * day), certificateUntil: later(190 * day),
};
const everyday: ActionChoice[] = (['refreshMachinePolicy', 'refreshUserPolicy', 'appEvaluation', 'syncDevice'] as const).map((action) => ({ action, risk: 'harmless', allowed: true }));

const full = (words: Parameters<Sample['card']>[0]): DeviceAboutView => ({
  device: laptop,
  encrypted: true,
  supervised: null,
  storage: { free: 112, total: 512 },
  workloads: { intune: ['compliancePolicy', 'windowsUpdateForBusiness', 'officeApps'], configurationManager: ['modernApps', 'deviceConfiguration', 'resourceAccess', 'endpointProtection', 'inventory'] },
  client: { state: 'healthy', lastSync: later(-3 * hour) },
  beingRemoved: false,
  results: [{ action: words.actionNames.appEvaluation, state: 'pending', at: later(-10 * 60_000) }, { action: words.actionNames.rebootNow, state: 'done', at: later(-9 * day) }],
  asked: [{ action: words.actionNames.appEvaluation, state: words.stages.sent, by: 'Ahmed Yildiz', at: later(-11 * 60_000) }],
  failures: [{ system: 'iOS', what: words.about.failureKinds.notLicensed, at: later(-5 * day) }],
  twins: [{ ...laptop, id: 'b', owner: 'Youssef El Amrani', serial: 'PF1A7C03', lastSync: later(-41 * day) }],
  secrets: ['bitLocker', 'laps'],
  portal: 'https://intune.microsoft.com/#view/x',
  now,
});

const strange: DeviceView = { ...laptop, name: nasty, owner: nasty, serial: nasty, joinType: nasty, managementAgent: nasty, compliance: nasty };

const ownRequest = (action: string, stage: ActionRequest['stage'], change: Partial<ActionRequest> = {}): ActionRequest => ({
  id: '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11', tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, action, deviceId: 'd', deviceName: 'iPhone van Sanne', stage, history: [], reason: null, problem: null,
  graphRequestId: null, clientRequestId: null, lastSync: later(-9 * day), askedAt: now, expiresAt: now, confirmedAt: now, sentAt: now, endedAt: null, askedBy: null, asApplication: false, params: {}, seen: null, problemDetail: null, approverId: null, approverName: null,
  approvedAt: null, approvalNote: null, intuneCode: null, postConversationId: null, postId: null, ...change,
});

export const deviceSamples: readonly Sample[] = [
  { name: 'own-sync-sent', card: (words) => ownRequestCard(ownRequest('syncDevice', 'sent'), words, later(60_000), now) },
  { name: 'own-sync-silent', card: (words) => ownRequestCard(ownRequest('syncDevice', 'no_answer'), words, later(hour), now) },
  { name: 'own-sync-refused', card: (words) => ownRequestCard(ownRequest('syncDevice', 'refused', { problem: 'no_permission' }), words, null, now) },
  { name: 'own-locate-done', card: (words) => ownRequestCard(ownRequest('locateDevice', 'done', { deviceName: nasty }), words, null, now), nasty: true },
  { name: 'device-pick', card: (words) => pickDeviceCard('find_device', words) },
  { name: 'device-found', card: (words) => foundDeviceCard({ id: laptop.id, name: 'LT-0421', platform: words.platforms.windows }, words) },
  { name: 'device-found-personal', card: (words) => foundDeviceCard({ id: laptop.id, name: null, platform: words.platforms.ios }, words) },
  { name: 'device-found-nasty', card: (words) => foundDeviceCard({ id: laptop.id, name: nasty, platform: nasty }, words), nasty: true },
  { name: 'device-late', card: (words) => deviceCard({ device: laptop, actions: everyday, more: true, sameName: 1, policies: ['Windows - veilige basis', 'BitLocker verplicht'], now }, words) },
  { name: 'device-unread', card: (words) => deviceCard({ device: laptop, actions: everyday, more: true, sameName: null, policies: null, unread: ['rights'], now }, words) },
  { name: 'device-keys', card: (words) => deviceKeysCard({ device: laptop, secrets: ['bitLocker', 'laps'], renewals: ['rotateBitLockerKeys', 'rotateLocalAdminPassword'], portal: 'https://intune.microsoft.com/#view/x' }, words) },
  { name: 'device-keys-phone', card: (words) => deviceKeysCard({ device: strange, secrets: ['passcode'], renewals: ['resetPasscode'], portal: 'https://intune.microsoft.com/#view/x' }, words), nasty: true },
  { name: 'device-about', card: (words) => deviceAboutCard(full(words), words) },
  {
    name: 'device-about-unread',
    card: (words) => deviceAboutCard({ ...full(words), workloads: null, client: null, storage: null, beingRemoved: true, supervised: true, results: null, asked: [], failures: null, twins: null, secrets: ['passcode'] }, words),
  },
  { name: 'device-about-nothing', card: (words) => deviceAboutCard({ ...full(words), workloads: null, client: null, results: [], asked: [], failures: [], twins: [], secrets: ['fileVault', 'laps'] }, words) },
  {
    name: 'device-about-nasty',
    nasty: true,
    card: (words) =>
      deviceAboutCard({
        ...full(words), device: strange, workloads: { intune: [nasty], configurationManager: [] }, client: { state: nasty, lastSync: null }, results: [{ action: nasty, state: nasty, at: null }],
        asked: [{ action: nasty, state: words.stages.done, by: nasty, at: now }], failures: [{ system: nasty, what: words.about.failureKinds.unknown, at: now }], twins: [strange],
      }, words),
  },
];
