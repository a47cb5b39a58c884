import { readAsk, type Ask, type OwnAsk } from '../dialogs/ask.ts';
import type { Visit } from '../dialogs/visit.ts';
import { borrowKeptAsk, keepAsk, useUpKeptAsk, type KeptReason } from '../store/kept-asks.ts';
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

/** What was asked in the end, and the kept asks that stood for it: they are used up when it has been answered. */
export interface Origin {
  ask: OwnAsk;
  used: readonly string[];
}

/**
 * A press that stands for what was asked before becomes just that. The id that it carried is only borrowed: it
 * goes when the answer is there, so that nothing is lost when the process dies in between.
 * @returns null when what it stood for is not there any more; 'in_use' while another press is being answered
 */
export async function standsFor(ask: Ask, visit: Visit, desk: Desk): Promise<Origin | 'in_use' | null> {
  if (ask.by === 'text') return { ask, used: [] };
  const { press } = ask;
  if (press.verb === 'request.retry') {
    const kept = await borrow(press.data.kept, visit, desk);
    if (!kept || kept === 'in_use') return kept;
    const origin = await standsFor(kept, visit, desk);
    return origin && origin !== 'in_use' ? { ...origin, used: [press.data.kept, ...origin.used] } : origin;
  }
  if (press.verb !== 'command.run') return { ask: { by: 'press', press }, used: [] };
  const about = press.data.kept ? await borrow(press.data.kept, visit, desk) : null;
  if (about === 'in_use') return about;
  return { ask: { by: 'text', text: about?.by === 'text' ? about.text : '', command: press.data.command }, used: press.data.kept ? [press.data.kept] : [] };
}

async function borrow(id: string, visit: Visit, desk: Desk): Promise<Ask | 'in_use' | null> {
  const kept = await borrowKeptAsk(desk.db, id, visit, nowOf(desk));
  return kept && kept !== 'in_use' ? readAsk(kept.ask) : kept;
}

export async function useUp(origin: Origin | undefined, visit: Visit, desk: Desk): Promise<void> {
  for (const id of origin?.used ?? []) await useUpKeptAsk(desk.db, id, visit, nowOf(desk));
}
