import type { DeviceDetails } from '../graph/devices.ts';
import type { GroupMembers } from '../graph/groups.ts';
import type { ActionId, DeviceAction } from './action.ts';
import { isAndroid, isHoloLens, isIosOrIpad, isMac, isWindows } from './device-kind.ts';

// What one thing for many devices may be, which devices are meant, and when it stops by itself. Pure.

/** Which devices are meant. Everything that is given must fit; names alone say it all. */
export interface BulkWhich {
  /** Names, serial numbers or ids, as typed. */
  names?: string[];
  department?: string;
  /** The file in which the names stood. */
  file?: string;
  /** The names are ids of devices on which it failed before. */
  failedBefore?: true;
  /** The same, of devices that never answered before. */
  unansweredBefore?: true;
  /** Names, serial numbers or ids of what is not meant, and why. */
  leftOut?: { names: string[]; reason: 'excepted' | 'may_have_happened' };
  /** Of Entra ID, as it is called; `groupId` when it is known which. */
  group?: string;
  groupId?: string;
  platform?: 'windows' | 'ios' | 'ipados' | 'macos' | 'android' | 'hololens' | 'linux';
  compliance?: 'compliant' | 'noncompliant';
  /** Where no platform says it: laptops are Windows, macOS and Linux. */
  kind?: 'computer' | 'phone' | 'tablet';
  /** Days without contact, at least. */
  unseenDays?: number;
  /** Contact within so many days. */
  seenDays?: number;
  everything?: true;
}

export const mostBulkDevices = 10_000;
/** From here on the number of devices is typed as a confirmation. */
export const typedAbove = 100;
/** A list is older than this: devices have come and gone. */
export const bulkAnswerWithin = 30 * 60 * 1000;

const byWord: Partial<Record<string, ActionId>> = {
  sync: 'syncDevice', restart: 'rebootNow', defender_scan: 'quickScan', update_signatures: 'updateSignatures', app_evaluation: 'appEvaluation',
  sync_machine_policy: 'refreshMachinePolicy', sync_user_policy: 'refreshUserPolicy', rotate_keys: 'rotateBitLockerKeys',
};

/** In the order in which they are offered. What cannot be undone, locks people out or shows where they are is asked for one device at a time. */
export const bulkActions: readonly ActionId[] = ['syncDevice', 'rebootNow', 'quickScan', 'updateSignatures', 'refreshMachinePolicy', 'refreshUserPolicy', 'appEvaluation', 'rotateBitLockerKeys'];

/** By the word of understanding/; null when it is not done to many at once. */
export function bulkActionOf(word: string): ActionId | null {
  return byWord[word] ?? null;
}

/** Looked up by small letters; several devices may answer to one. */
export function isNamed(device: DeviceDetails, names: ReadonlySet<string>): string | null {
  const known = [device.name, device.serialNumber, device.id, device.entraDeviceId].flatMap((value) => value?.toLowerCase() ?? []);
  return known.find((value) => names.has(value)) ?? null;
}

/** Whose devices are meant, where that was asked. */
export interface BulkCircle {
  /** Of the department. */
  people: ReadonlySet<string> | null;
  members: GroupMembers | null;
}

/** Whether the device itself is in the group, by its name there; its owner may be as well. */
export function isGroupDevice({ entraDeviceId }: DeviceDetails, { members }: BulkCircle): string | null {
  const id = entraDeviceId?.toLowerCase() ?? '';
  return members?.devices.has(id) === true ? id : null;
}

export function isMeant(device: DeviceDetails, which: BulkWhich, circle: BulkCircle, now: Date): boolean {
  const owner = device.userId?.toLowerCase() ?? '';
  if (which.platform && !isPlatform(device, which.platform)) return false;
  if (which.compliance && device.complianceState !== which.compliance) return false;
  if (which.kind && kindOf(device) !== which.kind) return false;
  if (circle.people?.has(owner) === false) return false;
  if (circle.members && !circle.members.people.has(owner) && isGroupDevice(device, circle) === null) return false;
  const silent = device.lastSync === null ? Infinity : now.getTime() - Date.parse(device.lastSync);
  if (which.unseenDays !== undefined && silent < which.unseenDays * day) return false;
  return which.seenDays === undefined || silent <= which.seenDays * day;
}

const day = 24 * 3_600_000;

