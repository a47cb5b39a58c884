import { expect, test } from '@jest/globals';
import type { Card } from '../../cards/card.ts';
import { expiryChangesCard, type Change } from '../../cards/expiry-changes-card.ts';
import { expiryOverviewCard } from '../../cards/expiry-overview-card.ts';
import type { ExpiryItem } from '../../cards/views.ts';
import { weeklySummaryCard } from '../../cards/weekly-summary-card.ts';
import { wordsFor } from '../../cards/words.ts';

const now = new Date('2026-11-21T09:00:00Z');
const monday = new Date('2026-11-23T00:00:00Z');
const week: ExpiryItem = { kind: 'compliance_grace', name: 'week 48', expires: monday, affected: { of: 'devices', count: 3 }, snoozedUntil: null, nature: 'crowd', severity: 'normal', trouble: null };

test.each(['nl', 'en'] as const)('the week of a crowd is named after its kind in every list (%s)', (language) => {
  const words = wordsFor(language);
  const title = `${words.expiry.kinds.compliance_grace.name}, week 48`;
  const list = expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: now, items: [week], failed: [], rest: true }, words);
  const summary = weeklySummaryCard({ now, zone: 'Europe/Amsterdam', changes: [], coming: [week], failed: [] }, words);
  for (const card of [list, summary]) expect(JSON.stringify(card.content)).toContain(`"${title}"`);
  expect(list.summary).toContain(title);
  // Once as a row, and once as what nobody looks after.
  expect(JSON.stringify(summary.content).split(title)).toHaveLength(3);
});

test('what went wrong is named among the changes, and what was to be expected is not called removed', () => {
  const change = (more: Partial<Change>): Change => ({ at: now, kind: 'approval_request', name: 'device wipe', event: 'gone', until: null, trouble: null, ended: null, ...more });
  const shown = (more: Partial<Change>): string => texts(expiryChangesCard({ since: now, changes: [change(more)], filter: {} }, wordsFor('en')));
  expect(shown({})).toContain('no longer there');
  expect(shown({ ended: 'closed' })).toContain('no longer open');
  expect(shown({ ended: 'over' })).toContain('its time is over');
  expect(shown({ event: 'back', until: monday })).toContain('there again, until');
  expect(shown({ event: 'trouble', trouble: 'terms' })).toContain('waits until Apple’s new terms are accepted');
  expect(shown({ event: 'recovered', trouble: 'unreadable' })).toContain('its date can be read again');
});

function texts(card: Card): string {
  return JSON.stringify(card.content);
}
