import type { CheckFailure, StoredExpiring } from '../alerts/expiring.ts';
import { keyOf } from '../alerts/route.ts';
import { listAlertObjects } from '../store/alert-objects.ts';
import { listAllSnoozes } from '../store/alert-deliveries.ts';
import { alertUndeliverable } from '../store/alerts.ts';
import { listChecks, type ExpiryCheck } from '../store/expiry-checks.ts';
import { lapses, type StoredAlert } from './alert-messages.ts';
import { nowOf, type Desk } from './desk.ts';

/** Of what was planned a while ago, what still holds; the rest is recorded as superseded: renewed, put off, or not ours. */
export async function keepTrue(alerts: readonly StoredAlert[], desk: Desk): Promise<StoredAlert[]> {
  const { tenantId } = desk.config;
  if (alerts.length === 0) return [];
  const now = nowOf(desk);
  const checks = await listChecks<StoredExpiring, CheckFailure>(desk.db, tenantId);
  const excused = new Set((await listAlertObjects(desk.db, tenantId)).filter((object) => object.excused !== null).map(keyOf));
  const snoozes = await listAllSnoozes(desk.db, tenantId);
  const putOff = (alert: StoredAlert) => snoozes.some((entry) => entry.conversationId === alert.conversationId && keyOf(entry) === keyOf(alert) && entry.until > now);
  const still = alerts.filter((alert) => !excused.has(keyOf(alert)) && !putOff(alert) && holds(alert, checks));
  for (const alert of alerts) if (!still.includes(alert)) await alertUndeliverable(desk.db, tenantId, alert.id, 'superseded');
  return still;
}

function holds(alert: StoredAlert, checks: readonly ExpiryCheck<StoredExpiring, CheckFailure>[]): boolean {
  if (!lapses(alert) && alert.kind !== 'could_not_check') return true;
  if (alert.kind === 'could_not_check') return checks.some((check) => check.source === alert.objectId && check.failedSince?.getTime() === alert.expiresAt.getTime());
  const item = checks.flatMap((check) => check.items).find((one) => one.kind === alert.kind && one.objectId === alert.objectId);
  if (!item) return false;
  return item.nature === 'crowd' || new Date(item.expires).getTime() === alert.expiresAt.getTime();
}
