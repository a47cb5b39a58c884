import type { Card } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

export interface FoundDeviceView {
  id: string;
  /** Null for somebody's own device: its name is often the person's. */
  name: string | null;
  platform: string;
}

/** What a search puts into any chat: nothing about a person, and a button whose press is checked. */
export function foundDeviceCard({ id, name, platform }: FoundDeviceView, words: Words): Card {
  const { extension } = words;
  const title = name ?? extension.personal(platform);
  return card(words, {
    summary: extension.summary(plainText(title)),
    body: [heading(markdownText(title)), name === null ? null : text(markdownText(platform), { spacing: 'None' }), note(extension.openNote)],
    actions: [button(extension.open, 'device.open', { device: id })],
  });
}
