import type { DeadlineDevice } from '../graph/owned-deadlines.ts';
import type { DeadlineName } from '../store/device-deadlines.ts';
import { aboutToBeRemoved } from './removal.ts';

// What is about to happen to somebody's own device, and when to say so. Pure.

const day = 24 * 60 * 60 * 1000;

/** Days before the end at which the owner hears of it, each once. */
const leadDays = [7, 3, 1] as const;
/** What is further ahead is not kept: the longest lead time, and a long weekend. */
const horizon = 12 * day;
/** A device that was in contact lately renews its certificate by itself. */
const silentFor = 30 * day;

export interface Deadline {
  what: DeadlineName;
  endsAt: Date;
}

/** Those that lie ahead and near. */
export function deadlinesAhead(device: DeadlineDevice, now: Date): Deadline[] {
  const { complianceState, graceUntil, retireAfter } = device;
  const grace = complianceState === 'inGracePeriod' ? graceUntil : null;
  // A date that was set while the device broke a rule stays when it no longer does.
  const retire = complianceState === 'compliant' ? null : retireAfter;
  const removal = isSilent(device, now) ? (aboutToBeRemoved(device, now)?.removedOn ?? null) : null;
  return ([['grace', grace], ['retire', retire], ['removal', removal]] as const).flatMap(([what, at]): Deadline[] => {
    if (at === null) return [];
    const left = Date.parse(at) - now.getTime();
    return left > 0 && left <= horizon ? [{ what, endsAt: new Date(at) }] : [];
  });
}

/** Not in contact for so long that it no longer renews its certificate. */
export function isSilent({ lastSync }: Pick<DeadlineDevice, 'lastSync'>, now: Date): boolean {
  return lastSync === null || now.getTime() - Date.parse(lastSync) > silentFor;
}

/**
 * Which lead time is to be told now; after days of downtime the tightest only.
 * @param nextMorning when the owner can be told next: what ends before that is told as the last one
 * @param daysLeft whole days by the owner's calendar
 */
export function stepDue({ endsAt, told, daysLeft }: { endsAt: Date; told: number | null; daysLeft: number }, now: Date, nextMorning: Date): number | null {
  if (endsAt <= now) return null;
  const left = endsAt < nextMorning ? Math.min(1, daysLeft) : daysLeft;
  const passed = leadDays.filter((days) => left <= days);
  const step = passed.length === 0 ? null : Math.min(...passed);
  return step !== null && (told === null || step < told) ? step : null;
}
