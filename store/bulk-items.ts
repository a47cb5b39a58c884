import type { Transaction } from './database.ts';

export type BulkState = 'out' | 'waiting' | 'sending' | 'sent' | 'done' | 'failed' | 'unknown' | 'stopped';

/** A device of a run, or a name that led to none. */
export interface BulkItem {
  nth: number;
  deviceId: string | null;
  deviceName: string;
  owner: string | null;
  state: BulkState;
  /** Why it is left out, or what went wrong, as a stable code. */
  reason: string | null;
  lastSync: Date | null;
  tries: number;
  sentAt: Date | null;
  graphRequestId: string | null;
  /** Ours, of the newest batch that it went in: written down before that leaves. */
  clientRequestId: string | null;
}

const columns = `nth, device_id as "deviceId", device_name as "deviceName", owner, state, reason, last_sync as "lastSync", tries, sent_at as "sentAt", graph_request_id as "graphRequestId", client_request_id as "clientRequestId"`;
type Row = BulkItem & Record<string, unknown>;
export type NewBulkItem = Pick<BulkItem, 'deviceId' | 'deviceName' | 'owner' | 'reason'> & {
  lastSync: string | null;
  /** What was asked for that led to it, in small letters. */
  named: string | null;
};

/** Devices that are there already stay as they are: a page may be read twice. Without a reason they take part. */
export async function addBulkItems(db: Transaction, run: string, items: readonly NewBulkItem[]): Promise<void> {
  if (items.length === 0) return;
  await db.query(
    `insert into bulk_items (run, nth, device_id, device_name, owner, state, reason, last_sync, named)
     select $1, (select coalesce(max(nth), 0) from bulk_items where run = $1) + row_number() over (),
       item->>'deviceId', item->>'deviceName', item->>'owner', case when item->>'reason' is null then 'waiting' else 'out' end, item->>'reason', (item->>'lastSync')::timestamptz, item->>'named'
     from jsonb_array_elements($2::jsonb) as item
     on conflict (run, device_id) do nothing`,
    [run, JSON.stringify(items)],
  );
}

/** Which devices each name led to. */
export async function namedBulkItems(db: Transaction, run: string): Promise<{ named: string; ids: string[] }[]> {
  return db.query<{ named: string; ids: string[] }>(`select named, array_agg(device_id) as ids from bulk_items where run = $1 and named is not null group by named`, [run]);
}

/** Several devices answer to one name that was asked for: none of them is meant for sure. */
export async function leaveOutNamed(db: Transaction, run: string, deviceIds: readonly string[], reason: string): Promise<void> {
  await db.query(`update bulk_items set state = 'out', reason = $3 where run = $1 and device_id = any($2::text[]) and state = 'waiting'`, [run, deviceIds, reason]);
}

/** Whoever was seen last goes first: that shows soonest whether it works. */
export async function orderBulkItems(db: Transaction, run: string): Promise<void> {
  await db.query(`update bulk_items set nth = -nth where run = $1`, [run]);
  await db.query(
    `update bulk_items set nth = placed.place from
       (select nth as old, row_number() over (order by (state = 'out'), last_sync desc nulls last, nth desc) as place from bulk_items where run = $1) as placed
     where run = $1 and nth = placed.old`,
    [run],
  );
}

export type BulkCounts = Record<BulkState, number>;

