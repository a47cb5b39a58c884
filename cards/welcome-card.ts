import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, lines, text } from './parts.ts';
import type { Words } from './words.ts';

export interface WelcomeView {
  firstName: string | null;
}

export function welcomeCard(view: WelcomeView, words: Words): Card {
  const other = words.language === 'nl' ? 'en' : 'nl';
  return card(words, {
    summary: words.welcome.summary,
    body: [
      heading(words.welcome.title(view.firstName === null ? null : markdownText(view.firstName))),
      ...lines(words.welcome.lines),
      text(words.welcome.ask),
    ],
    actions: [
      button(words.button.enroll, 'command.run', { command: 'enroll_device' }, { primary: true }),
      button(words.button.help, 'command.run', { command: 'help' }),
      button(words.otherLanguage, 'language.choose', { language: other }),
    ],
  });
}
