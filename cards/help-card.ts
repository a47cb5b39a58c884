import type { Card } from './card.ts';
import { button, card, heading, note, pressLine, subheading } from './parts.ts';
import type { Words } from './words.ts';

export type HelpPart = 'everyone' | 'helpdesk' | 'admin';

export interface HelpView {
  shown: HelpPart;
  /** The other parts of the counter that are this person's. */
  others: readonly HelpPart[];
  /** Before a sign-in nobody's role is known; the card offers it. */
  signedIn: boolean;
}

export function helpCard({ shown, others, signedIn }: HelpView, words: Words): Card {
  const { help } = words;
  const { title, examples, more } = help.parts[shown];
  const other = words.language === 'nl' ? 'en' : 'nl';
  return card(words, {
    summary: help.summary,
    body: [
      heading(help.title),
      note(help.intro),
      subheading(title),
      ...examples.map(({ say, command }) => pressLine(`“${say}”`, 'command.run', { command })),
      note(more),
      signedIn ? null : note(words.say.roleUnknown),
    ],
    actions: [
      ...others.map((part) => button(help.parts[part].title, 'help.show', { part })),
      signedIn ? null : button(words.button.signIn, 'command.run', { command: 'sign_in' }),
      button(words.button.person, 'command.run', { command: 'human_handoff' }),
      button(words.otherLanguage, 'language.choose', { language: other }),
    ],
  });
}
