import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, card, choiceButton, heading, lines, note, numbered, pressLine, subheading, text, type Choice, type Tone } from './parts.ts';
import type { Words } from './words.ts';

export interface Section {
  heading: string | null;
  /** Said under the heading, before the lines. */
  text?: string;
  lines?: { says: string; remark: string | null }[];
  /** The lines are done in this order. */
  inOrder?: boolean;
  /** Lines that are buttons. */
  presses?: Choice[];
  tone?: Tone | 'emphasis';
}

export interface SectionsView {
  /** Above the title, small. */
  above: string | null;
  title: string;
  text: string | null;
  sections: Section[];
  /** At most six. */
  buttons: Choice[];
}

/** Advice in several parts, each with a heading of its own. */
export function sectionsCard(view: SectionsView, words: Words): Card {
  return card(words, {
    summary: view.title,
    body: [
      view.above === null ? null : note(markdownText(view.above)),
      heading(markdownText(view.title)),
      view.text === null ? null : text(markdownText(view.text)),
      ...view.sections.flatMap(drawSection),
    ],
    actions: view.buttons.map(choiceButton),
  });
}

function drawSection(section: Section): CardElement[] {
  const items = section.lines ?? [];
  const elements = [
    ...(section.heading === null ? [] : [subheading(markdownText(section.heading))]),
    ...(section.text === undefined ? [] : [text(markdownText(section.text))]),
    ...withRemarks(items, section.inOrder === true),
    ...(section.presses ?? []).map(({ title, verb, data }) => pressLine(markdownText(title), verb, data as never)),
  ];
  return section.tone === undefined ? elements : [box(section.tone, elements)];
}

/** What is said, with the remark below it in the same column. */
function withRemarks(items: { says: string; remark: string | null }[], inOrder: boolean): CardElement[] {
  const said = items.map(({ says, remark }) => (remark === null ? markdownText(says) : `${markdownText(says)}\n\n_${markdownText(remark)}_`));
  return inOrder ? numbered(said) : lines(said);
}
