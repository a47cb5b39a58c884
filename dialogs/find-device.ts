import { deviceActionsCard } from '../cards/device-actions-card.ts';
import { deviceCard } from '../cards/device-card.ts';
import { deviceKeysCard } from '../cards/device-keys-card.ts';
import { devicesCard } from '../cards/devices-card.ts';
import { pickDeviceCard } from '../cards/pick-device-card.ts';
import { problemCard } from '../cards/problem-card.ts';
import type { Running } from '../cards/running-box.ts';
import type { Choice } from '../actions/allow.ts';
import type { ActionId, Given } from '../actions/action.ts';
import type { Device, DeviceDetails } from '../graph/devices.ts';
import { askAction, type AskActionTools } from './ask-action.ts';
import type { CommandName } from './commands.ts';
import { intunePage, renewalOf, secretsOf } from './device-secrets.ts';
import { deviceView } from './device-view.ts';
import { showCard, type Reply } from './reply.ts';
import { isTheirs, ofSaidKind, type Said } from './said-device.ts';
import type { Visit } from './visit.ts';

// The helpdesk finds a device. Several hits are shown to choose from, never guessed; from then on only the
// id counts, because names are not unique.

/** One device with what this agent may do to it. */
export interface OpenedDevice {
  device: DeviceDetails;
  /** Everything there is, in the order in which it is offered. */
  choices: Choice[];
  /** Those that belong on the device's own card. */
  everyday: ReadonlySet<ActionId>;
  /** Those that cannot be undone. */
  destructive: ReadonlySet<ActionId>;
  /** Other devices of the same name; null when that could not be read. */
  sameName: number | null;
  /** Names of the rules that it does not meet; null when they could not be read. */
  policies: string[] | null;
  /** What the agent's own Intune role allows could not be read: nothing is refused beforehand. */
  rightsUnread: boolean;
  /** What cannot be undone, was asked of it already and is not over. */
  running: Running | null;
}

export interface FindTools extends AskActionTools {
  now(): Date;
  /** On behalf of the agent: Intune's scope tags decide what is found. */
  findDevices(asked: string, isPerson?: boolean): Promise<Device[]>;
  /** Those of whoever asks. */
  findMine(): Promise<Device[]>;
  openDevice(id: string): Promise<OpenedDevice>;
  /** Asked for by name, and not offered: the agent's Intune role does not allow it. */
  recordDenied(device: DeviceDetails, action: ActionId): Promise<void>;
}

export type Search =
  /** `said`: what the words say besides a name; each hit is compared with it. */
  | { asked: string; said?: Said | undefined }
  | { mine: Said }
  | { device: string; said?: Said };

/** `choose`: everything there is to send, to choose from; `keys`: where its keys are read. */
export type Wanted = readonly ActionId[] | 'choose' | 'keys';

const mostShown = 6;

/**
 * @param wanted what to do with the device once it is found, the likeliest first; nothing just shows it
 * @param given what was said about it besides: the new name
 */
export async function findDevice(visit: Visit, search: Search, wanted: Wanted, tools: FindTools, given: Given = {}): Promise<Reply[]> {
  if ('device' in search) return openOne(visit, search.device, wanted, tools, given, search.said);
  const said = 'mine' in search ? search.mine : search.said;
  const asked = 'mine' in search ? search.mine.text : search.asked;
  const found = 'mine' in search ? await tools.findMine() : await tools.findDevices(asked, said?.owner !== undefined);
  const alike = said ? ofSaidKind(found, said) : found;
  const devices = alike ?? found;
  const [only, ...others] = devices;
  if (!only) return 'mine' in search ? ownsNone(visit) : notFound(visit, asked);
  // Something else than was said, or somebody else's, is shown; nothing is asked of it yet.
  if (others.length === 0) return openOne(visit, only.id, alike && (!said || isTheirs(only, said)) ? wanted : [], tools, given);
  const shown = devices.slice(0, mostShown).map(deviceView);
  return showCard(devicesCard({ asked, devices: shown, more: devices.length - shown.length, ...(wanted === 'keys' ? { keys: true } : { actions: wanted === 'choose' ? [] : wanted }), now: tools.now() }, visit.words));
}

/** @param said what the words say that it is: of another kind nothing is asked */
async function openOne(visit: Visit, id: string, wish: Wanted, tools: FindTools, given: Given, said?: Said): Promise<Reply[]> {
  if (wish === 'choose') return showActions(visit, id, 'use', tools);
  if (wish === 'keys') return showKeys(visit, id, tools);
  const { device, choices, everyday, sameName, policies, rightsUnread, running } = await tools.openDevice(id);
  const wanted = said === undefined || ofSaidKind([device], said) ? wish : [];
  const choice = wanted.map((action) => choices.find((candidate) => candidate.action === action)).find((candidate) => candidate?.allowed);
  // What cannot work is not asked for: the card says why instead.
  if (choice?.allowed) return askAction(visit, device, choice, given, tools);
  const [denied] = choices.filter((one) => wanted.includes(one.action) && !one.allowed && one.reason === 'role_missing');
  if (denied) await tools.recordDenied(device, denied.action);
  const shown = choices.filter(({ action }) => everyday.has(action) || wanted.includes(action));
  return showCard(deviceCard({ device: deviceView(device), actions: shown, more: shown.length < choices.length, sameName, policies, unread: rightsUnread ? ['rights'] : [], running, now: tools.now() }, visit.words));
}

/** Everything that can be sent to one device; what cannot be undone is a part of its own. */
export async function showActions(visit: Visit, id: string, part: 'use' | 'remove', tools: FindTools): Promise<Reply[]> {
  const { device, choices, destructive, running } = await tools.openDevice(id);
  const shown = choices.filter(({ action }) => destructive.has(action) === (part === 'remove'));
  return showCard(deviceActionsCard({ device, actions: shown, part, running }, visit.words));
}

/** Where its keys are read, and what would make others. */
export async function showKeys(visit: Visit, id: string, tools: FindTools): Promise<Reply[]> {
  const { device, choices } = await tools.openDevice(id);
  const secrets = secretsOf(device);
  const renewals = secrets.map((secret) => renewalOf[secret]).filter((action) => choices.some((choice) => choice.action === action && choice.allowed));
  return showCard(deviceKeysCard({ device, secrets, renewals, portal: intunePage(device) }, visit.words));
}

function ownsNone({ words }: Visit): Reply[] {
  const buttons = [{ title: words.button.findDevice, verb: 'command.run', data: { command: 'find_device' } }] as const;
  return showCard(problemCard({ title: words.own.noneTitle, text: words.own.none, reference: null, kept: null, buttons: [...buttons] }, words));
}

function notFound(visit: Visit, asked: string): Reply[] {
  const { words } = visit;
  return showCard(
    problemCard(
      {
        title: words.say.deviceNotFoundTitle(asked),
        text: words.say.deviceNotFound,
        reference: null,
        kept: null,
        buttons: [{ title: words.button.findDevice, verb: 'command.run', data: { command: 'find_device' } }],
      },
      words,
    ),
  );
}

export function askWhichDevice(visit: Visit, command: CommandName): Reply[] {
  return showCard(pickDeviceCard(command, visit.words));
}
