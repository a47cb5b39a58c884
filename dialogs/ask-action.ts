import { confirmActionCard } from '../cards/confirm-action-card.ts';
import type { ActionId, ActionInput, Given, Risk, SeenDevice } from '../actions/action.ts';
import type { LimitReached } from '../actions/limits.ts';
import type { Wish } from '../actions/request.ts';
import type { DeviceDetails } from '../graph/devices.ts';
import { limitText } from './action-status.ts';
import { deviceView } from './device-view.ts';
import { sayLasting, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface AskActionTools {
  now(): Date;
  askConfirmation(wish: Wish): Promise<{ id: string; expiresAt: Date }>;
  /** What is kept of the device, and what this action wants filled in on it. */
  prepare(device: DeviceDetails, action: ActionId): { seen: SeenDevice; inputs: readonly ActionInput[] };
  /** The limit that another destructive action would break. */
  limitReached(): Promise<LimitReached | null>;
}

/**
 * "Really?", on one device of one person, with what it does in plain words.
 * @param given what was said with the wish already: the new name, for one
 */
export async function askAction(visit: Visit, device: DeviceDetails, { action, risk }: { action: ActionId; risk: Risk }, given: Given, tools: AskActionTools): Promise<Reply[]> {
  const destructive = risk === 'destructive';
  const limit = destructive ? await tools.limitReached() : null;
  // Said before somebody fills in a card for nothing.
  if (limit) return sayLasting(limitText(visit, limit, tools.now()));
  const { seen, inputs } = tools.prepare(device, action);
  const { id, expiresAt } = await tools.askConfirmation({
    tenantId: visit.tenantId,
    objectId: visit.objectId,
    conversationId: visit.conversationId,
    cardId: visit.cardId,
    action,
    deviceId: device.id,
    deviceName: device.name,
    lastSync: device.lastSync ? new Date(device.lastSync) : null,
    seen,
  });
  return showCard(
    confirmActionCard(
      { request: id, action, device: deviceView(device), needsReason: risk !== 'harmless', inputs, given, destroys: destructive ? seen.family : null, expires: expiresAt },
      visit.words,
    ),
  );
}
