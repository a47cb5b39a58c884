import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/** A list of devices that are about to be removed, as one person may see them; the newest only. */
export interface RemovalList<Row = object> extends PersonKey {
  id: string;
  conversationId: string;
  cardId: string | null;
  stage: 'reading' | 'ready' | 'failed';
  /** Which part of the reading comes next: two workers cannot do the same one. */
  step: number;
  nextPage: string | null;
  /** Devices that were looked at so far. */
  lookedAt: number;
  /** Of those, without a certificate of which Intune knows the end. */
  withoutDate: number;
  /** Devices that belong on the list, also those that are not kept in `devices`. */
  total: number;
  expired: number;
  /** Soonest first. */
  devices: Row[];
  startedAt: Date;
}

const columns = `tenant_id as "tenantId", object_id as "objectId", id, conversation_id as "conversationId", card_id as "cardId", stage, step, next_page as "nextPage",
  looked_at as "lookedAt", without_date as "withoutDate", total, expired, devices, started_at as "startedAt"`;

/** Takes the place of the person's list before. */
export async function startRemovalList(db: Transaction, list: PersonKey & { id: string; conversationId: string; cardId: string | null; startedAt: Date }): Promise<void> {
  await db.query(
    `insert into removal_lists (tenant_id, object_id, id, conversation_id, card_id, stage, step, started_at) values ($1, $2, $3, $4, $5, 'reading', 0, $6)
     on conflict (tenant_id, object_id) do update set
       id = excluded.id, conversation_id = excluded.conversation_id, card_id = excluded.card_id, stage = 'reading', step = 0, next_page = null,
       looked_at = 0, without_date = 0, total = 0, expired = 0, devices = '[]', started_at = excluded.started_at`,
    [list.tenantId, list.objectId, list.id, list.conversationId, list.cardId, list.startedAt],
  );
}

export async function newestRemovalList<Row>(db: Transaction, { tenantId, objectId }: PersonKey): Promise<RemovalList<Row> | null> {
  const [row] = await db.query<RemovalList<Row> & Record<string, unknown>>(`select ${columns} from removal_lists where tenant_id = $1 and object_id = $2`, [tenantId, objectId]);
  return row ?? null;
}

export type Progress<Row> = Pick<RemovalList<Row>, 'nextPage' | 'lookedAt' | 'withoutDate' | 'total' | 'expired' | 'devices'>;

/** @returns false when another worker did this step, or a newer list has taken the place of this one */
export async function saveProgress(db: Transaction, list: RemovalList, progress: Progress<object>): Promise<boolean> {
  const rows = await db.query(
    `update removal_lists set stage = $4, step = step + 1, next_page = $5, looked_at = $6, without_date = $7, total = $8, expired = $9, devices = $10
     where tenant_id = $1 and object_id = $2 and id = $3 and step = $11 and stage = 'reading' returning 1`,
    [
      list.tenantId, list.objectId, list.id, progress.nextPage === null ? 'ready' : 'reading', progress.nextPage,
      progress.lookedAt, progress.withoutDate, progress.total, progress.expired, JSON.stringify(progress.devices), list.step,
    ],
  );
  return rows.length === 1;
}

export async function removalListFailed(db: Transaction, { tenantId, objectId }: PersonKey, id: string): Promise<void> {
  await db.query(`update removal_lists set stage = 'failed' where tenant_id = $1 and object_id = $2 and id = $3 and stage = 'reading'`, [tenantId, objectId, id]);
}
