import type { Device } from '../../sandbox/device.ts';
import type { DeskVisitor, SeenCard } from './desk-visitor.ts';
import type { Flow } from './flow.ts';
import { knownNames } from './known-names.ts';

/** The words of the cards on the way to something that cannot be undone. */
export const said = {
  en: {
    wipe: 'Wipe', retire: 'Retire', deleteRecord: 'Delete the record', waits: 'Waits for a colleague', approvals: 'approvals', list: 'Waiting for a second person',
    approve: 'Approve', refuse: 'Refuse', accepted: 'Intune has accepted it.', refused: 'Refused', takeBack: 'Take it back', everything: 'Nothing',
  },
  nl: {
    wipe: 'Wissen', retire: 'Buiten gebruik stellen', deleteRecord: 'Registratie verwijderen', waits: 'Wacht op een collega', approvals: 'goedkeuringen', list: 'Wacht op een tweede persoon',
    approve: 'Goedkeuren', refuse: 'Weigeren', accepted: 'Intune heeft het aangenomen.', refused: 'Geweigerd', takeBack: 'Intrekken', everything: 'Niets',
  },
} as const;

export type Tongue = keyof typeof said;

/** Devices for tests that destroy them: awake, each given out once. */
export class Doomed {
  readonly #flow: Flow;
  readonly #given = new Set<Device>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  next(kind: string): Device {
    const device = this.#flow.services.company.tenant.devices.find((one) => one.kind.startsWith(kind) && one.awake && !this.#given.has(one) && !knownNames.has(one.record.deviceName) && one.record.userId !== '');
    if (!device) throw new Error(`The company has no ${kind} left.`);
    this.#given.add(device);
    return device;
  }
}

/** What changed something about this device, as Graph saw it: who, how, where, and with which answer. */
export function destroyed(flow: Flow, device: Device): string[] {
  return flow.services.company.calls
    .all()
    .filter(({ method, path }) => method !== 'GET' && path.includes(device.record.id))
    .map(({ caller, method, version, path, status }) => `${caller} ${method} ${version}${path.replace(`/deviceManagement/managedDevices/${device.record.id}`, '') || '/'} ${status}`);
}

/** Asks to have a device wiped, and says why. The card that comes waits for a colleague. */
export async function asksToWipe(agent: DeskVisitor, device: Device, tongue: Tongue, reason = 'INC-2042 stolen'): Promise<SeenCard> {
  const words = said[tongue];
  await agent.says(`wipe ${device.record.deviceName}`);
  const card = await agent.sees(`${words.wipe}?`);
  await card.presses(new RegExp(`^(Yes|Ja): ${words.wipe}`), {
    reason, typed: device.record.deviceName, ...(device.kind.startsWith('windows') ? { keep: 'nothing' } : {}),
  });
  return card.becomes(words.waits);
}

/** The card on which this person answers for that device. */
export async function opensApproval(colleague: DeskVisitor, device: Device, tongue: Tongue): Promise<SeenCard> {
  const words = said[tongue];
  await colleague.says(words.approvals);
  const list = await colleague.sees(words.list);
  const line = list.buttons.find((title) => title.includes(device.record.deviceName.slice(0, 10)));
  await list.presses(line ?? `no line for ${device.record.deviceName}`);
  return list.becomes(device.record.serialNumber);
}
