import type { Card } from './card.ts';
import { refusals } from './device-card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, heading, note, pressLine, subheading, text } from './parts.ts';
import type { ActionChoice } from './views.ts';
import type { Words } from './words.ts';

export interface DeviceActionsView {
  device: { id: string; name: string };
  actions: readonly ActionChoice[];
}

/** Everything that can be sent to a device, and why the rest cannot. */
export function deviceActionsCard({ device, actions }: DeviceActionsView, words: Words): Card {
  const { allActions } = words;
  const allowed = actions.filter((choice) => choice.allowed);
  const refused = actions.filter((choice) => !choice.allowed);
  return card(words, {
    summary: allActions.summary(plainText(device.name)),
    body: [
      heading(allActions.title(markdownText(device.name))),
      text(allowed.length > 0 ? allActions.ask : allActions.none),
      ...allowed.map(({ action }) => pressLine(words.actionNames[action], 'action.ask', { device: device.id, action })),
      refused.length > 0 ? subheading(allActions.notPossible) : null,
      ...refusals(refused, words, allActions.reason).map((line) => note(line)),
    ],
    actions: [button(words.button.showDevice, 'device.show', { device: device.id })],
  });
}
