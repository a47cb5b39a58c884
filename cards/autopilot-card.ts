import { textInput } from './ask-text-card.ts';
import type { Card } from './card.ts';
import { button, buttonWithInputs, card, heading, lines, pressLine, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface AutopilotView {
  /** The guides of the four ways that there are. */
  guides: { mode: keyof Words['autopilot']['modes']; guide: string }[];
}

export function autopilotCard({ guides }: AutopilotView, words: Words): Card {
  const { autopilot } = words;
  const input = { id: 'serial', label: autopilot.serialLabel, placeholder: null, missing: autopilot.serialMissing, longest: 64 };
  return card(words, {
    summary: autopilot.title,
    body: [
      heading(autopilot.title),
      text(autopilot.what),
      subheading(autopilot.registerTitle),
      ...lines(autopilot.register),
      subheading(autopilot.modesTitle),
      ...guides.map(({ mode, guide }) => pressLine(autopilot.modes[mode], 'guide.choose', { guide })),
      textInput(input),
    ],
    actions: [
      buttonWithInputs(autopilot.serialLook, 'autopilot.serial', {}, { primary: true }),
      button(autopilot.whichMethod, 'command.run', { command: 'enrollment_method_advice' }),
    ],
  });
}
