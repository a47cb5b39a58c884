import type { DeviceDetails } from '../graph/devices.ts';
import type { Graph } from '../graph/graph.ts';
import { listDevices } from '../graph/list-devices.ts';
import { addBulkItems, countBulkItems, namedBulkItems, leaveOutNamed, orderBulkItems, type NewBulkItem } from '../store/bulk-items.ts';
import { moveBulkRun, nextBulkStep, type BulkRun } from '../store/bulk-runs.ts';
import type { Database, Transaction } from '../store/database.ts';
import type { DeviceAction } from './action.ts';
import { allow } from './allow.ts';
import { canaryOf, isGroupDevice, isMeant, isNamed, mostBulkDevices, type BulkCircle, type BulkWhich } from './bulk-rules.ts';

// The dry run: every device in and every device out with the reason. Reads only, in the agent's own name.

export interface BulkReadParts extends BulkCircle {
  db: Database;
  now: () => Date;
  graph: Graph;
  /** What the agent's Intune role allows; null when it could not be read. */
  rights: ReadonlySet<string> | null;
  signal: AbortSignal;
  /** Asked after each page: what is left is for another job. */
  enough: () => boolean;
  /** In the transaction of the last step that was done here. */
  onStep: (run: BulkRun, tx: Transaction) => Promise<void>;
}

/** @throws what graph/ throws; the pages before are kept */
export async function readBulk(run: BulkRun, action: DeviceAction, parts: BulkReadParts): Promise<BulkRun | null> {
  const which: BulkWhich = run.asked;
  const names = { meant: lowered(which.names), leftOut: lowered(which.leftOut?.names) };
  let current: BulkRun | null = run;
  let next = run.nextPage;
  while (current) {
    const page = await listDevices(parts.graph, next, parts.signal);
    const items = page.devices.flatMap((device) => itemOf(device, which, names, action, parts));
    next = page.next;
    const last = next === null;
    const pause = !last && parts.enough();
    current = await step(current, { items, next, read: page.devices.length, last, pause }, { which, ...parts });
    if (last || pause) return current;
  }
  return null;
}

interface Names {
  meant: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
}

function lowered(names: readonly string[] = []): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function itemOf(device: DeviceDetails, which: BulkWhich, names: Names, action: DeviceAction, { rights, now, ...circle }: BulkReadParts): NewBulkItem[] {
  const leftOut = isNamed(device, names.leftOut);
  const meant = names.meant.size > 0 ? isNamed(device, names.meant) !== null : isMeant(device, which, circle, now());
  if (!meant && leftOut === null) return [];
  // Who asks for those that were silent means just these.
  const choice = allow(action, device, rights, which.unseenDays === undefined ? { now: now() } : {});
  const refused = choice.allowed ? null : choice.reason;
  return [{
    deviceId: device.id, deviceName: device.name || device.serialNumber || device.id, owner: device.userDisplayName ?? device.userPrincipalName,
    reason: leftOut === null ? refused : (which.leftOut?.reason ?? null), lastSync: device.lastSync, named: leftOut ?? isNamed(device, names.meant) ?? isGroupDevice(device, circle),
  }];
}

interface Step {
  items: NewBulkItem[];
  next: string | null;
  read: number;
  last: boolean;
  pause: boolean;
}

async function step(run: BulkRun, { items, next, read, last, pause }: Step, parts: BulkReadParts & { which: BulkWhich }): Promise<BulkRun | null> {
  const { db, now, onStep } = parts;
  return db.transaction(async (tx) => {
    const stepped = await nextBulkStep(tx, run, next, run.lookedAt + read);
    if (!stepped) return null;
    await addBulkItems(tx, run.id, items);
    const moved = last ? await finish(stepped, parts, tx) : await tooMany(stepped, tx, now());
    if (last || pause || moved.stage !== 'reading') await onStep(moved, tx);
    return moved;
  });
}

async function tooMany(run: BulkRun, tx: Transaction, at: Date): Promise<BulkRun> {
  const { waiting } = await countBulkItems(tx, run.id);
  if (waiting <= mostBulkDevices) return run;
  return (await moveBulkRun(tx, { id: run.id, from: ['reading'], to: 'failed', at, problem: 'too_many' })) ?? run;
}

async function finish(run: BulkRun, { which, now, ...circle }: BulkReadParts & { which: BulkWhich }, tx: Transaction): Promise<BulkRun> {
  const at = now();
  if (which.names) await settleNames(run, which.names, tx);
  if (which.leftOut?.reason === 'excepted') await settleExceptions(run, which.leftOut.names, tx);
  await settleMembers(run, which, circle, tx);
  await orderBulkItems(tx, run.id);
  const { waiting } = await countBulkItems(tx, run.id);
  if (waiting > mostBulkDevices) return tooMany(run, tx, at);
  return (await moveBulkRun(tx, { id: run.id, from: ['reading'], to: 'ready', at, canary: canaryOf(waiting) })) ?? run;
}

/** A name without a device is said, and one with several is left out: nobody knows which is meant. */
async function settleNames(run: BulkRun, names: readonly string[], tx: Transaction): Promise<void> {
  const rows = await namedBulkItems(tx, run.id);
  const found = new Map(rows.map(({ named, ids }) => [named, ids]));
  const several = rows.filter(({ ids }) => ids.length > 1).flatMap(({ ids }) => ids);
  if (several.length > 0) await leaveOutNamed(tx, run.id, several, 'several_with_name');
  const missing = names.filter((name) => !found.has(name.toLowerCase()));
  await addBulkItems(tx, run.id, missing.map((name) => nobodys(name, 'not_found')));
}

/** Whoever mistypes what is to be left out has to see that it was not. */
async function settleExceptions(run: BulkRun, names: readonly string[], tx: Transaction): Promise<void> {
  const found = new Set((await namedBulkItems(tx, run.id)).map(({ named }) => named));
  await addBulkItems(tx, run.id, names.filter((name) => !found.has(name.toLowerCase())).map((name) => nobodys(name, 'excepted_not_found')));
}

function nobodys(deviceName: string, reason: string): NewBulkItem {
  return { deviceId: null, deviceName, owner: null, reason, lastSync: null, named: null };
}

/** Devices of the group that Intune does not know, and those of which Graph does not say which they are. */
async function settleMembers(run: BulkRun, which: BulkWhich, { members }: BulkCircle, tx: Transaction): Promise<void> {
  if (!members) return;
  const hidden = members.hidden.map((id) => nobodys(id, 'group_device_hidden'));
  // With a filter nobody can say whether a device that is not in Intune would have been meant.
  const filtered = [which.platform, which.kind, which.compliance, which.unseenDays, which.seenDays, which.department, which.leftOut].some((one) => one !== undefined);
  const found = new Set(filtered ? [] : (await namedBulkItems(tx, run.id)).map(({ named }) => named));
  const missing = filtered ? [] : [...members.devices].filter(([id]) => !found.has(id)).map(([, name]) => nobodys(name, 'not_in_intune'));
  await addBulkItems(tx, run.id, [...hidden, ...missing]);
}
