import type { Card } from '../cards/card.ts';

/** What a dialog answers. Dialogs send nothing themselves: bot/deliver.ts does, and it knows Teams. */
export type Reply =
  | {
      kind: 'card';
      card: Card;
      /** Called once the card is shown, with its id, for whoever wants to replace it later. */
      shown?: (cardId: string) => Promise<void>;
      /**
       * What the pressed card becomes where others read it, or the same person on another device: missing, just this;
       * `job`: a job draws it there, so that it is not drawn twice; `same`: it stays as it was, this is for who pressed.
       */
      elsewhere?: 'job' | 'same';
    }
  | {
      kind: 'text';
      text: string;
      /** A question, or what changes from now on: stays in the chat, also when a press asked for it. */
      lasting?: true;
    };

export function showCard(card: Card, shown?: (cardId: string) => Promise<void>): Reply[] {
  return [shown ? { kind: 'card', card, shown } : { kind: 'card', card }];
}

/** @param elsewhere see Reply */
export function showHere(card: Card, elsewhere: 'job' | 'same'): Reply[] {
  return [{ kind: 'card', card, elsewhere }];
}

export function sayLasting(text: string): Reply[] {
  return [{ kind: 'text', text, lasting: true }];
}

export function sayText(text: string): Reply[] {
  return [{ kind: 'text', text }];
}
