import type { Card, CardAction, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, button, card, heading, lines, note, progress, subheading, text } from './parts.ts';
import type { VerbData } from './verbs.ts';
import type { Words } from './words.ts';

export interface GuideStepView {
  run: string;
  title: string;
  step: number;
  of: number;
  heading: string;
  text: string;
  /** Where to tap, outermost first. */
  path: string[];
  see: string | null;
  minutes: number | null;
  /** Shown on the first step only. */
  prepare: string[];
  /** A device of the same kind that the person has already, on the first step only. */
  already?: string | null;
  last: boolean;
  /** The guide exists in the other language only. */
  otherLanguage: boolean;
  /** The question that led here, to answer it differently; null where the card does not offer that. */
  before: VerbData<'guide.choose'> | null;
}

// Guides are part of this repository, so their text is shown as written, formatting included.
export function guideStepCard(view: GuideStepView, words: Words): Card {
  const { enroll } = words;
  const position = { run: view.run, from: view.step };
  return card(words, {
    summary: enroll.stepSummary(view.step, view.of, view.heading),
    body: [
      // The count comes first: there it stays in one piece, however narrow the card and long the title is.
      note([enroll.step(view.step, view.of), view.title, ...(view.minutes === null ? [] : [enroll.minutes(view.minutes)])].join(' · ')),
      progress(view.step, view.of),
      view.otherLanguage ? text(words.choose.otherLanguage) : null,
      view.already ? text(words.before.already(markdownText(view.already))) : null,
      ...preparation(view, words),
      heading(view.heading),
      text(view.text),
      view.path.length === 0 ? null : box('emphasis', [note(enroll.path), pathLine(view.path)]),
      view.see === null ? null : text(`**${enroll.see}:** ${view.see}`),
    ],
    actions: [
      view.last
        ? button(words.button.done, 'guide.done', position, { primary: true })
        : button(words.button.next, 'guide.next', position, { primary: true }),
      back(view, words),
      button(words.button.stuck, 'guide.stuck', position),
      view.step === 1 ? button(words.button.whatItSees, 'guide.sees', { run: view.run }) : null,
      view.already ? button(words.button.myDevices, 'command.run', { command: 'my_devices' }) : null,
    ],
  });
}

function back({ run, step, before }: GuideStepView, words: Words): CardAction | null {
  if (step > 1) return button(words.button.back, 'guide.back', { run, from: step });
  return before && button(words.button.back, 'guide.choose', before);
}

function preparation(view: GuideStepView, words: Words): CardElement[] {
  if (view.step !== 1 || view.prepare.length === 0) return [];
  return [subheading(words.enroll.prepare), ...lines(view.prepare)];
}

function pathLine(path: string[]): CardElement {
  return { type: 'TextBlock', text: path.join(' › '), wrap: true, weight: 'Bolder', spacing: 'None' };
}
