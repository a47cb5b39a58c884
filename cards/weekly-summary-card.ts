import type { Card } from './card.ts';
import { unlinkedText } from './escape.ts';
import { changeLines, type Change } from './expiry-changes-card.ts';
import { nameOf, rowElement, rowOf } from './expiry-rows.ts';
import { failedChecks } from './failed-checks.ts';
import { button, card, heading, note, subheading, text } from './parts.ts';
import type { ExpiryItem, FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface WeeklySummaryView {
  now: Date;
  /** Where the readers are. */
  zone: string;
  /** Newest first. */
  changes: Change[];
  /** What is overdue or ends within 30 days, soonest first. */
  coming: ExpiryItem[];
  failed: FailedCheck[];
}

const mostChanges = 8;
const mostComing = 10;
const mostUnowned = 6;

export function weeklySummaryCard({ now, zone, changes, coming, failed }: WeeklySummaryView, words: Words): Card {
  const { weekly, changes: said, overview } = words.looking;
  const unowned = coming.filter(({ owner }) => (owner ?? null) === null).map((item) => nameOf(item, words));
  const names = unowned.slice(0, mostUnowned).map(unlinkedText).join('; ');
  return card(words, {
    summary: weekly.summary(changes.length, coming.length),
    body: [
      heading(weekly.title),
      subheading(weekly.changed),
      ...(changes.length === 0 ? [text(said.none)] : changeLines(changes, mostChanges, words)),
      subheading(weekly.coming),
      ...(coming.length === 0 ? [text(weekly.nothingComing)] : coming.slice(0, mostComing).map((item) => rowElement(rowOf(item, now, zone), words))),
      coming.length > mostComing ? note(weekly.more(coming.length - mostComing)) : null,
      unowned.length > 0 ? text(weekly.unowned(names)) : null,
      unowned.length > mostUnowned ? note(weekly.more(unowned.length - mostUnowned)) : null,
      ...failedChecks(failed, words),
      note(weekly.off),
    ],
    actions: [button(words.button.expiry, 'command.run', { command: 'expiry_overview' }), button(overview.changes, 'expiry.changes', {})],
  });
}
