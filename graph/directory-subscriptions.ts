import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** One purchase of licences. */
export interface DirectorySubscription {
  id: string;
  skuId: string | null;
  /** Microsoft's name of the product in capitals, such as SPE_E3. */
  product: string | null;
  isTrial: boolean;
  /** Enabled, Warning, Suspended, Deleted, LockedOut; newer ones may come. */
  status: string;
  /** When it goes to the next of these states unless it is renewed; whether that happens by itself Graph does not say. */
  nextStateAt: string | null;
  seats: number | null;
}

interface WireSubscription {
  id: string;
  skuId?: string | null;
  skuPartNumber?: string | null;
  isTrial?: boolean | null;
  status?: string | null;
  nextLifecycleDateTime?: string | null;
  totalLicenses?: number | null;
}

export async function directorySubscriptions(graph: Graph, signal?: AbortSignal): Promise<DirectorySubscription[]> {
  const query = { select: 'id,skuId,skuPartNumber,isTrial,status,nextLifecycleDateTime,totalLicenses' };
  const found: DirectorySubscription[] = [];
  for await (const wire of graph.pages<WireSubscription>('/directory/subscriptions', { query, signal })) {
    found.push({
      id: wire.id,
      skuId: text(wire.skuId),
      product: text(wire.skuPartNumber),
      isTrial: wire.isTrial === true,
      status: wire.status ?? 'unknown',
      nextStateAt: time(wire.nextLifecycleDateTime),
      seats: wire.totalLicenses ?? null,
    });
  }
  return found;
}

/** How many licences of each product are given out, by the product's id. */
export async function assignedLicences(graph: Graph, signal?: AbortSignal): Promise<Map<string, number>> {
  const assigned = new Map<string, number>();
  const query = { select: 'skuId,consumedUnits' };
  for await (const { skuId, consumedUnits } of graph.pages<{ skuId?: string | null; consumedUnits?: number | null }>('/subscribedSkus', { query, signal })) {
    if (skuId) assigned.set(skuId, consumedUnits ?? 0);
  }
  return assigned;
}
