import type { Card, CardElement } from './card.ts';
import { button, card, heading, lines, note, subheading } from './parts.ts';
import type { Words } from './words.ts';

export interface HelpView {
  helpdesk: boolean;
  admin: boolean;
  /** Before a sign-in nobody's role is known; the card offers it. */
  signedIn?: boolean;
}

export function helpCard(view: HelpView, words: Words): Card {
  const { help } = words;
  const other = words.language === 'nl' ? 'en' : 'nl';
  const section = (title: string, examples: string[]): CardElement[] => [subheading(title), ...lines(examples)];
  return card(words, {
    summary: help.summary,
    body: [
      heading(help.title),
      note(help.intro),
      ...section(help.everyone, help.everyoneExamples),
      ...(view.helpdesk ? section(help.helpdesk, help.helpdeskExamples) : []),
      ...(view.admin ? section(help.admin, help.adminExamples) : []),
      view.signedIn === false ? note(words.say.roleUnknown) : null,
    ],
    actions: [
      button(words.button.enroll, 'command.run', { command: 'enroll_device' }),
      view.helpdesk ? button(words.button.findDevice, 'command.run', { command: 'find_device' }) : null,
      view.admin ? button(words.button.expiry, 'command.run', { command: 'expiry_overview' }) : null,
      view.signedIn === false ? button(words.button.signIn, 'command.run', { command: 'sign_in' }) : null,
      button(words.button.person, 'command.run', { command: 'human_handoff' }),
      button(words.otherLanguage, 'language.choose', { language: other }),
    ],
  });
}
