import { auditPayload } from './audit-chain.ts';
import type { AuditEvent } from './audit-events.ts';
import type { Transaction } from './database.ts';

export interface AuditEntry {
  at: Date;
  tenantId: string;
  /** Who; null when Balie itself did it. */
  objectId: string | null;
  event: AuditEvent;
  /** What it is about: a device id, an alert id. */
  subject: string;
  /** Never a token, a passcode or a key. */
  detail: object;
}

/** An entry as it is kept. */
export interface AuditRow extends Omit<AuditEntry, 'event'> {
  /** An older Balie may have recorded what this one does not know. */
  event: string;
  seq: number;
  /** The fingerprint of the entry before it; null on entries from before there were any. */
  previous: string | null;
  hash: string | null;
}

const columns = `seq, at, tenant_id as "tenantId", object_id as "objectId", event, subject, detail, previous, hash`;

/** An entry with the name of the person, as Teams said it last. */
export interface NamedAuditRow extends AuditRow {
  name: string | null;
}

/**
 * Append-only: nothing in Balie changes or removes a row, and the database refuses it.
 * One statement, so that no two entries follow the same one: the row of audit_head is locked until this transaction ends.
 */
export async function appendAudit(db: Transaction, entry: AuditEntry): Promise<void> {
  const written = await db.query(
    `with head as (
       update audit_head set previous = hash, hash = encode(sha256(convert_to(hash || $7, 'UTF8')), 'hex') returning previous, hash
     )
     insert into audit (at, tenant_id, object_id, event, subject, detail, previous, hash)
     select $1, $2, $3, $4, $5, $6, head.previous, head.hash from head
     returning 1`,
    [entry.at, entry.tenantId, entry.objectId, entry.event, entry.subject, JSON.stringify(entry.detail), auditPayload(entry)],
  );
  if (written.length === 0) throw new AuditHeadMissing();
}

/** Somebody emptied the table that holds the newest fingerprint. Without it nothing is recorded, so nothing is done. */
export class AuditHeadMissing extends Error {
  readonly code = 'audit_head_missing';
  constructor() {
    super('The table audit_head is empty, so the audit cannot go on. Restore the database from a backup.');
    this.name = 'AuditHeadMissing';
  }
}

export interface AuditQuestion {
  tenantId: string;
  /** A device by its name, or anything else an entry is about by its id. */
  about?: string | null | undefined;
  since?: Date | null | undefined;
  /** Only events that begin so: "action." */
  events?: string | undefined;
  /** Only what was asked of a device so. */
  actions?: readonly string[] | undefined;
  /** Older than this one, to page on. */
  before?: number | undefined;
}

/** Newest first, at most `most`. */
export async function findAudit(db: Transaction, { tenantId, about, since, events, before, actions }: AuditQuestion, most: number): Promise<NamedAuditRow[]> {
  return db.query<NamedAuditRow>(
    `select ${columns}, (select name from people where people.tenant_id = audit.tenant_id and people.object_id = audit.object_id) as name
     from audit
     where tenant_id = $1
       and ($2::text is null or subject = $2 or lower(detail->>'device') = lower($2))
       and ($3::timestamptz is null or at >= $3)
       and ($4::text is null or starts_with(event, $4))
       and ($7::text[] is null or detail->>'action' = any($7::text[]))
       and ($5::bigint is null or seq < $5)
     order by seq desc limit $6`,
    [tenantId, about ?? null, since ?? null, events ?? null, before ?? null, most, actions ?? null],
  );
}

/** Oldest first, from the one after `after`: for reading all of it in pieces. */
export async function readAudit(db: Transaction, after: number, most: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(`select ${columns} from audit where seq > $1 order by seq limit $2`, [after, most]);
}

/** The fingerprint that the next entry will follow; empty before the first. */
export async function auditHead(db: Transaction): Promise<string> {
  const [row] = await db.query<{ hash: string }>(`select hash from audit_head`);
  return row?.hash ?? '';
}
