import type { CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, day, note, text } from './parts.ts';
import type { ExpiryKind } from './views.ts';
import type { Words } from './words.ts';

export interface DisagreementView {
  kind: ExpiryKind;
  /** Null when there is no such thing. */
  name: string | null;
  intune: { health: string; at: string | null };
  balie: { expires: string; isWell: boolean } | null;
}

const most = 4;

/** Both sides of what Intune itself says differently; nothing when it says the same. */
export function disagreementList(found: readonly DisagreementView[], words: Words): CardElement[] {
  if (found.length === 0) return [];
  const { crossCheck } = words;
  return [
    box('default', [
      { type: 'TextBlock', text: crossCheck.title, wrap: true, weight: 'Bolder' },
      ...found.slice(0, most).flatMap((one) => [
        text(one.name === null ? words.expiry.kinds[one.kind].name : `${words.expiry.kinds[one.kind].name} **${markdownText(one.name)}**`, { spacing: 'Small' }),
        { ...note(`${intuneSays(one, words)} · ${balieSays(one, words)}`), spacing: 'None' },
      ]),
      ...(found.length > most ? [note(crossCheck.more(found.length - most))] : []),
      note(crossCheck.note),
    ]),
  ];
}

function intuneSays({ intune: { health, at } }: DisagreementView, { crossCheck }: Words): string {
  const known: Readonly<Record<string, string>> = crossCheck.health;
  return crossCheck.intune(known[health] ?? crossCheck.health.unknown, at === null ? null : day(new Date(at)));
}

function balieSays({ balie }: DisagreementView, { crossCheck }: Words): string {
  return balie === null ? crossCheck.balieNothing : crossCheck.balie(balie.isWell, day(new Date(balie.expires)));
}
