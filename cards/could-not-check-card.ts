import type { Card } from './card.ts';
import { failedChecks, failedSummary } from './failed-checks.ts';
import { button, card, heading } from './parts.ts';
import type { FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface CouldNotCheckView {
  failed: FailedCheck[];
  now: Date;
}

export function couldNotCheckCard(view: CouldNotCheckView, words: Words): Card {
  const notWatched = view.failed.every(({ reason }) => reason === 'denied');
  const title = notWatched ? words.expiry.notWatchedCardTitle : words.expiry.failedCardTitle;
  return card(words, {
    summary: failedSummary(view.failed, words) ?? title,
    body: [heading(title), ...failedChecks(view.failed, words)],
    actions: [
      button(words.button.checkNow, 'command.run', { command: 'check_now' }, { primary: true }),
      button(words.button.expiry, 'command.run', { command: 'expiry_overview' }),
    ],
  });
}
