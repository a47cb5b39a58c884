import { readAsk, type Ask, type OwnAsk } from '../dialogs/ask.ts';
import type { Visit } from '../dialogs/visit.ts';
import { keepAsk, takeKeptAsk, type KeptReason } from '../store/kept-asks.ts';
import { nowOf, type Desk } from './desk.ts';

/** How long what was asked can still be done: a working day for a retry, less for a sign-in. */
const keptFor: Record<KeptReason, number> = {
  sign_in: 60 * 60 * 1000,
  retry: 12 * 60 * 60 * 1000,
  choice: 12 * 60 * 60 * 1000,
};

/**
 * @param claims what Entra ID must be asked for when the sign-in that it waits for is exchanged
 * @returns the id under which this person, and nobody else, can have it done later
 */
export async function keep(visit: Visit, ask: Ask, reason: KeptReason, desk: Desk, claims: string | null = null): Promise<string> {
  const id = desk.newId();
  const createdAt = nowOf(desk);
  await keepAsk(desk.db, {
    id,
    tenantId: visit.tenantId,
    objectId: visit.objectId,
    conversationId: visit.conversationId,
    cardId: visit.cardId,
    ask: claims ? { ...ask, claims } : ask,
    reason,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + keptFor[reason]),
  });
  return id;
}

/** Null when it is not this person's, was taken already, or is too old. */
async function takeKept(id: string, visit: Visit, desk: Desk): Promise<Ask | null> {
  const kept = await takeKeptAsk(desk.db, id, visit, nowOf(desk));
  return kept ? readAsk(kept.ask) : null;
}

/**
 * A press that stands for what was asked before becomes just that. When it fails again, the thing itself is
 * kept once more: the press has used up the id that it carried.
 * @returns null when what it stood for is not there any more
 */
export async function standsFor(ask: Ask, visit: Visit, desk: Desk): Promise<OwnAsk | null> {
  if (ask.by === 'text') return ask;
  const { press } = ask;
  if (press.verb === 'request.retry') {
    const kept = await takeKept(press.data.kept, visit, desk);
    return kept && standsFor(kept, visit, desk);
  }
  if (press.verb !== 'command.run') return { by: 'press', press };
  const about = press.data.kept ? await takeKept(press.data.kept, visit, desk) : null;
  return { by: 'text', text: about?.by === 'text' ? about.text : '', command: press.data.command };
}
