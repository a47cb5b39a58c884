import type { Graph } from '../graph/graph.ts';
import type { ExpiryKind, Found, SourceId } from './expiring.ts';

/** One thing that is watched. One file each in alerts/sources/; alerts/sources.ts lists them. */
export interface ExpirySource {
  id: SourceId;
  /** The least application permission that reads it. */
  permission: string;
  /** What it can report. */
  kinds: readonly ExpiryKind[];
  /** What it reads, for docs/alerts.md; `kinds` only where not every kind of this source comes from it. */
  reads: readonly { path: string; property: string; version: 'v1.0' | 'beta'; kinds?: readonly ExpiryKind[] }[];
  /** As the application. Throws what graph/ throws: a failed check is reported as such, never as healthy. */
  read(graph: Graph, at: { now: Date; appId: string; signal: AbortSignal }): Promise<Found[]>;
}

/** A count that fails leaves the date standing: the card then says that it could not count. */
export async function countOrNull(count: Promise<number>): Promise<number | null> {
  return count.catch(() => null);
}
