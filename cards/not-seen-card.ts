import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, lines, text } from './parts.ts';
import type { Words } from './words.ts';

export interface NotSeenView {
  run: string;
  platform: string;
  hours: number;
}

export function notSeenCard(view: NotSeenView, words: Words): Card {
  const { enroll } = words;
  return card(words, {
    summary: enroll.notSeenSummary(view.platform),
    body: [
      heading(enroll.notSeenTitle(markdownText(view.platform))),
      text(enroll.notSeen(words.hours(view.hours))),
      ...lines(enroll.notSeenTips),
      text(enroll.stuckHelpdeskWait),
    ],
    actions: [
      button(words.button.lookAgain, 'guide.watch', { run: view.run }, { primary: true }),
      button(words.button.showSteps, 'guide.show', { run: view.run }),
    ],
  });
}
