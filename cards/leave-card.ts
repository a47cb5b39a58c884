import type { Card } from './card.ts';
import type { Ownership, Platform } from '../guides/guide.ts';
import { button, card, heading, lines, numbered, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface LeaveView {
  /** The id of the guide whose way out this is. */
  guide: string;
  platform: Platform;
  ownership: Ownership;
  /** Who owns it and what is managed. */
  now: string;
  /** What happens to mail, apps and private data. */
  lost: string[];
  /** How to leave; also "you cannot, only a reset does it". */
  undo: string[];
  /** False where the helpdesk has to do it. */
  byYourself: boolean;
}

/** Out of management again: what it costs before how it goes. Guides are part of this repository, so their text is shown as written. */
export function leaveCard(view: LeaveView, words: Words): Card {
  const { own, button: titles } = words;
  const { guide, platform, ownership, byYourself } = view;
  const askHelpdesk = button(words.choose.askHelpdesk, 'case.ask', {}, { primary: !byYourself });
  const sees = button(titles.whatItSees, 'leave.sees', { platform, ownership, guide });
  const myDevices = button(titles.myDevices, 'command.run', { command: 'my_devices' });
  return card(words, {
    summary: own.leaveTitle(words.platforms[platform]),
    body: [
      heading(own.leaveTitle(words.platforms[platform])),
      subheading(own.leaveNow),
      text(view.now, { spacing: 'Small' }),
      view.lost.length === 0 ? null : subheading(own.leaveLost),
      ...lines(view.lost),
      subheading(byYourself ? own.leaveHow : own.leaveNotAlone),
      ...(byYourself ? numbered(view.undo) : lines(view.undo)),
      byYourself ? text(own.leaveAfter) : null,
    ],
    actions: byYourself ? [sees, myDevices, askHelpdesk] : [askHelpdesk, sees, myDevices],
  });
}
