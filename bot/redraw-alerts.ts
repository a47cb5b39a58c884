import type { ObjectKey } from '../store/alert-objects.ts';
import { listOwnCards, listStanding } from '../store/settled-alerts.ts';
import { nowOf, type Desk } from './desk.ts';

const second = 1000;

/**
 * The other cards of one thing show what was done about it, in their own time.
 * @param except the alert whose card is drawn already
 * @param only the conversation that it concerns; null for all
 */
export async function redrawOthers(key: ObjectKey, { except, only }: { except: string | null; only: string | null }, desk: Desk): Promise<void> {
  const { tenantId } = desk.config;
  const standing = (await listStanding(desk.db, tenantId, key)).filter(({ id, conversationId }) => id !== except && (only === null || conversationId === only));
  for (const conversationId of new Set(standing.map((alert) => alert.conversationId))) {
    const alerts = await listOwnCards(desk.db, tenantId, standing.filter((alert) => alert.conversationId === conversationId).map(({ id }) => id));
    const at = new Date((Math.floor(nowOf(desk).getTime() / second) + 1) * second);
    // Presses within the same second are drawn together.
    if (alerts.length > 0) await desk.jobs.enqueue('alerts.close', { tenantId, conversationId, alerts }, { at, key: `${conversationId}/${alerts.join()}/${at.getTime()}` });
  }
}
