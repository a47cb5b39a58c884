import { DEVICE_FIELDS, toDevice } from './device-wire.ts';
import type { WireDevice } from './device-wire.ts';
import type { Device } from './devices.ts';
import { GraphRefused } from './errors.ts';
import type { Graph } from './graph.ts';
import { sameImei } from './imei.ts';
import { quoted } from './odata.ts';

/** Rows read where Graph ignores the filter and answers with every device: ten of its pages. */
const mostRead = 10_000;

/**
 * Intune documents no filter on the IMEI, and answers one that it does not know with every device there is: each
 * is compared here, and nothing but an equal one is a hit.
 */
export async function findByImei(graph: Graph, imei: string, signal?: AbortSignal): Promise<Device[]> {
  const read = (query: { filter?: string }) => matching(graph, imei, query, signal);
  return read({ filter: `imei eq ${quoted(imei)}` }).catch((failure: unknown) => {
    if (failure instanceof GraphRefused) return read({});
    throw failure;
  });
}

async function matching(graph: Graph, imei: string, { filter }: { filter?: string }, signal: AbortSignal | undefined): Promise<Device[]> {
  const found: Device[] = [];
  let read = 0;
  const query = { ...(filter === undefined ? {} : { filter }), select: `${DEVICE_FIELDS},imei` };
  for await (const wire of graph.pages<WireDevice & { imei?: string | null }>('/deviceManagement/managedDevices', { query, signal })) {
    if (sameImei(wire.imei ?? '', imei)) found.push(toDevice(wire));
    if (++read >= mostRead) break;
  }
  return found;
}
