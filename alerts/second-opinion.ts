import { connectorStatus } from '../graph/connector-status.ts';
import { listChecks } from '../store/expiry-checks.ts';
import { saveDisagreements } from '../store/expiry-disagreements.ts';
import type { CheckParts } from './check.ts';
import { disagreements } from './cross-check.ts';
import type { CheckFailure, StoredExpiring } from './expiring.ts';

/**
 * Asks Intune for its own overview, and keeps where it says something else than the check that has just ended.
 * @returns why it could not be asked; null when it could. The dates do not depend on it.
 */
export async function askSecondOpinion({ db, tenantId, graph, sources, now, signal }: Pick<CheckParts, 'db' | 'tenantId' | 'graph' | 'sources' | 'now' | 'signal'>): Promise<{ cause: unknown } | null> {
  try {
    const statuses = await connectorStatus(graph, signal);
    const checks = (await listChecks<StoredExpiring, CheckFailure>(db, tenantId)).filter(({ failure }) => failure === null);
    const compared = new Set(sources.filter(({ id }) => checks.some(({ source }) => source === id)).flatMap(({ kinds }) => kinds));
    await saveDisagreements(db, tenantId, disagreements(statuses, checks.flatMap(({ items }) => items), compared, now), now);
    return null;
  } catch (cause) {
    // What it said before may be put right by now.
    await saveDisagreements(db, tenantId, [], now);
    return { cause };
  }
}
