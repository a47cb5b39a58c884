import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text, time } from './parts.ts';
import type { Words } from './words.ts';

export interface EnrollWaitView {
  run: string;
  /** Display name, e.g. "iPhone". */
  platform: string;
  since: Date;
}

export function enrollWaitCard(view: EnrollWaitView, words: Words): Card {
  const { enroll } = words;
  return card(words, {
    summary: enroll.waitSummary(view.platform),
    body: [
      heading(enroll.waitTitle(markdownText(view.platform))),
      text(enroll.waitText),
      note(enroll.waitSince(time(view.since))),
    ],
    actions: [button(words.button.showSteps, 'guide.steps', { run: view.run })],
  });
}
