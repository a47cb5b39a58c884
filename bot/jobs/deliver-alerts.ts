import type { CheckFailure, StoredExpiring } from '../../alerts/expiring.ts';
import type { Card } from '../../cards/card.ts';
import { couldNotCheckCard } from '../../cards/could-not-check-card.ts';
import { expiryOverviewCard } from '../../cards/expiry-overview-card.ts';
import { wordsFor, type Words } from '../../cards/words.ts';
import { alertCard, failedChecks } from '../../dialogs/expiry.ts';
import { alertDelivered, alertUndeliverable, findAlert, type Alert } from '../../store/alerts.ts';
import { findConversation } from '../../store/conversations.ts';
import { listChecks } from '../../store/expiry-checks.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { cardActivity } from '../card-activity.ts';
import { putOnScreen } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { isNotice, noticeCards } from './notice-cards.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { readLanguage } from '../visits.ts';

/** So many at once are told one by one; the rest in one list, because a flood is read by nobody. */
const mostCards = 4;

type StoredAlert = Alert<StoredExpiring>;
interface Message {
  alerts: StoredAlert[];
  card: Card;
}

/** Sends what a check found to one conversation. Each message is recorded as it goes, so a repetition sends the rest only. */
export function deliverAlertsJob(desk: Desk): JobHandler<Kinds['alerts.deliver']> {
  return {
    attempts: 6,
    async run({ tenantId, conversationId, alerts: ids }) {
      const found = await Promise.all(ids.map((id) => findAlert<StoredExpiring>(desk.db, tenantId, id)));
      const open = found.filter((alert) => alert !== null).filter((alert) => !alert.deliveredAt && !alert.undeliverable && !alert.closedAt);
      const conversation = await findConversation(desk.db, tenantId, conversationId);
      const words = wordsFor(readLanguage(conversation?.language) ?? desk.config.defaultLanguage);
      for (const message of await messagesOf(open, words, desk)) await sendOne(message, { tenantId, conversationId }, desk);
      if (open.length > 0) await putOnScreen({ tenantId, conversationId }, { kind: 'alert' }, desk);
    },
    async onDead({ tenantId, conversationId, alerts }, error) {
      desk.log.error({ conversationId, alerts: alerts.length, error: error.message }, 'alerts could not be delivered');
      await Promise.all(alerts.map((id) => markOpen(tenantId, id, desk)));
    },
  };
}

async function messagesOf(alerts: readonly StoredAlert[], words: Words, desk: Desk): Promise<Message[]> {
  const failures = alerts.filter((alert) => alert.kind === 'could_not_check');
  const expiring = alerts.filter((alert) => alert.kind !== 'could_not_check' && !isNotice(alert)).sort(mostUrgentFirst);
  const single = expiring.length > mostCards + 1 ? expiring.slice(0, mostCards) : expiring;
  const rest = expiring.slice(single.length);
  const now = nowOf(desk);
  return [
    ...noticeCards(alerts, words),
    ...single.map((alert) => ({ alerts: [alert], card: alertCard(alert, null, now, words) })),
    ...(rest.length > 0 ? [{ alerts: rest, card: listCard(rest, now, words) }] : []),
    ...(failures.length > 0 ? [{ alerts: failures, card: await failureCard(failures, now, words, desk) }] : []),
  ];
}

/** Everything Apple hangs on the push certificate, so it is told by itself whatever else falls together with it. */
function mostUrgentFirst(a: StoredAlert, b: StoredAlert): number {
  const rank = (alert: StoredAlert) => (alert.kind === 'apple_push' ? 0 : 1);
  return rank(a) - rank(b) || a.expiresAt.getTime() - b.expiresAt.getTime();
}

function listCard(alerts: readonly StoredAlert[], now: Date, words: Words): Card {
  const items = [...alerts].sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime()).map(({ content }) => ({ kind: content.kind, name: content.name, expires: new Date(content.expires), affected: content.affected, snoozedUntil: null }));
  return expiryOverviewCard({ now, checkedAt: now, items, failed: [], rest: true }, words);
}

async function failureCard(alerts: readonly StoredAlert[], now: Date, words: Words, desk: Desk): Promise<Card> {
  const told = new Set(alerts.map((alert) => alert.objectId));
  const checks = await listChecks<StoredExpiring, CheckFailure>(desk.db, desk.config.tenantId);
  return couldNotCheckCard({ failed: failedChecks(checks.filter((check) => told.has(check.source))), now }, words);
}

async function sendOne({ alerts, card }: Message, place: { tenantId: string; conversationId: string }, desk: Desk): Promise<void> {
  try {
    const cardId = await desk.notify.send(place, cardActivity(card));
    for (const alert of alerts) await alertDelivered(desk.db, place.tenantId, alert.id, cardId, nowOf(desk));
  } catch (failure) {
    // SendLater goes up: the job is tried again, with what is still open.
    if (!(failure instanceof Unreachable) && !(failure instanceof MessageRefused)) throw failure;
    desk.log.error({ conversationId: place.conversationId, code: failure.code }, 'an alert has no reader');
    for (const alert of alerts) await alertUndeliverable(desk.db, place.tenantId, alert.id, failure.code);
  }
}

async function markOpen(tenantId: string, id: string, desk: Desk): Promise<void> {
  const alert = await findAlert(desk.db, tenantId, id);
  if (alert && !alert.deliveredAt) await alertUndeliverable(desk.db, tenantId, id, 'send_later');
}
