import type { Card } from './card.ts';
import { box, button, card, day, heading, text, time } from './parts.ts';
import type { Words } from './words.ts';

export interface ChecksStoppedView {
  from: Date;
  /** Null while it lasts. */
  to: Date | null;
}

/** Nobody looked at what expires: silence in that time did not mean that all was well. */
export function checksStoppedCard({ from, to }: ChecksStoppedView, words: Words): Card {
  const { stopped } = words;
  const moment = (at: Date) => `${day(at)} ${time(at)}`;
  const plain = (at: Date) => words.date(at);
  const [title, advice] = to === null ? [stopped.nowTitle, stopped.nowAdvice] : [stopped.backTitle, stopped.backAdvice];
  const say = (show: (at: Date) => string) => (to === null ? stopped.nowText(show(from)) : stopped.backText(show(from), show(to)));
  return card(words, {
    summary: `${title}. ${say(plain)}`,
    body: [box('warning', [heading(title)]), text(say(moment)), text(advice, { spacing: 'Small' })],
    actions: [
      button(words.button.checkNow, 'command.run', { command: 'check_now' }, { primary: true }),
      button(words.button.expiry, 'command.run', { command: 'expiry_overview' }),
    ],
  });
}
