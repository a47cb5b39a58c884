import { assignedLicences, directorySubscriptions, type DirectorySubscription } from '../../graph/directory-subscriptions.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

/** What people know the products by; others keep Microsoft's name in capitals. */
const products: Readonly<Record<string, string>> = {
  SPE_E3: 'Microsoft 365 E3',
  SPE_E5: 'Microsoft 365 E5',
  SPE_F1: 'Microsoft 365 F3',
  SPB: 'Microsoft 365 Business Premium',
  EMS: 'Enterprise Mobility + Security E3',
  EMSPREMIUM: 'Enterprise Mobility + Security E5',
  INTUNE_A: 'Microsoft Intune Plan 1',
  INTUNE_A_D: 'Microsoft Intune Plan 1 Device',
  Microsoft_Intune_Suite: 'Microsoft Intune Suite',
  AAD_PREMIUM: 'Microsoft Entra ID P1',
  AAD_PREMIUM_P2: 'Microsoft Entra ID P2',
  ENTERPRISEPACK: 'Office 365 E3',
  ENTERPRISEPREMIUM: 'Office 365 E5',
};

/** Licences that were bought or are tried. */
export const subscriptions: ExpirySource = {
  id: 'subscription',
  permission: 'Organization.Read.All',
  kinds: ['subscription', 'trial'],
  reads: [
    { path: '/directory/subscriptions', property: 'nextLifecycleDateTime', version: 'v1.0' },
    { path: '/directory/subscriptions', property: 'status', version: 'v1.0' },
  ],
  async read(graph, { signal }) {
    const all = await directorySubscriptions(graph, signal);
    if (all.length === 0) return [];
    const assigned = await assignedLicences(graph, signal).catch(() => new Map<string, number>());
    return all.filter((one) => !isReplaced(one, all)).flatMap((one) => {
      const state = stateOf(one);
      return state ? [{ ...describe(one, assigned), ...state }] : [];
    });
  },
};

/** Another purchase of the same product took over from one that lapsed, or from a trial. */
function isReplaced(one: DirectorySubscription, all: readonly DirectorySubscription[]): boolean {
  if (one.status === 'Enabled' && !one.isTrial) return false;
  return one.skuId !== null && all.some((other) => other !== one && other.skuId === one.skuId && other.status === 'Enabled' && !other.isTrial);
}

/** Null when there is nothing to tell: no date, or over for good. */
function stateOf({ status, nextStateAt }: DirectorySubscription): Pick<Found, 'expires' | 'trouble'> | null {
  const next = nextStateAt === null ? null : new Date(nextStateAt);
  switch (status) {
    // The date is then that of the suspension.
    case 'Warning': return { expires: next, trouble: 'lapsed' };
    case 'Suspended':
    case 'LockedOut': return { expires: null, trouble: 'suspended' };
    case 'Deleted': return null;
    default: return next && { expires: next };
  }
}

function describe({ id, skuId, product, isTrial, seats }: DirectorySubscription, assigned: ReadonlyMap<string, number>): Omit<Found, 'expires'> {
  const people = skuId === null ? undefined : assigned.get(skuId);
  return {
    kind: isTrial ? 'trial' : 'subscription',
    objectId: id,
    name: product === null ? (skuId ?? id) : (products[product] ?? product),
    // Whoever has a licence of this product, but no more people than this purchase has seats.
    affected: { of: 'users', count: people === undefined ? seats : Math.min(people, seats ?? people) },
    renewWith: null,
  };
}
