import type { CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, day, note, text } from './parts.ts';
import type { FailedCheck } from './views.ts';
import type { Words } from './words.ts';

/**
 * What could not be read, why, and who can help; the same on every card that tells about expiry. What Balie may not
 * read is no outage: it is not watched, today as yesterday, until somebody gives the permission.
 */
export function failedChecks(failed: readonly FailedCheck[], words: Words): CardElement[] {
  const { expiry } = words;
  const outages = failed.filter(({ reason }) => reason !== 'denied');
  const denied = failed.filter(({ reason }) => reason === 'denied');
  return [
    ...section(expiry.failedTitle, expiry.failedNote, groups(outages, (row) => `${row.reason} ${row.since === null ? '' : day(row.since)}`), (first) => ({
      since: first.since,
      why: first.reason === 'denied' ? '' : expiry[first.reason],
    }), words),
    ...section(expiry.notWatchedTitle, expiry.notWatchedNote, groups(denied, (row) => row.permission ?? ''), (first) => ({
      since: null,
      why: expiry.denied(first.permission === null ? null : markdownText(first.permission)),
    }), words),
  ];
}

/** In one sentence, for a notification; null when there is nothing to say. */
export function failedSummary(failed: readonly FailedCheck[], { expiry }: Words): string | null {
  const denied = failed.filter(({ reason }) => reason === 'denied').length;
  const outages = failed.length - denied;
  const parts = [outages > 0 ? expiry.overviewFailedSummary(outages) : null, denied > 0 ? expiry.notWatchedSummary(denied) : null].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

type About = (first: FailedCheck) => { since: Date | null; why: string };

function section(title: string, closing: string, rows: FailedCheck[][], about: About, { expiry }: Words): CardElement[] {
  if (rows.length === 0) return [];
  return [
    box('warning', [
      { type: 'TextBlock', text: title, wrap: true, weight: 'Bolder' },
      ...rows.flatMap((group): CardElement[] => {
        const [first] = group;
        if (!first) return [];
        const { since, why } = about(first);
        const names = group.map(({ source }) => expiry.sources[source]).join('; ');
        return [text(since === null ? names : expiry.failedSince(names, day(since)), { spacing: 'Small' }), { ...note(why), spacing: 'None' }];
      }),
      note(closing),
    ]),
  ];
}

/** Thirty sources that fail for one reason are one line. */
function groups(rows: readonly FailedCheck[], keyOf: (row: FailedCheck) => string): FailedCheck[][] {
  const found = new Map<string, FailedCheck[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return [...found.values()];
}
