import { confirmActionCard } from '../cards/confirm-action-card.ts';
import { problemCard } from '../cards/problem-card.ts';
import type { Running } from '../cards/running-box.ts';
import type { Words } from '../cards/words.ts';
import type { ActionId, ActionInput, Given, SeenDevice } from '../actions/action.ts';
import type { Choice } from '../actions/allow.ts';
import type { LimitReached } from '../actions/limits.ts';
import type { Wish } from '../actions/request.ts';
import type { DeviceDetails } from '../graph/devices.ts';
import { limitText } from './action-status.ts';
import { deviceView } from './device-view.ts';
import { sayLasting, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** `missing`: there is nothing to choose from, or it may not be read. */
export type Prepared = { seen: SeenDevice; inputs: readonly ActionInput[] } | { missing: keyof Words['approvals']['remediationsMissing'] };

export interface AskActionTools {
  now(): Date;
  /** It goes as Balie itself. */
  asApplication(action: ActionId): boolean;
  askConfirmation(wish: Wish): Promise<{ id: string; expiresAt: Date }>;
  /** What is kept of the device, and what this action wants filled in on it. */
  prepare(device: DeviceDetails, action: ActionId): Promise<Prepared>;
  /** What was asked of this device already and may still happen: the same again, or something else that cannot be undone. */
  running(deviceId: string, action: ActionId): Promise<Running | null>;
  /** The limit that another destructive action would break. */
  limitReached(): Promise<LimitReached | null>;
}

/**
 * "Really?", on one device of one person, with what it does in plain words.
 * @param given what was said with the wish already: the new name, for one
 */
export async function askAction(visit: Visit, device: DeviceDetails, { action, risk, doubt }: Extract<Choice, { allowed: true }>, given: Given, tools: AskActionTools): Promise<Reply[]> {
  const destructive = risk === 'destructive';
  const limit = destructive ? await tools.limitReached() : null;
  // Said before somebody fills in a card for nothing.
  if (limit) return sayLasting(limitText(visit, limit, tools.now()));
  const [prepared, running] = await Promise.all([tools.prepare(device, action), tools.running(device.id, action)]);
  if ('missing' in prepared) return nothingToChoose(visit, device, prepared.missing);
  const { seen, inputs } = prepared;
  const asApplication = tools.asApplication(action);
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
    askedBy: visit.name,
    asApplication,
  });
  return showCard(
    confirmActionCard(
      { request: id, action, device: deviceView(device), needsReason: risk !== 'harmless', inputs, given, destroys: destructive ? seen.family : null, asApplication, doubt: doubt ?? null, running, expires: expiresAt, now: tools.now() },
      visit.words,
    ),
  );
}

function nothingToChoose({ words }: Visit, { id }: DeviceDetails, missing: keyof Words['approvals']['remediationsMissing']): Reply[] {
  const { title, text } = words.approvals.remediationsMissing[missing];
  return showCard(problemCard({ title, text, reference: null, kept: null, buttons: [{ title: words.button.showDevice, verb: 'device.show', data: { device: id } }] }, words));
}
