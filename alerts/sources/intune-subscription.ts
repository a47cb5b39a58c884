import { subscriptionState } from '../../graph/subscription.ts';
import type { Trouble } from '../trouble.ts';
import type { ExpirySource } from '../source.ts';

const troubles: Readonly<Record<string, Trouble>> = { warning: 'lapsed', disabled: 'suspended', deleted: 'suspended', blocked: 'suspended', lockedOut: 'suspended' };

/** Intune itself: it has no date, but it says when it is no longer paid for. */
export const intuneSubscription: ExpirySource = {
  id: 'intune_subscription',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['intune_subscription'],
  reads: [{ path: '/deviceManagement', property: 'subscriptionState', version: 'v1.0' }],
  async read(graph, { signal }) {
    const trouble = troubles[await subscriptionState(graph, signal)];
    return trouble ? [{ kind: 'intune_subscription', objectId: 'intune', name: 'Microsoft Intune', expires: null, affected: null, renewWith: null, trouble }] : [];
  },
};
