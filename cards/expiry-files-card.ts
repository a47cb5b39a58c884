import type { Card } from './card.ts';
import type { OverviewFilter } from './expiry-overview-card.ts';
import { button, card, heading, ownLink, text } from './parts.ts';
import type { Words } from './words.ts';

export interface ExpiryFilesView {
  /** Links of Balie itself; null without a public address. */
  links: { csv: string; ics: string } | null;
  filter: OverviewFilter;
}

const commands = ['npm run --silent expiry -- csv > balie.csv', 'npm run --silent expiry -- ics > balie.ics'];

export function expiryFilesCard({ links, filter }: ExpiryFilesView, words: Words): Card {
  const { files, overview } = words.looking;
  return card(words, {
    summary: files.summary,
    body: [
      heading(files.title),
      text(links ? files.text : files.console),
      ...(links ? [] : commands.map((command) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: command, fontType: 'Monospace' }] }))),
    ],
    actions: [links && ownLink(files.csv, links.csv), links && ownLink(files.ics, links.ics), button(overview.back, 'expiry.show', { ...filter })],
  });
}
