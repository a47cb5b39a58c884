import type { Card, CardElement } from './card.ts';
import { complianceLines, ruleLines } from './compliance-lines.ts';
import { lastContact } from './device-card.ts';
import { markdownText } from './escape.ts';
import { button, card, entry, heading, note, text } from './parts.ts';
import type { OwnDeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface OwnDevicesView {
  /** One to six, what needs attention first. */
  devices: (OwnDeviceView & { /** Names of the rules that it does not meet, as far as they were read. */ policies?: string[] | null })[];
  more: number;
  /** How many of all of them need attention. */
  attention: number;
  /** When that is what was asked for: nothing is wrong. */
  allGood: boolean;
  now: Date;
}

export function ownDevicesCard(view: OwnDevicesView, words: Words): Card {
  const { own } = words;
  const count = words.deviceCount(view.devices.length + view.more);
  return card(words, {
    summary: view.attention > 0 ? own.summaryAttention(words.deviceCount(view.attention)) : own.summary(count),
    body: [
      heading(own.title),
      view.allGood ? text(own.allGood) : null,
      ...view.devices.map((device) => row(device, view.now, words)),
      view.more > 0 ? note(own.more(view.more)) : null,
    ],
    actions: [
      view.attention > 0 ? button(words.button.whatToDo, 'command.run', { command: 'why_noncompliant' }, { primary: true }) : null,
      button(words.button.checkAgain, 'command.run', { command: 'my_devices' }),
      button(words.button.whatItSees, 'own.sees', {}),
      button(words.button.enrollAnother, 'command.run', { command: 'enroll_device' }),
    ],
  });
}

function row(device: OwnDevicesView['devices'][number], now: Date, words: Words): CardElement {
  const what = [device.platform, device.model].filter((part) => part !== null).map(markdownText);
  return entry(device.name, [
    { ...text(what.join(' · ')), spacing: 'None' },
    ...complianceLines(device, now, words),
    ...ruleLines(device.policies, words),
    { ...note(words.devicesFound.lastSync(lastContact(device.lastSync, words, now))), spacing: 'None' },
  ]);
}
