import type { Graph } from '../graph/graph.ts';
import type { Expiring, SourceId } from './expiring.ts';

/** One thing that is watched. One file each in alerts/sources/; alerts/sources.ts lists them. */
export interface ExpirySource {
  id: SourceId;
  /** The least application permission that reads it. */
  permission: string;
  /** As the application. Throws what graph/ throws: a failed check is reported as such, never as healthy. */
  read(graph: Graph, now: Date, signal: AbortSignal): Promise<Expiring[]>;
}

/** A count that fails leaves the date standing: the card then says that it could not count. */
export async function countOrNull(count: Promise<number>): Promise<number | null> {
  return count.catch(() => null);
}
