import type { Platform } from '../guides/guide.ts';
import type { Card } from './card.ts';
import { button, card, heading, lines, numbered, subheading, text } from './parts.ts';
import type { VerbData } from './verbs.ts';
import type { Words } from './words.ts';

export interface MovingView {
  platform: Platform;
  from: NonNullable<VerbData<'moving.show'>['from']> | null;
  /** By which app the old management is recognised, when the person named it. */
  oldApp: string | null;
  /** What happens to mail and apps in between. */
  mail: string[];
  /** How the old management comes off; the last line is for who cannot do it. */
  leave: string[];
  howLong: string | null;
}

/** What it costs comes before what to do. Topics are part of this repository, so their text is shown as written. */
export function movingCard(view: MovingView, words: Words): Card {
  const { moving } = words;
  const { platform, leave } = view;
  const here = view.from === null ? { platform } : { platform, from: view.from };
  const title = moving.titleOf(words.platforms[platform]);
  return card(words, {
    summary: title,
    body: [
      heading(title),
      subheading(moving.mail),
      ...lines(view.mail),
      subheading(moving.first),
      view.oldApp === null ? null : text(view.oldApp, { spacing: 'Small' }),
      ...numbered(leave.slice(0, -1)),
      ...leave.slice(-1).map((line) => text(line, { spacing: 'Small' })),
      subheading(moving.then),
      text(moving.thenText, { spacing: 'Small' }),
      view.howLong === null ? null : text(view.howLong, { spacing: 'Small' }),
    ],
    actions: [
      button(moving.off, 'guide.choose', { platform }, { primary: true }),
      button(moving.whichOne, 'moving.show', { ...here, about: 'which' }),
      button(moving.gotMail, 'moving.show', { ...here, about: 'mail' }),
      button(moving.fromWork, 'moving.show', { ...here, about: 'company' }),
      button(words.choose.askHelpdesk, 'case.ask', {}),
      button(words.button.back, 'moving.show', view.from === null ? {} : { from: view.from }),
    ],
  });
}
