/** What a card function returns: the Adaptive Card, and one sentence for notifications and screen readers. */
export interface Card {
  content: AdaptiveCard;
  summary: string;
}

/** Teams accepts a superset of the 1.5 schema (charts, badges), so elements stay open; test/cards lints them. */
export type CardElement = { type: string } & Record<string, unknown>;
export type CardAction = { type: string; title: string } & Record<string, unknown>;

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  /** Teams' mobile clients draw nothing when it is missing, and nothing but fallbackText when it is higher. */
  version: '1.5';
  lang: string;
  fallbackText: string;
  body: CardElement[];
  actions?: CardAction[];
  msteams?: { width?: 'full'; entities?: { type: 'mention'; text: string; mentioned: { id: string; name: string } }[] };
}
