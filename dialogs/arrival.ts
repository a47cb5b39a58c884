import type { Device } from '../graph/devices.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { platformOf } from './device-platform.ts';

// Has the device that somebody is enrolling arrived? Pure.

const minute = 60 * 1000;
const hour = 60 * minute;

/** After this long the person is told that nothing was seen. */
export const watchFor = 24 * hour;

/** Compliance is worked out after the arrival; for this long the card follows it. */
export const settleFor = hour;

/** The newest one of the right kind that came in since this run began. Clocks may differ by some minutes. */
export function arrivedDevice(run: Enrollment, devices: readonly Device[]): Device | null {
  const since = run.startedAt.getTime() - 5 * minute;
  return (
    devices
      .filter((device) => platformOf(device) === run.platform && device.enrolled !== null && Date.parse(device.enrolled) >= since)
      .sort((a, b) => Date.parse(b.enrolled ?? '') - Date.parse(a.enrolled ?? ''))[0] ?? null
  );
}

/** When to look next, by how long the watch lasts: often while somebody waits, rarely later. Null: stop. */
export function nextGlance(watchSince: Date, now: Date): Date | null {
  const age = now.getTime() - watchSince.getTime();
  if (age >= watchFor) return null;
  const every = age < 5 * minute ? 10_000 : age < hour ? minute : 10 * minute;
  return new Date(now.getTime() + every);
}
