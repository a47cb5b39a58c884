import type { CaseAttached } from '../dialogs/cases-view.ts';
import { devicesOfUser } from '../graph/devices.ts';
import { enrollmentFailures } from '../graph/enrollment-failures.ts';
import { GraphNotFound } from '../graph/errors.ts';
import { nowOf, type Desk } from './desk.ts';

/** A failed attempt from longer ago is not what somebody asks about now. */
const failuresSince = 7 * 24 * 60 * 60 * 1000;

/**
 * How this person's devices stand and what went wrong last, as the application: employees have no Intune role.
 * Never fails: a question goes to the helpdesk whether or not Graph answers.
 */
export async function readAlong(desk: Desk, objectId: string, signal: AbortSignal): Promise<Pick<CaseAttached, 'devices' | 'failure'>> {
  const [devices, failure] = await Promise.all([readDevices(desk, objectId, signal), readFailure(desk, objectId, signal)]);
  return { devices, failure };
}

async function readDevices(desk: Desk, objectId: string, signal: AbortSignal): Promise<CaseAttached['devices']> {
  try {
    const devices = await orAbort(devicesOfUser(desk.appGraph, objectId, signal), signal);
    return devices
      .sort((a, b) => (b.lastSync ?? '').localeCompare(a.lastSync ?? ''))
      .map(({ name, operatingSystem, complianceState }) => ({ name, system: operatingSystem ?? '?', compliance: complianceState }));
  } catch (failure) {
    // Somebody without a licence is not known to Intune.
    if (failure instanceof GraphNotFound) return [];
    desk.log.warn({ err: failure }, 'the devices to go along with a question could not be read');
    return null;
  }
}

async function readFailure(desk: Desk, objectId: string, signal: AbortSignal): Promise<CaseAttached['failure']> {
  try {
    const since = new Date(nowOf(desk).getTime() - failuresSince);
    const [latest] = await orAbort(enrollmentFailures(desk.appGraph, objectId, since, signal), signal);
    return latest ? { at: latest.at, category: latest.category, reason: latest.reason } : null;
  } catch (failure) {
    desk.log.warn({ err: failure }, 'the failed enrollment to go along with a question could not be read');
    return 'unreadable';
  }
}

/** Also when what is asked does not listen to the signal. */
function orAbort<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  return Promise.race([asked, aborted]);
}
