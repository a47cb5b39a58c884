import type { CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, day, note, text } from './parts.ts';
import type { FailedCheck } from './views.ts';
import type { Words } from './words.ts';

/** What could not be read, why, and who can help; the same on every card that tells about expiry. */
export function failedChecks(failed: FailedCheck[], words: Words): CardElement | null {
  if (failed.length === 0) return null;
  const { expiry } = words;
  return box('warning', [
    { type: 'TextBlock', text: expiry.failedTitle, wrap: true, weight: 'Bolder' },
    ...failed.flatMap((row) => {
      const kind = expiry.sources[row.source];
      const permission = row.permission === null ? null : markdownText(row.permission);
      return [
        text(row.since === null ? kind : expiry.failedSince(kind, day(row.since)), { spacing: 'Small' }),
        { ...note(row.reason === 'denied' ? expiry.denied(permission) : expiry[row.reason]), spacing: 'None' },
      ];
    }),
    note(expiry.failedNote),
  ]);
}
