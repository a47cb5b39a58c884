import type { Card } from './card.ts';
import { failedChecks } from './failed-checks.ts';
import { button, card, heading } from './parts.ts';
import type { FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface CouldNotCheckView {
  failed: FailedCheck[];
  now: Date;
}

export function couldNotCheckCard(view: CouldNotCheckView, words: Words): Card {
  return card(words, {
    summary: words.expiry.overviewFailedSummary(view.failed.length),
    body: [heading(words.expiry.failedCardTitle), failedChecks(view.failed, words)],
    actions: [
      button(words.button.checkNow, 'command.run', { command: 'check_now' }, { primary: true }),
      button(words.button.expiry, 'command.run', { command: 'expiry_overview' }),
    ],
  });
}
