import type { ReadinessCheck } from '../check.ts';
import { attention, fine, missing, type Outcome } from '../finding.ts';

/** Whether Intune itself is paid for and running. */
export const subscription: ReadinessCheck = {
  id: 'subscription',
  part: 'general',
  permission: 'DeviceManagementServiceConfig.Read.All',
  examine: async (reads) => judgeSubscription(await reads.subscription()),
};

export function judgeSubscription(state: string): Outcome {
  if (state === 'active') return fine('subscription_active');
  if (state === 'warning') return attention('subscription_warning');
  return state === 'pending' ? attention('subscription_pending') : missing('subscription_ended', state);
}
