import type { Card } from './card.ts';
import { button, card, day, heading, note, text, time } from './parts.ts';
import type { Words } from './words.ts';

/** In whose chat it is said: of one person, of some, or of a team. */
export type AlertPlace = 'here' | 'group' | 'channel';

export interface SubscribedView {
  on: boolean;
  place: AlertPlace;
  nextCheck: Date | null;
}

export function subscribedCard(view: SubscribedView, words: Words): Card {
  const { expiry } = words;
  const title = view.on ? expiry.subscribedTitle : expiry.unsubscribedTitle;
  return card(words, {
    summary: title,
    body: [
      heading(title),
      text(explanation(view, words)),
      view.on && view.nextCheck !== null
        ? note(expiry.nextCheck(`${day(view.nextCheck)} ${time(view.nextCheck)}`))
        : null,
    ],
    actions: [
      button(words.button.expiry, 'command.run', { command: 'expiry_overview' }),
      view.on ? button(words.button.settings, 'command.run', { command: 'alert_settings' }) : null,
      view.on
        ? button(words.button.alertsOff, 'command.run', { command: 'unsubscribe_alerts' })
        : button(words.button.alertsOn, 'command.run', { command: 'subscribe_alerts' }),
    ],
  });
}

function explanation(view: SubscribedView, words: Words): string {
  const { expiry } = words;
  return view.on ? expiry.subscribedIn[view.place] : expiry.unsubscribedIn[view.place];
}
