import type { Graph } from '../graph/graph.ts';
import { certifiedDevices } from '../graph/management-certificates.ts';
import type { Progress, RemovalList } from '../store/removal-lists.ts';
import { addDevices, type Found, type RemovalRow } from './removal.ts';

/** Pages of a thousand devices in one go: far below what Intune allows in twenty seconds. */
const pagesAtOnce = 8;

/**
 * Goes on where the list stands. Devices are read page by page and forgotten again, except those that belong on it.
 * @param enough asked after each page: what is left is then for another job, and nothing that was read is lost
 * @throws what graph/ throws; what was read before is in the store already
 */
export async function readRemovals(list: RemovalList<RemovalRow>, graph: Graph, now: Date, signal: AbortSignal, enough: () => boolean): Promise<Progress<RemovalRow>> {
  let next = list.nextPage;
  let found: Found = list;
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const page = await certifiedDevices(graph, next, signal);
    found = addDevices(found, page.devices, now);
    next = page.next;
    if (next === null || enough()) break;
  }
  return { ...found, nextPage: next };
}
