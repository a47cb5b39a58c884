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
  const titles = distinctTitles(view.requests.map((line) => requests.show(line.deviceName)));
  return card(words, {
    summary: title,
    body: [
      heading(markdownText(title)),
      ...view.requests.map((line, index) => row(line, titles[index] ?? '', view.now, words)),
    ],
  });
}

function row(line: RequestLine, title: string, now: Date, words: Words): CardElement {
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: markdownText(`${words.actionNames[line.action]} · ${line.deviceName}`), wrap: true, weight: 'Bolder' },
      { ...text(words.stages[line.stage]), spacing: 'None' },
      { ...note(lastContact(line.at, words, now)), spacing: 'None' },
      { type: 'ActionSet', spacing: 'Small', actions: [button(title, 'action.show', { request: line.request })] },
    ],
  };
}
