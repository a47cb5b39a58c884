import type { Card } from '../cards/card.ts';
import type { Clock } from '../store/clock.ts';
import { findConversation, markUnreachable } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { cardActivity } from './card-activity.ts';
import { Unreachable, sendFailure } from './send-failure.ts';
import { isTeamsAddress } from './service-url.ts';
import type { SentId, TeamsAdapter } from './teams-adapter.ts';

export interface Place {
  tenantId: string;
  conversationId: string;
}

/** Writing to people who did not just write. Every failure is thrown; see bot/send-failure.ts. */
export interface Notify {
  send(place: Place, card: Card): Promise<SentId>;
  /** Replaces a card where it stands. One that no longer exists is sent anew. */
  replace(place: Place, cardId: SentId, card: Card): Promise<SentId>;
}

export interface NotifyParts {
  adapter: TeamsAdapter;
  db: Database;
  clock: Clock;
  allowLoopback: boolean;
}

export function openNotify({ adapter, db, clock, allowLoopback }: NotifyParts): Notify {
  async function reach<T>(place: Place, write: Parameters<typeof adapter.reach<T>>[1]): Promise<T> {
    const known = await findConversation(db, place.tenantId, place.conversationId);
    const address = known && 'serviceUrl' in known.reference ? known.reference.serviceUrl : null;
    if (!known || known.unreachableSince || !isTeamsAddress(address, allowLoopback)) throw new Unreachable(null);
    try {
      return await adapter.reach(known.reference, write);
    } catch (cause) {
      const failure = sendFailure(cause);
      if (failure instanceof Unreachable && !isMissingCard(cause)) await markUnreachable(db, place.tenantId, place.conversationId, new Date(clock.now()));
      throw failure;
    }
  }

  async function send(place: Place, card: Card): Promise<SentId> {
    return reach(place, async (context) => (await context.sendActivity(cardActivity(card)))?.id ?? '');
  }

  return {
    send,
    async replace(place, cardId, card) {
      try {
        await reach(place, async (context) => context.updateActivity({ ...cardActivity(card), id: cardId }));
        return cardId;
      } catch (failure) {
        if (failure instanceof Unreachable && isMissingCard(failure.cause)) return send(place, card);
        throw failure;
      }
    },
  };
}

function isMissingCard(cause: unknown): boolean {
  return JSON.stringify(cause instanceof Error ? { ...cause, message: cause.message } : cause)?.includes('ActivityNotFoundInConversation') ?? false;
}
