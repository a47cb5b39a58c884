import type { CancelTools } from '../../dialogs/cancel.ts';
import type { EnrollmentStatusTools } from '../../dialogs/enrollment-status.ts';
import type { OwnDeviceTools } from '../../dialogs/own-devices.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { devicesOfUser, getDevice } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import { takeQuestion } from '../../store/open-questions.ts';
import { nowOf, type Desk } from '../desk.ts';
import { enrollTools } from './enroll.ts';

// Graph is asked as the application, and only ever about the person who asks: employees have no Intune role
// of their own.

export function ownDeviceTools(desk: Desk, visit: Visit, signal: AbortSignal): OwnDeviceTools {
  return {
    now: () => nowOf(desk),
    // Somebody without a licence is not known to Intune.
    myDevices: async () => (await unlessNotFound(devicesOfUser(desk.appGraph, visit.objectId, signal))) ?? [],
    failedPolicies: (device) => failedPolicies(desk.appGraph, device, signal).catch(() => null),
  };
}

export function enrollmentStatusTools(desk: Desk, signal: AbortSignal): EnrollmentStatusTools {
  return {
    ...enrollTools(desk, signal),
    findDevice: (id) => unlessNotFound(getDevice(desk.appGraph, id, signal)),
    failedPolicies: (device) => failedPolicies(desk.appGraph, device, signal).catch(() => null),
  };
}

export function cancelTools(desk: Desk, visit: Visit): CancelTools {
  return { ...enrollTools(desk), dropQuestion: async () => (await takeQuestion(desk.db, visit, nowOf(desk))) !== null };
}

async function unlessNotFound<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
}
