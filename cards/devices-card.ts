import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, entry, heading, note, text } from './parts.ts';
import { lastContact } from './device-card.ts';
import { distinctTitles } from './distinct-titles.ts';
import type { ActionId, DeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface DevicesView {
  asked: string;
  /** Two to six. */
  devices: DeviceView[];
  /** How many more match. */
  more: number;
  /** What was asked to be done, so that the choice of a device goes on with it. */
  actions?: readonly ActionId[];
  /** Where its keys are read was asked. */
  keys?: boolean;
  now?: Date;
}

export function devicesCard(view: DevicesView, words: Words): Card {
  const { devicesFound } = words;
  const shown = view.devices.slice(0, 6);
  const titles = distinctTitles(shown.map((device, index) => device.serial ?? device.owner ?? devicesFound.nth(index + 1)));
  return card(words, {
    summary: devicesFound.summary(view.devices.length + view.more, plainText(view.asked)),
    body: [
      heading(devicesFound.title(markdownText(view.asked))),
      text(devicesFound.ask),
      ...shown.map((device, index) => row(device, titles[index] ?? device.name, view, words)),
      view.more > 0 ? note(devicesFound.more(view.more)) : null,
    ],
  });
}

function row(device: DeviceView, title: string, { actions = [], keys = false, now }: DevicesView, words: Words): CardElement {
  const { devicesFound } = words;
  const owner = device.owner ?? device.ownerUpn;
  const what = [
    owner === null ? words.device.nobody : markdownText(owner),
    markdownText(device.model ?? device.platform),
    device.serial === null ? null : devicesFound.serial(markdownText(device.serial)),
  ];
  return entry(device.name, [
    { ...text(what.filter((part) => part !== null).join(' · ')), spacing: 'None' },
    { ...note(devicesFound.lastSync(lastContact(device.lastSync, words, now))), spacing: 'None' },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [keys ? button(devicesFound.open(title), 'device.keys', { device: device.id }) : button(devicesFound.open(title), 'device.show', { device: device.id, ...(actions.length > 0 ? { actions: [...actions] } : {}) })],
    },
  ]);
}
