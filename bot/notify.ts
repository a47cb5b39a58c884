import type { Activity } from 'botbuilder';
import type { Clock } from '../store/clock.ts';
import { findConversation, markUnreachable } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import type { PressedCards } from './pressed-cards.ts';
import { isMissingCard, sendFailure, Unreachable } from './send-failure.ts';
import { isTeamsAddress } from './service-url.ts';
import { openTenantBound } from './tenant-bound.ts';
import type { SentId, TeamsAdapter } from './teams-adapter.ts';

export interface Place {
  tenantId: string;
  conversationId: string;
}

/** Writing to people who did not just write. Every failure is thrown; see bot/send-failure.ts. */
export interface Notify {
  send(place: Place, message: Partial<Activity>): Promise<SentId>;
  /** As `send`, for what somebody waits for now: it goes ahead of what only has to arrive. */
  answer(place: Place, message: Partial<Activity>): Promise<SentId>;
  /** Replaces a message where it stands. One that no longer exists is sent anew. */
  replace(place: Place, sentId: SentId, message: Partial<Activity>): Promise<SentId>;
  /** Replaces a message where it stands, and does nothing when it is gone. */
  redraw(place: Place, sentId: SentId, message: Partial<Activity>): Promise<void>;
  /** Does nothing when it is gone already. */
  remove(place: Place, sentId: SentId): Promise<void>;
}

export interface NotifyParts {
  adapter: TeamsAdapter;
  db: Database;
  clock: Clock;
  pressedCards: PressedCards;
  allowLoopback: boolean;
}

export function openNotify({ adapter, db, clock, pressedCards, allowLoopback }: NotifyParts): Notify {
  const takeRoom = openTenantBound(clock);
  async function reach<T>(place: Place, write: Parameters<typeof adapter.reach<T>>[1], waitedFor = false): Promise<T> {
    const known = await findConversation(db, place.tenantId, place.conversationId);
    const address = known && 'serviceUrl' in known.reference ? known.reference.serviceUrl : null;
    if (!known || known.unreachableSince || !isTeamsAddress(address, allowLoopback)) throw new Unreachable(null);
    if (!waitedFor) takeRoom();
    try {
      return await adapter.reach(known.reference, write);
    } catch (cause) {
      const failure = sendFailure(cause);
      if (failure instanceof Unreachable && !isMissingCard(cause)) await markUnreachable(db, place.tenantId, place.conversationId, new Date(clock.now()));
      throw failure;
    }
  }

  async function send(place: Place, message: Partial<Activity>, waitedFor = false): Promise<SentId> {
    return reach(place, async (context) => (await context.sendActivity(message))?.id ?? '', waitedFor);
  }

  async function update(place: Place, id: SentId, message: Partial<Activity>): Promise<void> {
    await pressedCards.answered(id);
    await reach(place, async (context) => context.updateActivity({ ...message, id }));
  }

  return {
    send: (place, message) => send(place, message),
    answer: (place, message) => send(place, message, true),
    async replace(place, sentId, message) {
      try {
        await update(place, sentId, message);
        return sentId;
      } catch (failure) {
        if (failure instanceof Unreachable && isMissingCard(failure.cause)) return send(place, message);
        throw failure;
      }
    },
    async redraw(place, sentId, message) {
      await update(place, sentId, message).catch(unlessMissing);
    },
    async remove(place, sentId) {
      await reach(place, async (context) => context.deleteActivity(sentId)).catch(unlessMissing);
    },
  };
}

function unlessMissing(failure: unknown): void {
  if (!(failure instanceof Unreachable && isMissingCard(failure.cause))) throw failure;
}
