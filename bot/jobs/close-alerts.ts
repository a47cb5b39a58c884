import { wordsFor, type Words } from '../../cards/words.ts';
import type { StoredExpiring } from '../../alerts/expiring.ts';
import type { Card } from '../../cards/card.ts';
import { alertCard, closedCard, type ExpiryAlert } from '../../dialogs/alerts.ts';
import { findAlert } from '../../store/alerts.ts';
import { findConversation } from '../../store/conversations.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPersonIn } from '../../store/people.ts';
import { alertState } from '../alert-state.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { readLanguage } from '../visits.ts';

const second = 1000;
/** Those further back are not read again. */
const mostCards = 12;

/** Draws alerts as they stand, one a second: nobody waits for it, and Teams limits what is written to one chat. */
export function closeAlertsJob(desk: Desk): JobHandler<Kinds['alerts.close']> {
  return {
    attempts: 2,
    async run({ tenantId, conversationId, alerts }) {
      const [first, ...rest] = alerts.slice(0, mostCards);
      if (first === undefined) return;
      await draw(first, { tenantId, conversationId }, desk);
      if (rest.length > 0) await desk.jobs.enqueue('alerts.close', { tenantId, conversationId, alerts: rest }, { at: new Date(nowOf(desk).getTime() + second), key: `${rest[0]}/${rest.length}` });
    },
    async onDead({ conversationId, alerts }, error) {
      desk.log.warn({ conversationId, alerts: alerts.length, error: error.message }, 'alerts still stand as they were');
    },
  };
}

async function draw(id: string, place: { tenantId: string; conversationId: string }, desk: Desk): Promise<void> {
  const alert = await findAlert<StoredExpiring>(desk.db, place.tenantId, id);
  if (!alert?.cardId) return;
  const conversation = await findConversation(desk.db, place.tenantId, place.conversationId);
  const words = wordsFor(readLanguage(conversation?.language) ?? desk.config.defaultLanguage);
  try {
    await desk.notify.redraw(place, alert.cardId, cardActivity(await cardOf(alert, words, desk)));
  } catch (failure) {
    // Best effort: how it was settled is told on its own, and a press shows how it stands.
    if (!(failure instanceof Unreachable) && !(failure instanceof MessageRefused)) throw failure;
  }
}

async function cardOf(alert: ExpiryAlert, words: Words, desk: Desk): Promise<Card> {
  if (alert.closedAt) return closedCard(alert, alert.closedAt, words);
  const reader = await findPersonIn(desk.db, alert.tenantId, alert.conversationId);
  return alertCard(alert, await alertState(alert, desk), words, { notice: null, viewer: reader?.objectId ?? null });
}
