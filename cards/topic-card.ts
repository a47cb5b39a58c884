import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface TopicView {
  title: string;
  sections: { heading: string; text: string }[];
  otherLanguage: boolean;
}

/** Everything about one subject that is no list of steps. */
export function topicCard(view: TopicView, words: Words): Card {
  const { questions, button: buttons } = words;
  const sections = view.sections.flatMap((section) => [subheading(markdownText(section.heading)), ...section.text.split('\n').map((line) => text(markdownText(line), { spacing: 'Small' }))]);
  return card(words, {
    summary: view.title,
    body: [heading(markdownText(view.title)), view.otherLanguage ? note(questions.otherLanguage) : null, ...sections],
    actions: [button(questions.askHelpdesk, 'case.ask', {}), button(buttons.help, 'command.run', { command: 'help' })],
  });
}
