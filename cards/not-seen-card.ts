import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, lines, text } from './parts.ts';
import type { Words } from './words.ts';

export interface NotSeenView {
  run: string;
  platform: string;
  /** How long Balie looked: "20 minutes". */
  lookedFor: string;
  /** What Intune says went wrong, in words; null while it says nothing. */
  failure: { what: string; next: string } | null;
}

export function notSeenCard(view: NotSeenView, words: Words): Card {
  const { enroll } = words;
  return card(words, {
    summary: enroll.notSeenSummary(view.platform),
    body: [
      heading(enroll.notSeenTitle(markdownText(view.platform))),
      ...(view.failure === null
        ? [text(enroll.notSeen(view.lookedFor)), ...lines(enroll.notSeenTips), text(enroll.stuckHelpdeskWait)]
        : [text(enroll.turnedAway(view.failure.what)), text(view.failure.next)]),
    ],
    actions: [
      button(words.button.lookAgain, 'guide.watch', { run: view.run }, { primary: true }),
      button(words.button.showSteps, 'guide.steps', { run: view.run }),
      button(words.choose.askHelpdesk, 'case.ask', { run: view.run }),
      button(words.button.stopHere, 'guide.stop', { run: view.run }),
    ],
  });
}
