import { adviceCard } from '../cards/advice-card.ts';
import type { Card } from '../cards/card.ts';
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

export interface MyDevice {
  device: DeviceDetails;
  /** Why it cannot be done with this one. */
  refusal: RefusalReason | null;
}

export interface OwnActionTools {
  now(): Date;
  allowed: ReadonlySet<OwnAction>;
  myDevices(): Promise<Device[]>;
  /** Null when it is not (any more) a device of whoever asks. */
  readMine(id: string, action: OwnAction): Promise<MyDevice | null>;
  ask(device: DeviceDetails, action: OwnAction): Promise<string>;
  /** Unknown for a request that is not about an own device. */
  confirm(request: string): Promise<Confirmation>;
  cancel(request: string): Promise<Confirmation>;
  find(request: string): Promise<ActionRequest | null>;
  placeCard(request: string, cardId: string): Promise<void>;
  nextLook(request: ActionRequest): Date | null;
}

/** With two more buttons beside them. */
const mostShown = 4;
/** Each is read by itself, at once. */
const mostRead = 10;

export interface MeantDevice {
  /** Name or serial number, as typed. */
  name: string | null;
  platform?: Platform | undefined;
  text?: string;
}

export async function ownAction(visit: Visit, action: OwnAction, meant: MeantDevice, tools: OwnActionTools): Promise<Reply[]> {
  const { words } = visit;
  if (!tools.allowed.has(action)) return showCard(insteadCard(visit, action, meant.platform ?? null, words.ownActions.off));
  const devices = await tools.myDevices();
  if (devices.length === 0) return showCard(noDevicesCard(words));
  const named = devices.filter((device) => isNamed(device, meant.name));
  const alike = named.length > 0 ? named : ofSaidKind(devices, { text: meant.text ?? '', platform: meant.platform });
  const asSaid = alike !== null && (meant.name === null || named.length > 0);
  const [only, ...others] = alike ?? [];
  if (only && asSaid && others.length === 0) return actOn(visit, action, only.id, tools);
  return chooseOwn(visit, action, { devices: alike ?? devices, asSaid, name: meant.name }, tools);
}

function isNamed({ name, serialNumber }: Device, said: string | null): boolean {
  return said !== null && [name, serialNumber].some((one) => one?.toLowerCase() === said.toLowerCase());
}

/** Only what can do it is offered. Where none of the devices is the one that was said, nothing is done before one is chosen. */
async function chooseOwn(visit: Visit, action: OwnAction, { devices, asSaid, name }: { devices: readonly Device[]; asSaid: boolean; name: string | null }, tools: OwnActionTools): Promise<Reply[]> {
  const { ownActions, own, button, questions } = visit.words;
  const read = await Promise.all(devices.slice(0, mostRead).map(({ id }) => tools.readMine(id, action)));
  const mine = read.filter((one) => one !== null);
  const able = mine.flatMap(({ device, refusal }) => (refusal === null ? [device] : []));
  const [only, ...others] = able;
  if (asSaid && !only && mine.length > 0) return showCard(refusedCard(visit, action, mine));
  if (asSaid && only && others.length === 0) return actOn(visit, action, only.id, tools);
  const shown = able.slice(0, mostShown);
  const why = asSaid ? null : name === null ? ownActions.noneOfKind : ownActions.notAmong(name);
  const more = devices.length > mostRead || able.length > mostShown ? own.more(devices.length - shown.length) : null;
  const choices = [
    ...shown.map((device) => ({ title: device.name, verb: 'own.act' as const, data: { action, device: device.id } })),
    ...(asSaid ? [] : [{ title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } }, { title: questions.askHelpdesk, verb: 'case.ask' as const, data: {} }]),
  ];
  const text = [why, more].filter((part) => part !== null).join(' ');
  return showCard(chooseCard({ title: only ? ownActions.which[action] : ownActions.cannot[action], text: text === '' ? null : text, choices }, visit.words));
}

/** One device: what nobody notices is done at once, everything else is asked first. */
export async function actOn(visit: Visit, action: OwnAction, id: string, tools: OwnActionTools): Promise<Reply[]> {
  const { words } = visit;
  if (!tools.allowed.has(action)) return showCard(insteadCard(visit, action, null, words.ownActions.off));
  const mine = await tools.readMine(id, action);
  if (!mine) return sayText(words.ownActions.notYours);
  const { device, refusal } = mine;
  if (refusal) return showCard(refusedCard(visit, action, [mine]));
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

/** Why none of these can do it, each reason once; and for a sync how it goes on the device itself. */
function refusedCard(visit: Visit, action: OwnAction, mine: readonly MyDevice[]): Card {
  const { ownActions, refusals, button, questions } = visit.words;
  const reasons = [...new Set(mine.flatMap(({ refusal }) => refusal ?? []))];
  const why = reasons.map((reason) => `${mine.filter(({ refusal }) => refusal === reason).map(({ device }) => device.name).join(', ')}: ${refusals[reason]}`).join(' ');
  const [first] = mine;
  if (action === 'sync') return insteadCard(visit, action, first ? platformOf(first.device) : null, why);
  const buttons = [
    { title: questions.askHelpdesk, verb: 'case.ask' as const, data: {} },
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
  ];
  return adviceCard({ title: ownActions.cannot[action], text: why, points: [], inOrder: false, closing: ownActions.lostAnyway, buttons }, visit.words);
}

/** How to do it without Balie: for a sync on the device itself, and for all of it the helpdesk. */
export function insteadCard(visit: Visit, action: OwnAction, platform: Platform | null, why: string): Card {
  const { ownActions, button, questions } = visit.words;
  const points = action === 'sync' ? (platform === null ? ownActions.syncAnywhere : ownActions.syncSteps[platform]) : [];
  const buttons = [
    { title: questions.askHelpdesk, verb: 'case.ask' as const, data: {} },
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
  ];
  return adviceCard({ title: ownActions.instead[action], text: why, points, inOrder: true, closing: action === 'sync' ? null : ownActions.helpdeskCan, buttons }, visit.words);
}
