import { adviceCard } from '../cards/advice-card.ts';
import { noncompliantCard, type NoncompliantDevice } from '../cards/noncompliant-card.ts';
import { ownDevicesCard } from '../cards/own-devices-card.ts';
import type { OwnDeviceView } from '../cards/views.ts';
import type { Words } from '../cards/words.ts';
import type { Device } from '../graph/devices.ts';
import type { Platform } from '../guides/guide.ts';
import { attention, needsAttention as needsAttentionBy } from './arrival.ts';
import { platformOf } from './device-platform.ts';
import { deviceView } from './device-view.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Somebody's own devices, and what they still need. Only in the private chat: it is nobody else's business.

export interface OwnDeviceTools {
  now(): Date;
  /** As the application: to see one's own devices takes no Intune role. */
  myDevices(): Promise<Device[]>;
  /** Null when it cannot be read: the advice holds without it. */
  failedPolicies(device: string): Promise<string[] | null>;
}

const mostShown = 6;
const mostExplained = 3;

export async function myDevices(visit: Visit, tools: OwnDeviceTools): Promise<Reply[]> {
  return showDevices(visit, await tools.myDevices(), false, tools);
}

/** @param asked which of them is meant, when the words say so */
export async function whyNoncompliant(visit: Visit, asked: { name: string | null; platform?: Platform | undefined }, tools: OwnDeviceTools): Promise<Reply[]> {
  const devices = await tools.myDevices();
  const meant = devices.filter(({ name }) => name.toLowerCase() === asked.name?.toLowerCase());
  const alike = devices.filter((device) => platformOf(device) === asked.platform);
  const chosen = [meant, alike, devices].find((some) => some.length > 0) ?? [];
  const wrong = urgentFirst(chosen.filter(needsAttention));
  if (wrong.length === 0) return showDevices(visit, devices, !devices.some(needsAttention), tools);
  const explained = await Promise.all(wrong.slice(0, mostExplained).map((device) => explain(device, visit.words, tools)));
  return showCard(noncompliantCard({ devices: explained, more: wrong.length - explained.length, now: tools.now() }, visit.words));
}

async function explain(device: Device, words: Words, tools: OwnDeviceTools): Promise<NoncompliantDevice> {
  return explainDevice(device, await tools.failedPolicies(device.id), words);
}

export function explainDevice(device: Device, policies: string[] | null, words: Words): NoncompliantDevice {
  return { ...ownDeviceView(device, words), policies, remedies: remedies(device, words) };
}

function remedies(device: Device, words: Words): string[] {
  if (device.complianceState === 'conflict') return [];
  const platform = platformOf(device);
  return platform === null ? [words.own.remedyUnknown] : words.own.remedies[platform];
}

async function showDevices(visit: Visit, devices: readonly Device[], allGood: boolean, tools: OwnDeviceTools): Promise<Reply[]> {
  const { words } = visit;
  if (devices.length === 0) return showCard(noDevicesCard(words));
  const shown = urgentFirst(devices).slice(0, mostShown);
  const views = await Promise.all(shown.map(async (device, index) => ({ ...ownDeviceView(device, words), policies: index < mostExplained && needsAttention(device) ? await tools.failedPolicies(device.id) : null })));
  return showCard(ownDevicesCard({ devices: views, more: devices.length - shown.length, attention: devices.filter(needsAttention).length, allGood, now: tools.now() }, words));
}

export function noDevicesCard(words: Words) {
  const { own, button } = words;
  const buttons = [
    { title: button.enroll, verb: 'command.run' as const, data: { command: 'enroll_device' } },
    { title: button.checkAgain, verb: 'command.run' as const, data: { command: 'my_devices' } },
  ];
  return adviceCard({ title: own.noneTitle, text: own.none, points: [], inOrder: false, closing: null, buttons }, words);
}

function needsAttention(device: Device): boolean {
  return needsAttentionBy(device.complianceState);
}

/** What needs attention in that order, then what was in contact last. */
function urgentFirst(devices: readonly Device[]): Device[] {
  const rank = (device: Device) => (needsAttention(device) ? attention.indexOf(device.complianceState) : attention.length);
  return [...devices].sort((a, b) => rank(a) - rank(b) || (b.lastSync ?? '').localeCompare(a.lastSync ?? ''));
}

function ownDeviceView(device: Device, words: Words): OwnDeviceView {
  const { name, model, compliance, graceUntil, lastSync } = deviceView(device);
  const platform = platformOf(device);
  return { name, platform: platform === null ? (device.operatingSystem ?? words.device.unknown) : words.platforms[platform], model, compliance, graceUntil, lastSync };
}
