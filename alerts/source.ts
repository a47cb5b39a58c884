import type { Graph } from '../graph/graph.ts';
import type { ExpiryKind, Found, SourceId } from './expiring.ts';

/** What Balie itself signs in with, as far as it can be compared with what Entra ID shows of it. */
export type SignsInWith = { kind: 'secret'; hint: string } | { kind: 'certificate'; thumbprint: string };

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
  read(graph: Graph, at: { now: Date; tenantId: string; appId: string; signsInWith: SignsInWith; signal: AbortSignal }): Promise<Found[]>;
}

/** What ends on a day that Graph gives, and of which nothing more is known. */
export function onDate(kind: ExpiryKind, { id, name, expires }: { id: string; name: string; expires: string | null }): Found[] {
  return [{ kind, objectId: id, name, expires: dateOf(expires), affected: null, renewWith: null }];
}

export function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** A count that fails leaves the date standing: the card then says that it could not count. */
export async function countOrNull(count: Promise<number>): Promise<number | null> {
  return count.catch(() => null);
}

/** What has to stay the same, as far as Graph tells it. */
export function kept(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}
