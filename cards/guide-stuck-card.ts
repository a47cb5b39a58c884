import type { Card } from './card.ts';
import { button, card, heading, lines, note, text } from './parts.ts';
import type { Words } from './words.ts';

export interface GuideStuckView {
  run: string;
  step: number;
  of: number;
  heading: string;
  remedies: string[];
  /** Whom to ask, as a sentence; null = the helpdesk in general. */
  contact: string | null;
}

export function guideStuckCard(view: GuideStuckView, words: Words): Card {
  const { enroll } = words;
  return card(words, {
    summary: enroll.stuckSummary(view.heading),
    body: [
      note(enroll.stuckTitle(view.step, view.of)),
      heading(view.heading),
      text(view.remedies.length === 0 ? enroll.stuckNothing : enroll.stuckIntro),
      ...lines(view.remedies),
      text(view.contact === null ? enroll.stuckHelpdesk : enroll.stuckContact(view.contact)),
    ],
    actions: [
      button(words.button.backToStep, 'guide.show', { run: view.run }, { primary: true }),
      button(words.failure.didNotHelp, 'guide.failed', { run: view.run, from: view.step }),
      view.step < view.of
        ? button(words.button.nextAnyway, 'guide.next', { run: view.run, from: view.step })
        : button(words.button.done, 'guide.done', { run: view.run, from: view.step }),
    ],
  });
}
