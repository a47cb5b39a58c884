import type { ActionResult, Device } from '../device.ts';
import { graphDate } from '../device.ts';
import type { World } from '../world.ts';

// Graph answers 204 to a remote action and knows nothing more. What becomes of it happens here, later.

const second = 1000;
const mostResults = 20;

/** The device has a network and is not switched off by a fault. */
export function reachable(world: World, device: Device): () => boolean {
  return () => device.awake && !world.faults.isOffline(device.record.id);
}

export function addResult(device: Device, result: ActionResult): void {
  device.record.deviceActionResults = [result, ...device.record.deviceActionResults].slice(0, mostResults);
}

export function updateResult(result: ActionResult, now: number, changes: Partial<ActionResult>): void {
  Object.assign(result, changes, { lastUpdatedDateTime: graphDate(now) });
}

export function pendingResult(actionName: string, now: number, extra: Record<string, unknown> = {}): ActionResult {
  const date = graphDate(now);
  return { ...extra, actionName, actionState: 'pending', startDateTime: date, lastUpdatedDateTime: date };
}

/** What tells of a sync is that the device's last contact moves. */
export function planSync(world: World, device: Device): void {
  if (world.habits.syncLeavesResult) planResult(world, device, 'syncDevice', () => undefined);
  world.timeline.plan({
    at: world.clock.now() + 8 * second,
    ready: reachable(world, device),
    happen: (now) => void (device.record.lastSyncDateTime = graphDate(now)),
  });
}

/** The ordinary course of an action: pending until the device answers. Asking again replaces the earlier entry. */
export function planResult(world: World, device: Device, actionName: string, done: (result: ActionResult) => void): void {
  const result = pendingResult(actionName, world.clock.now());
  device.record.deviceActionResults = device.record.deviceActionResults.filter((other) => other.actionName !== actionName);
  addResult(device, result);
  world.timeline.plan({
    at: world.clock.now() + 15 * second,
    ready: reachable(world, device),
    happen: (now) => {
      updateResult(result, now, { actionState: 'done' });
      done(result);
    },
  });
}

/** Wipe and retire show in the management state; then the device is gone. */
export function planDeparture(world: World, device: Device, action: 'wipe' | 'retire'): void {
  device.record.managementState = `${action}Pending`;
  world.timeline.plan({
    at: world.clock.now() + 10 * second,
    ready: reachable(world, device),
    happen: (now) => {
      device.record.managementState = `${action}Issued`;
      const leave = (): void => {
        world.tenant.devices = world.tenant.devices.filter((other) => other !== device);
      };
      world.timeline.plan({ at: now + 60 * second, happen: leave });
    },
  });
}
