import type { Card } from './card.ts';
import { lastContact } from './device-card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, facts, heading, note, text, time } from './parts.ts';
import type { ActionId, DeviceView } from './views.ts';
import type { Words } from './words.ts';

export interface ConfirmActionView {
  /** Opaque id of what is asked; who, what and where stay in the store. */
  request: string;
  action: ActionId;
  device: DeviceView;
  expires: Date;
  now?: Date;
}

export function confirmActionCard(view: ConfirmActionView, words: Words): Card {
  const { confirm } = words;
  const { device } = view;
  const action = words.actionNames[view.action];
  const owner = device.owner ?? device.ownerUpn;
  return card(words, {
    summary: confirm.summary(action, plainText(device.name)),
    body: [
      heading(confirm.title(action)),
      text(words.actionTexts[view.action]),
      facts([
        [confirm.device, markdownText(device.name)],
        [confirm.owner, owner === null ? words.device.nobody : markdownText(owner)],
        device.serial === null ? null : [confirm.serial, markdownText(device.serial)],
        [confirm.lastSync, lastContact(device.lastSync, words, view.now)],
      ]),
      note(`${confirm.audit} ${confirm.until(time(view.expires))}`),
    ],
    actions: [
      button(words.button.confirm(action), 'action.confirm', { request: view.request }, { primary: true }),
      button(words.button.cancel, 'action.cancel', { request: view.request }),
    ],
  });
}
