import type { Transaction } from './database.ts';

/** The last answer of one source. A failed check keeps the items it knew before. */
export interface ExpiryCheck<Item = object, Failure = object> {
  source: string;
  checkedAt: Date;
  succeededAt: Date | null;
  failedSince: Date | null;
  failure: Failure | null;
  items: Item[];
}

const columns = `source, checked_at as "checkedAt", succeeded_at as "succeededAt", failed_since as "failedSince", failure, items`;

export async function listChecks<Item, Failure>(db: Transaction, tenantId: string): Promise<ExpiryCheck<Item, Failure>[]> {
  return db.query<ExpiryCheck<Item, Failure>>(`select ${columns} from expiry_checks where tenant_id = $1 order by source`, [tenantId]);
}

/** The same for one source; whoever else wants to record it waits until `tx` ends. Null before its first check. */
export async function lockCheck<Item, Failure>(tx: Transaction, tenantId: string, source: string): Promise<ExpiryCheck<Item, Failure> | null> {
  const [check] = await tx.query<ExpiryCheck<Item, Failure> & Record<string, unknown>>(`select ${columns} from expiry_checks where tenant_id = $1 and source = $2 for update`, [tenantId, source]);
  return check ?? null;
}

export async function saveSucceeded(db: Transaction, tenantId: string, source: string, items: readonly object[], now: Date): Promise<void> {
  await db.query(
    `insert into expiry_checks (tenant_id, source, checked_at, succeeded_at, items) values ($1, $2, $3, $3, $4)
     on conflict (tenant_id, source) do update set
       checked_at = excluded.checked_at, succeeded_at = excluded.succeeded_at, failed_since = null, failure = null, items = excluded.items`,
    [tenantId, source, now, JSON.stringify(items)],
  );
}

/** A permission that is missing and an outage are two states, each with its own beginning. */
export async function saveFailed(db: Transaction, tenantId: string, source: string, failure: object, now: Date): Promise<void> {
  await db.query(
    `insert into expiry_checks (tenant_id, source, checked_at, failed_since, failure) values ($1, $2, $3, $3, $4)
     on conflict (tenant_id, source) do update set
       checked_at = excluded.checked_at, failure = excluded.failure,
       failed_since = case when (expiry_checks.failure->>'reason' = 'denied') = (excluded.failure->>'reason' = 'denied') then expiry_checks.failed_since else excluded.failed_since end`,
    [tenantId, source, now, JSON.stringify(failure)],
  );
}