export async function countBulkItems(db: Transaction, run: string): Promise<BulkCounts> {
  const rows = await db.query<{ state: BulkState; count: number }>(`select state, count(*)::int as count from bulk_items where run = $1 group by state`, [run]);
  const counts: BulkCounts = { out: 0, waiting: 0, sending: 0, sent: 0, done: 0, failed: 0, unknown: 0, stopped: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Of these states: how often which reason, most first. */
export async function countBulkReasons(db: Transaction, run: string, states: readonly BulkState[]): Promise<{ reason: string; count: number }[]> {
  return db.query<{ reason: string; count: number }>(
    `select reason, count(*)::int as count from bulk_items where run = $1 and state = any($2::text[]) and reason is not null group by reason order by count(*) desc, reason`,
    [run, states],
  );
}

export async function bulkItemsOf(db: Transaction, run: string, { states, after = 0, most }: { states: readonly BulkState[]; after?: number; most: number }): Promise<BulkItem[]> {
  return db.query<Row>(`select ${columns} from bulk_items where run = $1 and state = any($2::text[]) order by nth limit $4 offset $3`, [run, states, after, most]);
}

/** Sent, and without an answer yet: from a place on, so that a look of thousands goes on where it was. */
export async function openBulkItems(db: Transaction, run: string, { after, most }: { after: number; most: number }): Promise<BulkItem[]> {
  return db.query<Row>(`select ${columns} from bulk_items where run = $1 and state = 'sent' and nth > $2 and device_id is not null order by nth limit $3`, [run, after, most]);
}

/** Of those sent before that moment, the newest. */
export async function newestOpenBulkItems(db: Transaction, run: string, before: Date, most: number): Promise<BulkItem[]> {
  return db.query<Row>(`select ${columns} from bulk_items where run = $1 and state = 'sent' and sent_at < $2 and device_id is not null order by nth desc limit $3`, [run, before, most]);
}

/** The first ones, whatever became of them. */
export async function firstBulkItems(db: Transaction, run: string, most: number): Promise<BulkItem[]> {
  return db.query<Row>(`select ${columns} from bulk_items where run = $1 and nth <= $2 and state <> 'out' order by nth`, [run, most]);
}

/** Claimed before the call, and only while the run runs and is this worker's: what is claimed may have left. */
export async function claimBulkItems(db: Transaction, run: string, claim: { worker: string; most: number; at: Date; clientRequestId: string }): Promise<BulkItem[]> {
  const rows = await db.query<Row>(
    `update bulk_items set state = 'sending', tries = tries + 1, worker = $2, sent_at = $4, client_request_id = $5
     where run = $1 and state = 'waiting'
       and nth in (select nth from bulk_items where run = $1 and state = 'waiting' order by nth limit $3)
       and exists (select 1 from bulk_runs where id = $1 and stage = 'running' and worker = $2 for update)
     returning ${columns}`,
    [run, claim.worker, claim.most, claim.at, claim.clientRequestId],
  );
  return rows.sort((a, b) => a.nth - b.nth);
}

/** What a worker before this one claimed before that moment, and never recorded. */
export async function lostBulkItems(db: Transaction, run: string, worker: string, before: Date): Promise<BulkItem[]> {
  return db.query<Row>(`select ${columns} from bulk_items where run = $1 and state = 'sending' and worker is distinct from $2 and sent_at < $3 order by nth`, [run, worker, before]);
}

export interface BulkItemMove {
  run: string;
  nth: number;
  from: BulkState;
  to: BulkState;
  reason?: string | null;
  graphRequestId?: string | null;
  lastSync?: string | null;
  /** Only while it is this worker's claim. */
  worker?: string;
  /** It was not carried out, so it does not count as a try. */
  untried?: boolean;
}

export async function moveBulkItem(db: Transaction, move: BulkItemMove): Promise<boolean> {
  const rows = await db.query(
    `update bulk_items set state = $4, reason = $5, graph_request_id = coalesce($6, graph_request_id), last_sync = coalesce($7, last_sync), tries = tries - $9
     where run = $1 and nth = $2 and state = $3 and ($8::text is null or worker = $8) returning 1`,
    [move.run, move.nth, move.from, move.to, move.reason ?? null, move.graphRequestId ?? null, move.lastSync ?? null, move.worker ?? null, move.untried ? 1 : 0],
  );
  return rows.length === 1;
}

/** All at once, for what nothing will be done with any more. */
export async function endBulkItems(db: Transaction, run: string, from: BulkState, to: BulkState, reason: string | null): Promise<void> {
  await db.query(`update bulk_items set state = $3, reason = $4 where run = $1 and state = $2`, [run, from, to, reason]);
}

/** Another run that is not over with some of the devices that take part in this one. */
export interface BulkOverlap {
  action: string;
  confirmedAt: Date;
  /** Null when the person is not known any more. */
  who: string | null;
  devices: number;
}

/** Newest first. */
export async function bulkOverlaps(db: Transaction, tenantId: string, run: string, most: number): Promise<BulkOverlap[]> {
  return db.query<BulkOverlap & Record<string, unknown>>(
    `select other.action, other.confirmed_at as "confirmedAt", person.name as who, count(*)::int as devices
     from bulk_runs as other
     join bulk_items as theirs on theirs.run = other.id and theirs.state in ('waiting', 'sending', 'sent')
     join bulk_items as mine on mine.run = $2 and mine.device_id = theirs.device_id and mine.state = 'waiting'
     left join people as person on person.tenant_id = other.tenant_id and person.object_id = other.object_id
     where other.tenant_id = $1 and other.id <> $2 and other.confirmed_at is not null
     group by other.id, person.name order by other.confirmed_at desc limit $3`,
    [tenantId, run, most],
  );
}
