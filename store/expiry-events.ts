import type { Transaction } from './database.ts';

/**
 * What happened to something that can lapse. `back`: it was not there for a while. `earlier`: its date moved nearer. `trouble`: something is wrong with it
 * whatever its date says. `recovered`: no longer.
 */
export type ExpiryEventName = 'found' | 'back' | 'renewed' | 'earlier' | 'gone' | 'lapsed' | 'trouble' | 'recovered';

export interface ExpiryEvent {
  /** When the check that saw it began. */
  at: Date;
  /** A kind of thing, or `could_not_check`: then the object is a source that could not be read. */
  kind: string;
  objectId: string;
  name: string;
  event: ExpiryEventName;
  before: Date | null;
  after: Date | null;
  detail: Readonly<Record<string, unknown>>;
}

/** In the transaction that saves the check which saw them. */
export async function recordEvents(tx: Transaction, tenantId: string, events: readonly ExpiryEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into expiry_events (tenant_id, at, kind, object_id, name, event, before, after, detail)
     select $1, at, kind, "objectId", name, event, before, after, detail
     from jsonb_to_recordset($2::jsonb) as one(at timestamptz, kind text, "objectId" text, name text, event text, before timestamptz, after timestamptz, detail jsonb)`,
    [tenantId, JSON.stringify(events)],
  );
}

/** Of these things, as "kind id", those that were there before and disappeared. */
export async function listVanished(tx: Transaction, tenantId: string, things: readonly { kind: string; objectId: string }[]): Promise<Set<string>> {
  if (things.length === 0) return new Set();
  const rows = await tx.query<{ thing: string }>(
    `select distinct concat(known.kind, ' ', object_id) as thing from expiry_events known
     join jsonb_to_recordset($2::jsonb) as one(kind text, "objectId" text) on known.kind = one.kind and object_id = one."objectId"
     where tenant_id = $1 and (event = 'gone' or (event = 'renewed' and detail ? 'by'))`,
    [tenantId, JSON.stringify(things.map(({ kind, objectId }) => ({ kind, objectId })))],
  );
  return new Set(rows.map(({ thing }) => thing));
}

/** Oldest first. */
export async function listEvents(db: Transaction, tenantId: string, since: Date): Promise<ExpiryEvent[]> {
  return db.query<ExpiryEvent & Record<string, unknown>>(
    `select at, kind, object_id as "objectId", name, event, before, after, detail from expiry_events where tenant_id = $1 and at >= $2 order by at, id`,
    [tenantId, since],
  );
}
