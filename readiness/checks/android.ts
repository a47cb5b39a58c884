import type { AndroidBinding } from '../../graph/android-binding.ts';
import type { ReadinessCheck } from '../check.ts';
import { attention, daysUntil, fine, missing, type Outcome } from '../finding.ts';

/** Intune syncs apps every day; a week without is no accident. */
const oldDays = 7;

/** Without managed Google Play there is no work profile and no company phone. */
export const androidConnection: ReadinessCheck = {
  id: 'android_binding',
  part: 'android',
  permission: 'DeviceManagementConfiguration.Read.All',
  examine: async (reads, now) => judgeBinding(await reads.android(), now),
};

export function judgeBinding({ status, enrollmentTarget, account, lastAppSync, lastAppSyncStatus }: AndroidBinding, now: Date): Outcome {
  if (status === 'unbinding') return attention('binding_ending');
  if (status !== 'bound' && status !== 'boundAndValidated') return missing('binding_none');
  if (status === 'bound') return attention('binding_not_validated');
  if (enrollmentTarget === 'none') return attention('binding_for_nobody');
  if (lastAppSyncStatus !== 'success' && lastAppSyncStatus !== 'none') return attention('sync_failed');
  const last = lastAppSync === null ? '–' : { date: lastAppSync };
  if (lastAppSync === null || -daysUntil(new Date(lastAppSync), now) > oldDays) return attention('sync_old', last);
  return fine('binding_valid', account ?? '–', last);
}
