import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { buttonWithInputs, card, choiceButton, heading, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface AskTextView {
  title: string;
  text: string;
  /** The id is the field of the verb's data that it fills. */
  input: { id: string; label: string; placeholder: string | null; missing: string; longest: number };
  verb: 'attach.app' | 'autopilot.serial';
  press: string;
  buttons: Choice[];
}

/** One line of text is asked for. */
export function askTextCard({ title, text: said, input, verb, press, buttons }: AskTextView, words: Words): Card {
  return card(words, { summary: title, body: [heading(markdownText(title)), text(markdownText(said)), textInput(input)], actions: [buttonWithInputs(press, verb, {}, { primary: true }), ...buttons.map(choiceButton)] });
}

export function textInput({ id, label, placeholder, missing, longest }: AskTextView['input']): { type: string } & Record<string, unknown> {
  return { type: 'Input.Text', id, label, isRequired: true, errorMessage: missing, maxLength: longest, ...(placeholder === null ? {} : { placeholder }) };
}
