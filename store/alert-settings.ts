import type { Transaction } from './database.ts';

export type LeastSeverity = 'normal' | 'high' | 'critical';

/** What a conversation with alerts wants to hear, and when. */
export interface AlertSettings {
  /** Null: all of them, also those that are added later. */
  families: string[] | null;
  least: LeastSeverity;
  /** Null: as usual, which is on in somebody's own chat and off elsewhere. */
  quiet: boolean | null;
  timeZone: string | null;
  /** The weekly summary. */
  weekly: boolean;
}

export const usualSettings: AlertSettings = { families: null, least: 'normal', quiet: null, timeZone: null, weekly: false };

const columns = `families, least, quiet, time_zone as "timeZone", weekly`;

export async function findAlertSettings(db: Transaction, tenantId: string, conversationId: string): Promise<AlertSettings> {
  const [row] = await db.query<AlertSettings & Record<string, unknown>>(`select ${columns} from alert_settings where tenant_id = $1 and conversation_id = $2`, [tenantId, conversationId]);
  return row ?? usualSettings;
}

export async function saveAlertSettings(db: Transaction, tenantId: string, conversationId: string, settings: AlertSettings): Promise<void> {
  const { families, least, quiet, timeZone, weekly } = settings;
  await db.query(
    `insert into alert_settings (tenant_id, conversation_id, families, least, quiet, time_zone, weekly) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, conversation_id) do update set
       families = excluded.families, least = excluded.least, quiet = excluded.quiet, time_zone = excluded.time_zone, weekly = excluded.weekly`,
    [tenantId, conversationId, families, least, quiet, timeZone, weekly],
  );
}

/** Those of an administrator's choice only; the others keep what their kind says. */
export async function listLeadDays(db: Transaction, tenantId: string): Promise<Map<string, number[]>> {
  const rows = await db.query<{ kind: string; days: number[] }>(`select kind, days from alert_lead_days where tenant_id = $1`, [tenantId]);
  return new Map(rows.map(({ kind, days }) => [kind, days]));
}

/** @param days null: as the kind itself says again */
export async function saveLeadDays(db: Transaction, tenantId: string, kind: string, days: readonly number[] | null): Promise<void> {
  if (days === null) return void (await db.query(`delete from alert_lead_days where tenant_id = $1 and kind = $2`, [tenantId, kind]));
  await db.query(
    `insert into alert_lead_days (tenant_id, kind, days) values ($1, $2, $3) on conflict (tenant_id, kind) do update set days = excluded.days`,
    [tenantId, kind, [...days]],
  );
}
