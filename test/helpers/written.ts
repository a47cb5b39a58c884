import { isRecord } from '../../sandbox/connector/activity.ts';
import type { Person } from '../../sandbox/person.ts';
import type { CardAction, PressResult } from '../../sandbox/teams/press.ts';
import type { SeenCard } from './desk-visitor.ts';

/** Opens the field under a button of the card, writes in it and sends it. */
export function writes(card: SeenCard, title: string, text: string, by?: Person): Promise<PressResult> {
  return card.pressed(sendUnder(card, title), by, { text });
}

/** The button that sends, inside what the button with this title opens. */
export function sendUnder(card: SeenCard, title: string): CardAction {
  const opened = card.button(title)['card'];
  const actions = isRecord(opened) && Array.isArray(opened['actions']) ? (opened['actions'] as CardAction[]) : [];
  const [send] = actions;
  if (!send) throw new Error(`The button ${title} opens no field.`);
  return send;
}
