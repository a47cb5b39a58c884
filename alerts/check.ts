import { GraphForbidden } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { IdentityMisconfigured } from '../graph/identity-errors.ts';
import { listChecks, saveFailed, saveSucceeded, type ExpiryCheck } from '../store/expiry-checks.ts';
import { toExpiring, toStored, type CheckFailure, type Found, type SourceReport, type StoredExpiring } from './expiring.ts';
import type { ExpirySource, SignsInWith } from './source.ts';
import { tellEveryone, type TellParts } from './tell.ts';

// Reads every source and records what it said; a source that fails does not keep the others from being told.

export interface CheckParts extends TellParts {
  sources: readonly ExpirySource[];
  graph: Graph;
  /** Balie's own client id. */
  appId: string;
  signsInWith: SignsInWith;
  signal: AbortSignal;
}

/** @returns what each source said, for the log */
export async function checkExpiry(parts: CheckParts): Promise<SourceReport[]> {
  const { db, tenantId, now } = parts;
  const before = await listChecks<StoredExpiring, CheckFailure>(db, tenantId);
  const reports = await Promise.all(parts.sources.map((source) => readSource(source, before, parts)));
  for (const report of reports) {
    if (report.ok) await saveSucceeded(db, tenantId, report.source, report.items.map(toStored), now);
    else await saveFailed(db, tenantId, report.source, report.failure, now);
  }
  const checks = await listChecks<StoredExpiring, CheckFailure>(db, tenantId);
  await tellEveryone(checks, parts);
  return reports;
}

async function readSource(source: ExpirySource, before: readonly ExpiryCheck<StoredExpiring, CheckFailure>[], { graph, now, appId, signsInWith, signal }: CheckParts): Promise<SourceReport> {
  try {
    const known = before.find((check) => check.source === source.id)?.items ?? [];
    const found = await source.read(graph, { now, appId, signsInWith, signal });
    return { source: source.id, ok: true, items: found.map((one) => toExpiring(one, troubleSince(one, known, now))) };
  } catch (cause) {
    const denied = cause instanceof GraphForbidden;
    const reason = denied ? 'denied' : cause instanceof IdentityMisconfigured ? 'misconfigured' : 'unavailable';
    return { source: source.id, ok: false, failure: { reason, permission: denied ? source.permission : null }, cause };
  }
}

/** A trouble without a date counts from the check that first saw it. */
function troubleSince(found: Found, known: readonly StoredExpiring[], now: Date): Date {
  const same = known.find((item) => item.kind === found.kind && item.objectId === found.objectId && item.trouble === (found.trouble ?? null));
  const since = same ? new Date(same.expires) : now;
  return since < now ? since : now;
}
