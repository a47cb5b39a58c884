import type { CompanySubscription } from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';

const day = 24 * 60 * 60 * 1000;

function subscription(skuPartNumber: string, skuId: string, totalLicenses: number, nextLifecycleDateTime: string | null, more: Partial<CompanySubscription> = {}): CompanySubscription {
  return {
    id: skuId.replace(/^.{8}/, '5c1d0b7a'), commerceSubscriptionId: skuId.replace(/^.{8}/, '7f20c1de'), skuId, skuPartNumber, totalLicenses, nextLifecycleDateTime,
    status: 'Enabled', isTrial: false, createdDateTime: '2024-08-01T00:00:00Z', ownerId: null, ownerTenantId: null, ownerType: null, serviceStatus: [], ...more,
  };
}

/** Two that are bought for a year, one that is tried, and a free one that never ends. */
export function companySubscriptions(now: number): CompanySubscription[] {
  return [
    subscription('SPE_E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', 210, graphDate(now + 212 * day)),
    subscription('EXCHANGESTANDARD', '4b9405b0-7788-4568-add1-99614e613b69', 40, graphDate(now + 97 * day)),
    subscription('Microsoft_Intune_Suite', 'a929cd4d-8672-47c9-8664-159c1f322ba8', 25, graphDate(now + 26 * day), { isTrial: true }),
    subscription('FLOW_FREE', 'f30db892-07e9-47e9-837c-80727f46fd3d', 10_000, null),
  ];
}
