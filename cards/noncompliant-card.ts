import type { Card, CardElement } from './card.ts';
import { complianceLines, ruleLines } from './compliance-lines.ts';
import { button, card, entry, heading, note, numbered, text } from './parts.ts';
import type { OwnDeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface NoncompliantDevice extends OwnDeviceView {
  /** Names of the policies that it does not meet; null when they could not be read. */
  policies: string[] | null;
  /** What the owner can do, in order; none when it is for the helpdesk. */
  remedies: string[];
}

export interface NoncompliantView {
  /** One to three, the most urgent first. */
  devices: NoncompliantDevice[];
  more: number;
  now: Date;
}

export function noncompliantCard(view: NoncompliantView, words: Words): Card {
  const { own } = words;
  return card(words, {
    summary: own.summaryAttention(words.deviceCount(view.devices.length + view.more)),
    body: [
      heading(own.whyTitle),
      ...view.devices.map((device) => section(device, view.now, words)),
      view.more > 0 ? note(own.more(view.more)) : null,
      note(own.whyAgain),
    ],
    actions: [
      button(words.button.checkAgain, 'command.run', { command: 'why_noncompliant' }, { primary: true }),
      button(words.button.myDevices, 'command.run', { command: 'my_devices' }),
      button(words.button.person, 'command.run', { command: 'human_handoff' }),
    ],
  });
}

function section(device: NoncompliantDevice, now: Date, words: Words): CardElement {
  const { own } = words;
  return entry(device.name, [
    ...complianceLines(device, now, words),
    ...ruleLines(device.policies, words),
    ...(device.remedies.length === 0 ? [text(own.remedyHelpdesk)] : numbered(device.remedies)),
  ]);
}
