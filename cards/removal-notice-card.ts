import type { Card } from './card.ts';
import { markdownText } from './escape.ts';
import { button, card, day, heading, lines, numbered, text } from './parts.ts';
import type { Words } from './words.ts';

export interface RemovalNoticeView {
  devices: { name: string; removedOn: Date }[];
  /** The certificate of one of them ended: contact alone does not bring that one back. */
  expired: boolean;
  now: Date;
}

/** To the owner, who asked for nothing: what happens, when, and what to do about it. */
export function removalNoticeCard({ devices, expired, now }: RemovalNoticeView, words: Words): Card {
  const { notice } = words.removal;
  const title = expired ? notice.titlePast : notice.title;
  return card(words, {
    summary: notice.summary,
    body: [
      heading(title),
      text(notice.text),
      ...lines(devices.map(({ name, removedOn }) => (removedOn <= now ? notice.linePast(markdownText(name)) : notice.line(markdownText(name), day(removedOn))))),
      text(notice.consequence),
      ...numbered(expired ? notice.stepsPast : notice.steps),
    ],
    actions: [
      button(notice.setUp, 'command.run', { command: 'enroll_device' }),
      button(notice.myDevices, 'command.run', { command: 'my_devices' }),
      button(notice.helpdesk, 'case.ask', {}),
    ],
  });
}
