import { fromStored, type StoredExpiring } from '../../alerts/expiring.ts';
import { isAtLeast, severityOf } from '../../alerts/severity.ts';
import { wordsFor } from '../../cards/words.ts';
import { alertDelivered, alertUndeliverable, findAlert } from '../../store/alerts.ts';
import { findConversation, type Conversation } from '../../store/conversations.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { detourAlerts } from '../alert-detour.ts';
import { alertMessages, lapses, type AlertMessage, type StoredAlert } from '../alert-messages.ts';
import { keepTrue } from '../alert-superseded.ts';
import { cardActivity, textActivity } from '../card-activity.ts';
import { putOnScreen } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { readLanguage } from '../visits.ts';

interface Place {
  tenantId: string;
  conversationId: string;
}

/** Sends what a check found to one conversation. Each message is recorded as it goes, so a repetition sends the rest only. */
export function deliverAlertsJob(desk: Desk): JobHandler<Kinds['alerts.deliver']> {
  return {
    attempts: 6,
    async run({ alerts: ids, ...place }) {
      const found = await Promise.all(ids.map((id) => findAlert<StoredExpiring>(desk.db, place.tenantId, id)));
      const open = found.filter((alert) => alert !== null).filter((alert) => !alert.deliveredAt && !alert.undeliverable && !alert.closedAt);
      const conversation = await findConversation(desk.db, place.tenantId, place.conversationId);
      const words = wordsFor(readLanguage(conversation?.language) ?? desk.config.defaultLanguage);
      const delivered: StoredAlert[] = [];
      for (const message of await alertMessages(await keepTrue(open, desk), words, desk)) {
        if (await sendOne(message, place, desk)) delivered.push(...message.alerts);
      }
      if (delivered.length === 0) return;
      await rememberShown(delivered, place, desk);
      await lookForReactions(delivered, conversation, desk);
    },
    async onDead({ tenantId, conversationId, alerts }, error) {
      desk.log.error({ conversationId, alerts: alerts.length, error: error.message }, 'alerts could not be delivered');
      await Promise.all(alerts.map((id) => markOpen(tenantId, id, desk)));
    },
  };
}

/** @returns false when nobody reads here any more: it then goes another way */
async function sendOne(message: AlertMessage, place: Place, desk: Desk): Promise<boolean> {
  try {
    const cardId = await sendCard(message, place, desk);
    for (const alert of message.alerts) await alertDelivered(desk.db, place.tenantId, alert.id, cardId, nowOf(desk));
    return true;
  } catch (failure) {
    // SendLater goes up: the job is tried again, with what is still open.
    if (!(failure instanceof Unreachable) && !(failure instanceof MessageRefused)) throw failure;
    desk.log.error({ conversationId: place.conversationId, code: failure.code }, 'an alert has no reader');
    await detourAlerts(message.alerts, failure.code, desk);
    return false;
  }
}

/** A card that Teams refuses still has a sentence that says the same. */
async function sendCard({ card }: AlertMessage, place: Place, desk: Desk): Promise<string> {
  try {
    return await desk.notify.send(place, cardActivity(card));
  } catch (failure) {
    if (!(failure instanceof MessageRefused)) throw failure;
    desk.log.error({ conversationId: place.conversationId, err: failure }, 'the card of an alert was refused; its sentence goes instead');
    return desk.notify.send(place, textActivity(card.summary));
  }
}

/** For what is said next: "i'll do it". */
async function rememberShown(delivered: readonly StoredAlert[], place: Place, desk: Desk): Promise<void> {
  const ids = delivered.filter(lapses).map(({ id }) => id);
  await putOnScreen(place, { kind: 'alert', alerts: ids.slice(0, 10) }, desk);
}

/** What nobody reacts to goes on to others: four hours from now, or on the next working day. */
async function lookForReactions(delivered: readonly StoredAlert[], conversation: Conversation | null, desk: Desk): Promise<void> {
  const now = nowOf(desk);
  const grave = delivered.some((alert) => lapses(alert) && isAtLeast(severityOf(fromStored(alert.content), now), 'high'));
  if (!grave || !conversation) return;
  // A minute later than the sending that this look is about; those of one check share it.
  const at = new Date(Math.ceil((now.getTime() + 1) / 60_000) * 60_000);
  await desk.jobs.enqueue('alerts.escalate', { tenantId: conversation.tenantId, at: at.toISOString() }, { at, key: at.toISOString() });
}

async function markOpen(tenantId: string, id: string, desk: Desk): Promise<void> {
  const alert = await findAlert(desk.db, tenantId, id);
  if (alert && !alert.deliveredAt) await alertUndeliverable(desk.db, tenantId, id, 'send_later');
}
