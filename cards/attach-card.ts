import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { card, choiceButton, heading, subheading, text, type Choice, type Tone } from './parts.ts';
import type { Words } from './words.ts';

export type FindingMark = 'ok' | 'attention' | 'missing' | 'unknown';

export interface Finding {
  mark: FindingMark;
  says: string;
  /** What to do about it. */
  fix: string | null;
}

export interface AttachView {
  findings: Finding[];
  /** How far the checklist is. */
  done: number;
  of: number;
  buttons: Choice[];
}

const tones: Record<FindingMark, Tone> = { ok: 'good', attention: 'warning', missing: 'attention', unknown: 'warning' };

export function attachCard(view: AttachView, words: Words): Card {
  const { attach, checklist } = words;
  return card(words, {
    summary: `${attach.title}. ${checklist.progress(String(view.done), String(view.of))}`,
    body: [
      heading(attach.title),
      text(attach.what),
      subheading(attach.checks),
      ...view.findings.flatMap((finding) => findingLines(finding, words)),
      subheading(attach.listTitle),
      text(checklist.progress(String(view.done), String(view.of))),
    ],
    actions: view.buttons.map(choiceButton),
  });
}

/** The mark in words and colour, what was found, and below it what helps. */
export function findingLines({ mark, says, fix }: Finding, { attach }: Words): CardElement[] {
  return [
    { ...text(attach.marks[mark], { tone: tones[mark], spacing: 'Small' }), weight: 'Bolder' },
    text(markdownText(says), { spacing: 'None' }),
    ...(fix === null ? [] : [{ ...text(markdownText(fix), { spacing: 'None' }), isSubtle: true }]),
  ];
}