/** Null for what is none of these, such as glasses. */
function kindOf(device: DeviceDetails): BulkWhich['kind'] | null {
  if (isHoloLens(device)) return null;
  if (isWindows(device) || isMac(device) || isPlatform(device, 'linux')) return 'computer';
  if (isPlatform(device, 'ipados')) return 'tablet';
  if (isAndroid(device)) return /\btab\b|\bpad\b|tablet/i.test(device.model ?? '') ? 'tablet' : 'phone';
  return isIosOrIpad(device) ? 'phone' : null;
}

function isPlatform(device: DeviceDetails, platform: NonNullable<BulkWhich['platform']>): boolean {
  const system = device.operatingSystem?.toLowerCase() ?? '';
  const isPad = system.startsWith('ipados') || /^ipad/i.test(device.model ?? '');
  switch (platform) {
    case 'windows': return isWindows(device);
    case 'macos': return isMac(device);
    case 'android': return isAndroid(device);
    case 'hololens': return isHoloLens(device);
    case 'ipados': return isIosOrIpad(device) && isPad;
    case 'ios': return isIosOrIpad(device) && !isPad;
    case 'linux': return system.startsWith('linux') || system.startsWith('ubuntu');
  }
}

/** How many go first: 5 %, at least one and at most five. */
export function canaryOf(devices: number): number {
  return Math.max(1, Math.min(5, Math.floor(devices * 0.05)));
}

const mostInARow = 3;
const mostShare = 0.1;
/** Below this a share says nothing. */
const enoughForAShare = 30;

export type StopReason = 'canary_failed' | 'canary_silent' | 'failures_in_a_row' | 'many_failures';

/** Whether a run stops by itself, for a person to look at. @param counts of what has been sent so far */
export function stopsItself(at: { inCanary: boolean; streak: number; failed: number; sent: number }): StopReason | null {
  if (at.inCanary && at.failed > 0) return 'canary_failed';
  if (at.streak >= mostInARow) return 'failures_in_a_row';
  return at.sent >= enoughForAShare && at.failed / at.sent > mostShare ? 'many_failures' : null;
}

/** Intune takes 200 writes in 20 s from one app in one tenant; colleagues who act on one device need some of them. */
export const pace = { batches: 9, period: 20_000 } as const;

/** A call has ended by then: what was claimed longer ago and not recorded is lost, and not under way in another worker. */
export const longestCall = 20_000;

const firstSetback = 5_000;
const longestSetback = 5 * 60_000;
export const mostSetbacks = 10;

/** Graph says how long; Intune often does not. @param random 0 to 1 */
export function waitAfterSetback(retryAfterMs: number | null, setbacks: number, random: number): number {
  return retryAfterMs === null ? Math.round(Math.min(longestSetback, firstSetback * 2 ** Math.max(0, setbacks - 1)) * (1 + random / 2)) : Math.max(1000, retryAfterMs);
}

/** A device that is switched on answers within this time; one that is not must not hold up the others. */
export const canaryPatience = 2 * 60_000;
/** What disturbs people goes on only when one of the first has proven that it works; after this a person decides. */
export const canaryProof = 10 * 60_000;
export const canaryLook = 10_000;

export type CanaryGate = 'open' | 'wait' | 'silent';

/** @param at milliseconds since the last of the first ones was sent, how many of these answered well, and how many are still open */
export function canaryOpens(action: Pick<DeviceAction, 'risk'>, at: { waited: number; proven: number; open: number }): CanaryGate {
  if (at.open === 0) return 'open';
  if (at.waited < canaryPatience) return 'wait';
  if (action.risk === 'harmless' || at.proven > 0) return 'open';
  return at.waited < canaryProof ? 'wait' : 'silent';
}

const minute = 60_000;
/** How often a run is looked at while it still sends, and how many of its devices. */
export const watchEvery = minute;
export const mostWatched = 400;
/** Reads that one job makes; Intune takes 2,000 in 20 s from one app in one tenant, and employees ask as well. */
export const readsAtOnce = 1_200;
const looks = [minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute, 120 * minute, 360 * minute, 720 * minute, 1440 * minute];

/** When to look what came of a run, by the number of looks so far; null: enough. */
export function bulkLook(sentAt: Date, look: number): Date | null {
  const after = looks[look];
  return after === undefined ? null : new Date(sentAt.getTime() + after);
}

/** Doing it a second time does no harm, and once more was not tried yet. */
export function maySendAgain(action: DeviceAction, tries: number): boolean {
  return action.repeatable && tries < 2;
}

/** Devices that one agent may disturb in an hour with runs over many: half of the most devices in one run would be a day without work. */
export const mostDisturbed = 2_000;
