import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, heading, lines, link, note, text } from './parts.ts';
import type { ActionId } from './views.ts';
import type { Words } from './words.ts';

export type Secret = 'bitLocker' | 'laps' | 'fileVault' | 'passcode';

export interface DeviceKeysView {
  device: { id: string; name: string };
  /** What there may be of this kind of device. */
  secrets: readonly Secret[];
  /** What this agent may have made anew. */
  renewals: readonly ActionId[];
  portal: string;
}

/** Where the keys that work now are read; to make another one is a choice of its own. */
export function deviceKeysCard({ device, secrets, renewals, portal }: DeviceKeysView, words: Words): Card {
  const { keys } = words.desk;
  return card(words, {
    summary: keys.title(plainText(device.name)),
    body: [heading(keys.title(markdownText(device.name))), ...where(secrets, words), renewals.some((action) => action !== 'resetPasscode') ? note(keys.another) : null],
    actions: [
      link(words.button.openIntune, portal),
      button(words.button.showDevice, 'device.show', { device: device.id }),
      ...renewals.map((action) => button(words.actionNames[action], 'action.ask', { device: device.id, action })),
    ],
  });
}

function where(secrets: readonly Secret[], words: Words): CardElement[] {
  const { about, desk } = words;
  const readable = secrets.filter((secret) => secret !== 'passcode');
  if (secrets.length === 0) return [text(desk.keys.none)];
  if (readable.length === 0) return [text(about.passcode)];
  return [text(about.secretsNote), ...lines(readable.map((secret) => about[secret])), note(desk.keys.text)];
}
