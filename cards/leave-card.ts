import type { Card } from './card.ts';
import type { Ownership, Platform } from '../guides/guide.ts';
import { button, card, heading, lines, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface LeaveView {
  /** The id of the guide whose way out this is. */
  guide: string;
  platform: Platform;
  ownership: Ownership;
  /** Who owns it and what is managed. */
  now: string;
  /** How to leave; also "you cannot, only a reset does it". */
  undo: string[];
}

/** Out of management again. Guides are part of this repository, so their text is shown as written. */
export function leaveCard(view: LeaveView, words: Words): Card {
  const { own } = words;
  const { guide, platform, ownership } = view;
  return card(words, {
    summary: own.leaveTitle(words.platforms[platform]),
    body: [
      heading(own.leaveTitle(words.platforms[platform])),
      subheading(own.leaveNow),
      text(view.now, { spacing: 'Small' }),
      subheading(own.leaveHow),
      ...lines(view.undo),
    ],
    actions: [
      button(words.button.whatItSees, 'leave.sees', { platform, ownership, guide }),
      button(words.button.myDevices, 'command.run', { command: 'my_devices' }),
      button(words.button.person, 'command.run', { command: 'human_handoff' }),
    ],
  });
}
