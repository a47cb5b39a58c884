import type { Graph } from './graph.ts';

/** Licences of one service in all products that contain it. */
export interface Licences {
  /** Products that contain it and can be used. */
  products: number;
  bought: number;
  /** Assigned to people, as the product that contains it. */
  assigned: number;
}

export interface TenantLicences {
  intune: Licences;
  /** Entra ID P1 or P2: Windows enrolls by itself only with one of them. */
  entraPremium: Licences;
}

interface WireSku {
  capabilityStatus?: string | null;
  consumedUnits?: number | null;
  prepaidUnits?: { enabled?: number | null; warning?: number | null } | null;
  servicePlans?: { servicePlanId?: string; provisioningStatus?: string | null }[] | null;
}

// Ids of service plans are the same in every tenant; names differ per product.
const intunePlans = new Set(['c1ec4a95-1f05-45b3-a911-aa3fa01094f5', 'da24caf9-af8e-485c-b7c8-e73336da2693', '8e9ff0ff-aa7a-4b20-83c1-2f636b600ac2']);
const entraPlans = new Set(['41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'eec0eb4f-6444-4f95-aba0-50c24d67f998']);

/** What the organisation has bought, and how much of it is given out. */
export async function tenantLicences(graph: Graph, signal?: AbortSignal): Promise<TenantLicences> {
  const query = { select: 'capabilityStatus,consumedUnits,prepaidUnits,servicePlans' };
  const usable: WireSku[] = [];
  for await (const sku of graph.pages<WireSku>('/subscribedSkus', { query, signal })) {
    if (sku.capabilityStatus === 'Enabled' || sku.capabilityStatus === 'Warning') usable.push(sku);
  }
  return { intune: sum(usable, intunePlans), entraPremium: sum(usable, entraPlans) };
}

function sum(skus: readonly WireSku[], plans: ReadonlySet<string>): Licences {
  const found = skus.filter((sku) => (sku.servicePlans ?? []).some((plan) => plans.has((plan.servicePlanId ?? '').toLowerCase())));
  return {
    products: found.length,
    bought: found.reduce((total, { prepaidUnits }) => total + (prepaidUnits?.enabled ?? 0) + (prepaidUnits?.warning ?? 0), 0),
    assigned: found.reduce((total, { consumedUnits }) => total + (consumedUnits ?? 0), 0),
  };
}
