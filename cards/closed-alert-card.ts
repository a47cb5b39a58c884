import type { Ending } from '../store/alerts.ts';
import type { Card } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, day, facts, heading, note } from './parts.ts';
import type { ExpiryKind } from './views.ts';
import type { Words } from './words.ts';

export interface ClosedAlertView {
  kind: ExpiryKind;
  name: string;
  /** The date that was told; null for a trouble. */
  expires: Date | null;
  closedAt: Date;
  /** Null where an earlier version closed it. */
  ended: Ending | null;
}

/** An alert that still stands in a chat after what it was about is settled: there is nothing to press any more. */
export function closedAlertCard(view: ClosedAlertView, words: Words): Card {
  const { settled, expiry } = words;
  const { name } = expiry.kinds[view.kind];
  const title = settled.closedTitles[view.ended ?? 'closed'](name);
  const on = day(view.closedAt);
  return card(words, {
    summary: `${title}: ${plainText(view.name)}`,
    body: [
      heading(title),
      facts([[expiry.name, markdownText(view.name)], view.expires === null ? null : [settled.before, day(view.expires)]]),
      note(view.ended === 'replaced' ? settled.replacedOn(on) : view.ended === 'off' ? settled.offOn(on) : settled.closedOn(on)),
    ],
    actions: [button(words.button.expiry, 'command.run', { command: 'expiry_overview' })],
  });
}
