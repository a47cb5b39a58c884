import { adviceCard } from '../cards/advice-card.ts';
import { deadlineCard, type DeadlineDeviceView } from '../cards/deadline-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { DeadlineName, DeviceDeadline } from '../store/device-deadlines.ts';
import { platformOf } from './device-platform.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What is about to happen to somebody's own device: said by Balie itself, in the owner's chat.

export interface DeadlineTools {
  /** Null when it is nobody's, or somebody else's. */
  mute(device: string): Promise<DeviceDeadline | null>;
}

export interface DueDevice {
  id: string;
  name: string;
  operatingSystem: string;
  deadlines: { what: DeadlineName; endsAt: Date; daysLeft: number }[];
  policies: string[] | null;
}

export function dueCard(devices: readonly DueDevice[], canSync: boolean, words: Words): Card {
  return deadlineCard({ canSync, devices: devices.map((device): DeadlineDeviceView => ({ ...device, steps: stepsFor(device, words) })) }, words);
}

function stepsFor({ operatingSystem, deadlines }: DueDevice, words: Words): string[] {
  if (deadlines.every(({ what }) => what === 'removal')) return words.removal.notice.stepsPast;
  const platform = platformOf({ operatingSystem, model: null });
  return platform === null ? [words.own.remedyUnknown] : words.own.remedies[platform];
}

/** "Don't remind me again": until the date, for this device. */
export async function muteDeadline(visit: Visit, device: string, tools: DeadlineTools): Promise<Reply[]> {
  const { words } = visit;
  const muted = await tools.mute(device);
  if (!muted) return sayText(words.ownActions.notYours);
  const buttons = [
    { title: words.button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
    { title: words.deadlines.help, verb: 'case.ask' as const, data: {} },
  ];
  const text = words.deadlines.muted(muted.deviceName, words.date(muted.endsAt));
  return showCard(adviceCard({ title: words.deadlines.mutedTitle, text, points: [], inOrder: false, closing: null, buttons }, words));
}

export async function switchDeadlines(visit: Visit, on: boolean, change: () => Promise<boolean>): Promise<Reply[]> {
  const { deadlines } = visit.words;
  const changed = await change();
  if (changed) return sayText(on ? deadlines.nowOn : deadlines.nowOff);
  return sayText(on ? deadlines.alreadyOn : deadlines.alreadyOff);
}
