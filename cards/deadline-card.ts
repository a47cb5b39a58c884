import type { DeadlineName } from '../store/device-deadlines.ts';
import type { Card, CardElement } from './card.ts';
import { ruleLines } from './compliance-lines.ts';
import { markdownText } from './escape.ts';
import { button, card, day, entry, heading, note, numbered, pressLine, text } from './parts.ts';
import type { Words } from './words.ts';

export interface DeadlineDeviceView {
  id: string;
  name: string;
  /** Soonest first, at least one. */
  deadlines: { what: DeadlineName; endsAt: Date; daysLeft: number }[];
  /** Names of the rules that it does not meet; null when they could not be read. */
  policies: string[] | null;
  /** What the owner can do, in order. */
  steps: string[];
}

export interface DeadlineView {
  /** Soonest first, at least one. */
  devices: DeadlineDeviceView[];
  /** Whether Balie may sync for people. */
  canSync: boolean;
}

const mostShown = 3;

/** To the owner, who asked for nothing: what is about to happen, why, and what to do about it. */
export function deadlineCard({ devices, canSync }: DeadlineView, words: Words): Card {
  const { deadlines, ownActions, own } = words;
  const [first] = devices;
  const only = devices.length === 1 ? first : undefined;
  const gone = only?.deadlines.every(({ what }) => what === 'removal');
  return card(words, {
    summary: first ? deadlines.summary(first.name, words.inDays(first.deadlines[0]?.daysLeft ?? 0)) : deadlines.title,
    body: [
      heading(only ? deadlines.title : deadlines.titleMany),
      ...devices.slice(0, mostShown).map((device) => section(device, only === undefined, words)),
      devices.length > mostShown ? note(own.more(devices.length - mostShown)) : null,
    ],
    actions: [
      button(words.button.myDevices, 'command.run', { command: 'my_devices' }, { primary: true }),
      gone ? button(deadlines.setUp, 'command.run', { command: 'enroll_device' }) : null,
      only && canSync && !gone ? button(ownActions.title.sync, 'own.act', { action: 'sync', device: only.id }) : null,
      button(deadlines.help, 'case.ask', {}),
      only ? button(deadlines.mute, 'deadline.mute', { device: only.id }) : null,
    ],
  });
}

function section(device: DeadlineDeviceView, several: boolean, words: Words): CardElement {
  const { deadlines } = words;
  return entry(device.name, [
    ...device.deadlines.map(({ what, endsAt, daysLeft }) => text(deadlines[what](day(endsAt), words.inDays(daysLeft)), { tone: daysLeft <= 1 ? 'attention' : 'default', spacing: 'Small' })),
    ...ruleLines(device.policies, words),
    ...numbered(device.steps),
    // The name keeps two lines apart where there are several.
    ...(several ? [pressLine(markdownText(deadlines.muteOne(device.name)), 'deadline.mute', { device: device.id })] : []),
  ]);
}
