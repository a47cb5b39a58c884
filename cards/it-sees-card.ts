import type { Card } from './card.ts';
import { card, choiceButton, heading, lines, note, subheading, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface ItSeesView {
  /** Of the guide: which device, and whose. */
  title: string;
  canSee: string[];
  cannotSee: string[];
  back: Choice;
}

// Guides are part of this repository, so their text is shown as written.
export function itSeesCard(view: ItSeesView, words: Words): Card {
  const { own } = words;
  return card(words, {
    summary: own.seesTitle,
    body: [
      note(view.title),
      heading(own.seesTitle),
      subheading(own.seesCan),
      ...lines(view.canSee),
      subheading(own.seesCannot),
      ...lines(view.cannotSee),
    ],
    actions: [choiceButton(view.back)],
  });
}
