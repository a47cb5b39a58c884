import type { Card } from './card.ts';
import { refusals } from './device-card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, heading, note, pressLine, subheading, text } from './parts.ts';
import { runningBox, type Running } from './running-box.ts';
import type { ActionChoice } from './views.ts';
import type { Words } from './words.ts';

export interface DeviceActionsView {
  device: { id: string; name: string };
  actions: readonly ActionChoice[];
  /** What cannot be undone stands on a card of its own. */
  part: 'use' | 'remove';
  /** What cannot be undone and was asked of it already. */
  running?: Running | null;
}

/** Everything that can be sent to a device, and why the rest cannot. */
export function deviceActionsCard({ device, actions, part, running = null }: DeviceActionsView, words: Words): Card {
  const { allActions } = words;
  const allowed = actions.filter((choice) => choice.allowed);
  const refused = actions.filter((choice) => !choice.allowed);
  const remove = part === 'remove';
  const name = markdownText(device.name);
  return card(words, {
    summary: allActions.summary(plainText(device.name)),
    body: [
      heading(remove ? allActions.titleRemove(name) : allActions.title(name)),
      text(allowed.length === 0 ? allActions.none : remove ? allActions.askRemove : allActions.ask),
      remove ? runningBox(running, words) : null,
      ...allowed.map(({ action }) => pressLine(words.actionNames[action], 'action.ask', { device: device.id, action })),
      refused.length > 0 ? subheading(allActions.notPossible) : null,
      ...refusals(refused, words, allActions.reason).map((line) => note(line)),
    ],
    actions: [
      button(words.button.showDevice, 'device.show', { device: device.id }),
      remove ? button(allActions.others, 'device.actions', { device: device.id }) : button(allActions.remove, 'device.actions', { device: device.id, part: 'remove' }),
    ],
  });
}
