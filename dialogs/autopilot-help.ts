import { autopilotCard } from '../cards/autopilot-card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { registeredCard } from '../cards/registered-card.ts';
import type { RegisteredDevice } from '../graph/autopilot-serial.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Autopilot for the helpdesk and administrators: what it is, how a device gets in, and whether this one is.

export interface AutopilotTools {
  guides: GuideBook;
  /** Those whose serial number contains it, on behalf of the agent; null when they may not be read. */
  findRegistered(serial: string): Promise<RegisteredDevice[] | null>;
}

const modes = {
  userDriven: 'windows-autopilot-user',
  preProvisioned: 'windows-autopilot-preprovisioned',
  selfDeploying: 'windows-autopilot-self-deploying',
  existing: 'windows-autopilot-existing',
} as const;

export function autopilotHelp({ words }: Visit, { guides }: Pick<AutopilotTools, 'guides'>): Reply[] {
  const known = (Object.keys(modes) as (keyof typeof modes)[]).filter((mode) => guides.byId(modes[mode], words.language));
  return showCard(autopilotCard({ guides: known.map((mode) => ({ mode, guide: modes[mode] })) }, words));
}

/** Somebody who is not signed in may be an employee with a new computer, or manage a thousand of them. */
export function whoseAutopilot({ words }: Visit): Reply[] {
  const { autopilot } = words;
  const choices = [
    { title: autopilot.own, verb: 'guide.choose' as const, data: { platform: 'windows', ownership: 'corporate' } },
    { title: autopilot.manage, verb: 'autopilot.show' as const, data: {} },
  ];
  return showCard(chooseCard({ title: autopilot.whose, text: null, choices }, words));
}

export async function lookUpSerial({ words }: Visit, serial: string, tools: AutopilotTools): Promise<Reply[]> {
  const found = await tools.findRegistered(serial);
  const exact = (found ?? []).filter(({ serialNumber }) => serialNumber.toLowerCase() === serial.trim().toLowerCase());
  const shown = (exact.length > 0 ? exact : (found ?? [])).map(({ serialNumber, manufacturer, model, groupTag, enrollmentState, lastContact }) => ({
    serialNumber,
    model: [manufacturer, model].filter((part) => part !== null).join(' ') || null,
    groupTag,
    state: enrollmentState,
    lastContact: lastContact === null ? null : new Date(lastContact),
  }));
  return showCard(registeredCard({ asked: serial.trim(), exact: exact.length > 0, devices: shown, unknown: found === null }, words));
}
