import { confirmActionCard } from '../cards/confirm-action-card.ts';
import type { ActionId, Risk } from '../actions/action.ts';
import type { Wish } from '../actions/request.ts';
import type { DeviceDetails } from '../graph/devices.ts';
import { deviceView } from './device-view.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface AskActionTools {
  askConfirmation(wish: Wish): Promise<{ id: string; expiresAt: Date }>;
}

/** "Really?", on one device of one person, with what it does in plain words. */
export async function askAction(visit: Visit, device: DeviceDetails, { action, risk }: { action: ActionId; risk: Risk }, tools: AskActionTools): Promise<Reply[]> {
  const { id, expiresAt } = await tools.askConfirmation({
    tenantId: visit.tenantId,
    objectId: visit.objectId,
    conversationId: visit.conversationId,
    cardId: visit.cardId,
    action,
    deviceId: device.id,
    deviceName: device.name,
    lastSync: device.lastSync ? new Date(device.lastSync) : null,
  });
  return showCard(confirmActionCard({ request: id, action, device: deviceView(device), needsReason: risk !== 'harmless', expires: expiresAt }, visit.words));
}
