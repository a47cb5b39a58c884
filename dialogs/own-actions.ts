import { adviceCard } from '../cards/advice-card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { ActionId, RefusalReason } from '../actions/action.ts';
import type { Confirmation } from '../actions/request.ts';
import type { Device, DeviceDetails } from '../graph/devices.ts';
import type { Platform } from '../guides/guide.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { platformOf } from './device-platform.ts';
import { noDevicesCard } from './own-devices.ts';
import { ownRequestCard } from './own-request-card.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import { ofSaidKind } from './said-device.ts';
import type { Visit } from './visit.ts';

// What people may have done to their own devices, as far as an administrator allows it. It runs as the application,
// so whose device it is is read again before each step, and once more right before the call.

export type OwnAction = 'sync' | 'lock' | 'locate';

export const ownActionIds: Readonly<Record<OwnAction, ActionId>> = { sync: 'syncDevice', lock: 'remoteLock', locate: 'locateDevice' };

export interface OwnActionTools {
  now(): Date;
  allowed: ReadonlySet<OwnAction>;
  myDevices(): Promise<Device[]>;
  /** Null when it is not (any more) a device of whoever asks. */
  readMine(id: string, action: OwnAction): Promise<{ device: DeviceDetails; refusal: RefusalReason | null } | null>;
  ask(device: DeviceDetails, action: OwnAction): Promise<string>;
  /** Unknown for a request that is not about an own device. */
  confirm(request: string): Promise<Confirmation>;
  cancel(request: string): Promise<Confirmation>;
  find(request: string): Promise<ActionRequest | null>;
  placeCard(request: string, cardId: string): Promise<void>;
  nextLook(request: ActionRequest): Date | null;
}

const mostShown = 5;

export async function ownAction(visit: Visit, action: OwnAction, meant: { name: string | null; platform?: Platform | undefined; text?: string }, tools: OwnActionTools): Promise<Reply[]> {
  const { words } = visit;
  if (!tools.allowed.has(action)) return showCard(insteadCard(visit, action, meant.platform ?? null, words.ownActions.off));
  const devices = await tools.myDevices();
  const named = devices.filter(({ name }) => name.toLowerCase() === meant.name?.toLowerCase());
  const alike = ofSaidKind(devices, { text: meant.text ?? '', platform: meant.platform }) ?? [];
  const chosen = [named, alike, devices].find((some) => some.length > 0) ?? [];
  const [only, ...others] = chosen;
  if (!only) return showCard(noDevicesCard(words));
  if (others.length === 0) return actOn(visit, action, only.id, tools);
  const choices = chosen.slice(0, mostShown).map((device) => ({ title: device.name, verb: 'own.act' as const, data: { action, device: device.id } }));
  return showCard(chooseCard({ title: words.ownActions.which[action], text: chosen.length > mostShown ? words.own.more(chosen.length - mostShown) : null, choices }, words));
}

/** One device: what nobody notices is done at once, everything else is asked first. */
export async function actOn(visit: Visit, action: OwnAction, id: string, tools: OwnActionTools): Promise<Reply[]> {
  const { words } = visit;
  if (!tools.allowed.has(action)) return showCard(insteadCard(visit, action, null, words.ownActions.off));
  const mine = await tools.readMine(id, action);
  if (!mine) return sayText(words.ownActions.notYours);
  const { device, refusal } = mine;
  if (refusal) return showCard(insteadCard(visit, action, platformOf(device), words.refusals[refusal]));
  const request = await tools.ask(device, action);
  if (action === 'sync') return answerOwn(visit, await tools.confirm(request), tools);
  const buttons = [
    { title: words.ownActions.yes[action], verb: 'own.confirm' as const, data: { request } },
    { title: words.button.cancel, verb: 'own.cancel' as const, data: { request } },
  ];
  return showCard(adviceCard({ title: words.ownActions.confirm[action](device.name), text: words.ownActions.meaning[action], points: [], inOrder: false, closing: words.ownActions.asBalie, buttons }, words));
}

export async function pressOwn(visit: Visit, verb: 'own.confirm' | 'own.cancel' | 'own.show', request: string, tools: OwnActionTools): Promise<Reply[]> {
  if (verb !== 'own.show') return answerOwn(visit, verb === 'own.confirm' ? await tools.confirm(request) : await tools.cancel(request), tools);
  const found = await tools.find(request);
  return found ? showOwn(visit, found, tools) : sayText(visit.words.say.pressUnknown);
}

function answerOwn(visit: Visit, answer: Confirmation, tools: OwnActionTools): Reply[] {
  if (answer.kind === 'confirmed' || answer.kind === 'as_it_stands') return showOwn(visit, answer.request, tools);
  return sayText(answer.kind === 'not_yours' ? visit.words.say.pressNotYours : visit.words.say.pressUnknown);
}

function showOwn(visit: Visit, request: ActionRequest, tools: OwnActionTools): Reply[] {
  return showCard(ownRequestCard(request, visit.words, tools.nextLook(request), tools.now()), (cardId) => tools.placeCard(request.id, cardId));
}

/** How to do it without Balie: for a sync on the device itself, and for all of it the helpdesk. */
export function insteadCard(visit: Visit, action: OwnAction, platform: Platform | null, why: string) {
  const { ownActions, button, questions } = visit.words;
  const points = action === 'sync' ? (platform === null ? ownActions.syncAnywhere : ownActions.syncSteps[platform]) : [];
  const buttons = [
    { title: questions.askHelpdesk, verb: 'case.ask' as const, data: {} },
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
  ];
  return adviceCard({ title: ownActions.instead[action], text: why, points, inOrder: true, closing: action === 'sync' ? null : ownActions.helpdeskCan, buttons }, visit.words);
}
