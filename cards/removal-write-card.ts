import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, button, card, heading, lines, note, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface RemovalPeople {
  /** By name. */
  reachable: string[];
  notReachable: string[];
  recently: string[];
  /** Devices without an owner. */
  ownerless: number;
}

export interface RemovalWriteView {
  list: string;
  page: number;
  people: RemovalPeople;
  /** The message as it is sent, once for each language that occurs. */
  messages: { title: string; lines: string[] }[];
}

/** Who gets what, and who does not, before anything is sent. */
export function removalWriteCard({ list, page, people, messages }: RemovalWriteView, words: Words): Card {
  const { removal } = words;
  const somebody = people.reachable.length > 0;
  return card(words, {
    summary: removal.writeTitle,
    body: [
      heading(removal.writeTitle),
      ...names(removal.willGet, people.reachable),
      somebody ? text(removal.writeText) : text(removal.writeNobody),
      ...messages.map(({ title, lines: said }) => box('emphasis', [subheading(markdownText(title)), ...lines(said.map(markdownText))])),
      ...leftOut(people, words),
    ],
    actions: [
      somebody ? button(removal.button.send, 'removal.send', { list, page }, { primary: true }) : null,
      button(removal.button.back, 'removal.page', { list, page }),
    ],
  });
}

export interface RemovalSentView {
  list: string;
  page: number;
  people: RemovalPeople;
}

/** Here `reachable` are those who got it. */
export function removalSentCard({ list, page, people }: RemovalSentView, words: Words): Card {
  const { removal } = words;
  const title = people.reachable.length > 0 ? removal.sentTitle : removal.sentNobodyTitle;
  return card(words, {
    summary: title,
    body: [heading(title), ...names(removal.sentTo, people.reachable), ...leftOut(people, words)],
    actions: [button(removal.button.back, 'removal.page', { list, page })],
  });
}

function leftOut({ notReachable, recently, ownerless }: RemovalPeople, words: Words): CardElement[] {
  const { removal } = words;
  return [
    ...names(removal.notReachable, notReachable),
    ...names(removal.recently, recently),
    ...(ownerless > 0 ? [note(removal.ownerless(words.deviceCount(ownerless)))] : []),
  ];
}

function names(title: string, who: readonly string[]): CardElement[] {
  return who.length === 0 ? [] : [subheading(title), text(who.map(markdownText).join(', '), { spacing: 'None' })];
}
