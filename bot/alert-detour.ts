import { detours } from '../alerts/route.ts';
import { findSameAlert } from '../store/alert-deliveries.ts';
import { findAlertObject } from '../store/alert-objects.ts';
import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { alertUndeliverable, recordAlert } from '../store/alerts.ts';
import { findConversation } from '../store/conversations.ts';
import type { Transaction } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import type { StoredAlert } from './alert-messages.ts';
import { nowOf, type Desk } from './desk.ts';

/** What could not be told where it was meant is told elsewhere. When nothing is left it stays recorded, and the overview shows it. */
export async function detourAlerts(alerts: readonly StoredAlert[], why: string, desk: Desk): Promise<void> {
  for (const alert of alerts) {
    await desk.db.transaction(async (tx) => {
      await alertUndeliverable(tx, alert.tenantId, alert.id, why);
      await sendElsewhere(alert, tx, desk);
    });
  }
}

async function sendElsewhere(alert: StoredAlert, tx: Transaction, desk: Desk): Promise<void> {
  const { tenantId, kind, objectId, expiresAt, round, content } = alert;
  for (const conversationId of await routesOf(alert, tx)) {
    const conversation = await findConversation(tx, tenantId, conversationId);
    if (!conversation || conversation.unreachableSince) continue;
    const same = await findSameAlert(tx, alert, conversationId);
    // Told there already, or on its way: nobody gets it twice.
    if (same && same.undeliverable === null) return;
    if (same) continue;
    const id = desk.newId();
    await recordAlert(tx, { id, tenantId, conversationId, kind, objectId, expiresAt, round, content, toldAt: nowOf(desk) });
    return desk.jobs.enqueue('alerts.deliver', { tenantId, conversationId, alerts: [id] }, { tx });
  }
  desk.log.error({ kind, objectId, round }, 'an alert reached nobody');
}

async function routesOf(alert: StoredAlert, tx: Transaction): Promise<string[]> {
  const { tenantId, conversationId } = alert;
  const subscriptions = await listSubscriptions(tx, tenantId);
  const by = subscriptions.find((one) => one.conversationId === conversationId)?.byObjectId ?? null;
  const owner = (await findAlertObject(tx, tenantId, alert))?.owner?.id ?? null;
  const chatOf = async (person: string | null) => (person === null ? null : ((await findPerson(tx, { tenantId, objectId: person }))?.conversationId ?? null));
  return detours({ from: conversationId, switchedOnBy: await chatOf(by), owner: await chatOf(owner), subscribed: subscriptions.map((one) => one.conversationId) });
}
