import type { Device } from '../graph/devices.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { platformOf } from './device-platform.ts';
import { isWorkingTime, nextWorkingTime } from './working-hours.ts';

// Has the device that somebody is enrolling arrived, and what is said by itself meanwhile? Pure.

const minute = 60 * 1000;
const hour = 60 * minute;

/** After this long the person is told that nothing was seen. */
export const watchFor = 24 * hour;

/** Compliance is worked out after the arrival; for this long the card follows it, and longer while something is wrong. */
const settleFor = hour;

/** This soon after "done" somebody is still busy with it, whatever the hour is. */
const busyFor = 4 * hour;

/** Reminders of one run in all: one in the middle of its steps, one at the end of the watch. */
export const mostReminders = 2;

/** The newest one of the right kind that came in since this run began. Clocks may differ by some minutes. */
export function arrivedDevice(run: Enrollment, devices: readonly Device[]): Device | null {
  const since = run.startedAt.getTime() - 5 * minute;
  return (
    devices
      .filter((device) => platformOf(device) === run.platform && device.enrolled !== null && Date.parse(device.enrolled) >= since)
      .sort((a, b) => Date.parse(b.enrolled ?? '') - Date.parse(a.enrolled ?? ''))[0] ?? null
  );
}

/** When to look next, by how long the watch lasts: often while somebody waits, rarely later. */
export function nextGlance(watchSince: Date, now: Date): Date {
  const age = now.getTime() - watchSince.getTime();
  const every = age < 2 * minute ? 5000 : age < 5 * minute ? 10_000 : age < hour ? minute : age < watchFor ? 10 * minute : 30 * minute;
  return new Date(now.getTime() + every);
}

export interface Moment {
  now: Date;
  /** Where the person is; null when that is not known. */
  zone: string | null;
  /** How long the guide takes when all goes well. */
  minutes: number;
}

/** What was wrong with the device, or that it no longer is: each is said once. */
const explained: readonly Enrollment['reported'][] = ['noncompliant', 'put_right'];

type Watched = Pick<Enrollment, 'state' | 'watchSince' | 'reported'>;

/**
 * What there is to say while nothing has arrived. The first word comes when the time of the guide is over: the person
 * waits for it. The last one ends the watch after a day, and is a reminder, so it comes in working hours.
 */
export function whileMissing({ state, watchSince, reported }: Watched, { now, zone, minutes }: Moment): 'nothing' | 'report' | 'report_and_end' | 'remind_and_end' {
  if (state !== 'watching' || watchSince === null) return 'nothing';
  const ends = watchSince.getTime() + watchFor;
  if (reported === null) {
    if (now.getTime() >= ends) return 'report_and_end';
    return now.getTime() >= watchSince.getTime() + minutes * minute ? 'report' : 'nothing';
  }
  return now >= nextWorkingTime(new Date(ends), zone) ? 'remind_and_end' : 'nothing';
}

/** Whether it is time to say what is wrong with a device that is there. */
export function sayWhatIsWrong({ watchSince, reported }: Watched, compliance: string, { now, zone, minutes }: Moment): boolean {
  if (watchSince === null || explained.includes(reported) || !needsAttention(compliance)) return false;
  const age = now.getTime() - watchSince.getTime();
  return age >= minutes * minute && (age < busyFor || isWorkingTime(now, zone));
}

/** Whether to say that all is well now: to somebody whose device lacked something, and that once. */
export function sayItIsPutRight({ compliance: before, reported }: Pick<Enrollment, 'compliance' | 'reported'>, compliance: string): boolean {
  return isFine(compliance) && reported !== 'put_right' && (reported === 'noncompliant' || needsAttention(before ?? ''));
}

/** Whether a device that is there is still looked at. */
export function keepsSettling({ watchSince, reported }: Watched, compliance: string | null, { now }: Moment): boolean {
  const age = watchSince === null ? watchFor : now.getTime() - watchSince.getTime();
  // A Friday's device that still needs something is followed until Monday, when that may be said.
  return age < settleFor || (!isFine(compliance) && age < (explained.includes(reported) ? watchFor : 3 * watchFor));
}

function isFine(compliance: string | null): boolean {
  return compliance === 'compliant' || compliance === 'configManager';
}

export const attention: readonly string[] = ['noncompliant', 'inGracePeriod', 'error', 'conflict'];

export function needsAttention(compliance: string): boolean {
  return attention.includes(compliance);
}
