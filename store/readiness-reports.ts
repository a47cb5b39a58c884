import type { Transaction } from './database.ts';

export interface ReadinessReport<Found = object> {
  checkedAt: Date;
  findings: Found[];
}

export async function findReport<Found>(db: Transaction, tenantId: string): Promise<ReadinessReport<Found> | null> {
  const [row] = await db.query<ReadinessReport<Found>>(`select checked_at as "checkedAt", findings from readiness_reports where tenant_id = $1`, [tenantId]);
  return row ?? null;
}

/** An older check that ends later changes nothing. */
export async function saveReport(db: Transaction, tenantId: string, report: ReadinessReport): Promise<void> {
  await db.query(
    `insert into readiness_reports (tenant_id, checked_at, findings) values ($1, $2, $3)
     on conflict (tenant_id) do update set checked_at = excluded.checked_at, findings = excluded.findings
     where readiness_reports.checked_at <= excluded.checked_at`,
    [tenantId, report.checkedAt, JSON.stringify(report.findings)],
  );
}
