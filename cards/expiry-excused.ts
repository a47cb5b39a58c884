import type { CardElement } from './card.ts';
import { unlinkedText } from './escape.ts';
import { note, pressLine, subheading } from './parts.ts';
import type { ExpiryKind } from './views.ts';
import type { Words } from './words.ts';

/** "Not ours": nobody is told of it until somebody takes that back. */
export interface ExcusedItem {
  kind: ExpiryKind;
  objectId: string;
  name: string;
  by: string;
  reason: string;
}

const most = 4;

export function excusedList(items: readonly ExcusedItem[], words: Words): CardElement[] {
  if (items.length === 0) return [];
  const { overview } = words.looking;
  return [
    subheading(overview.excusedTitle),
    ...items.slice(0, most).flatMap((item) => [
      note(overview.excused(`${words.expiry.kinds[item.kind].short} ${unlinkedText(item.name)}`, unlinkedText(item.by), unlinkedText(item.reason))),
      // Kind and name, so that no two lines read the same.
      pressLine(unlinkedText(overview.watchAgain(`${words.expiry.kinds[item.kind].short} ${item.name}`)), 'expiry.ours', { kind: item.kind, objectId: item.objectId }),
    ]),
    ...(items.length > most ? [note(overview.excusedMore(items.length - most))] : []),
  ];
}
