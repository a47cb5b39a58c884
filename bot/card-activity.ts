import { ActivityTypes, InputHints, type Activity } from 'botbuilder';
import type { Card } from '../cards/card.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** `summary` and not `text`: Teams splits a message with both text and a card in two and returns no id. */
export function cardActivity(card: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, summary: card.summary, attachments: [{ contentType: adaptiveCard, content: card.content }], inputHint: InputHints.AcceptingInput };
}

/** Plain text: what people typed comes back in some sentences, and must not turn into links or bold. */
export function textActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain', inputHint: InputHints.AcceptingInput };
}

/** The answer to a press, as Teams wants it: any other type string, or an HTTP status but 200, shows an error. */
export function cardAnswer(card: Card): object {
  return { statusCode: 200, type: adaptiveCard, value: card.content };
}

export function messageAnswer(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function errorAnswer(status: 400 | 500, code: string, message: string): object {
  return { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message } };
}
