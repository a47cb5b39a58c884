import type { Card, CardElement } from './card.ts';
import { lastContact } from './device-card.ts';
import { distinctTitles } from './distinct-titles.ts';
import { markdownText } from './escape.ts';
import { button, card, heading, note, text } from './parts.ts';
import type { ActionId, Stage } from './views.ts';
import type { Words } from './words.ts';

export interface RequestLine {
  request: string;
  action: ActionId;
  deviceName: string;
  stage: Stage;
  /** Since when it stands so. */
  at: Date;
}

export interface RequestsView {
  /** The device that was asked about. */
  asked: string | null;
  /** Two to five, newest first. */
  requests: RequestLine[];
  now: Date;
}

export function requestsCard(view: RequestsView, words: Words): Card {
  const { requests } = words;
  const title = view.asked === null ? requests.title : requests.titleOf(view.asked);
  const names = view.requests.map((line) => `${words.actionNames[line.action]} · ${line.deviceName}`);
  const titles = distinctTitles(names.map((name) => requests.show(name)));
  return card(words, {
    summary: title,
    body: [
      heading(markdownText(title)),
      ...view.requests.flatMap((line, index) => row(names[index] ?? '', line, view.now, words)),
    ],
    actions: view.requests.map((line, index) => button(titles[index] ?? '', 'action.show', { request: line.request })),
  });
}

function row(name: string, line: RequestLine, now: Date, words: Words): CardElement[] {
  return [
    { type: 'TextBlock', text: markdownText(name), wrap: true, weight: 'Bolder', separator: true, spacing: 'Medium' },
    { ...text(words.stages[line.stage]), spacing: 'None' },
    { ...note(lastContact(line.at, words, now)), spacing: 'None' },
  ];
}
