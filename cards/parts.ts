import type { AdaptiveCard, Card, CardAction, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import type { Verb, VerbData } from './verbs.ts';
import type { Words } from './words.ts';

export type Tone = 'default' | 'accent' | 'good' | 'warning' | 'attention';

interface CardParts {
  /** One plain sentence: the notification, what a screen reader says first, and what clients without cards show. */
  summary: string;
  body: (CardElement | null)[];
  actions?: (CardAction | null)[];
}

export function card(words: Words, parts: CardParts): Card {
  const summary = plainText(parts.summary);
  const actions = (parts.actions ?? []).filter((action) => action !== null);
  const content: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: words.language,
    fallbackText: summary,
    body: parts.body.filter((element) => element !== null),
  };
  if (actions.length > 0) content.actions = actions;
  return { content, summary };
}

export function heading(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'Medium', weight: 'Bolder' };
}

export function subheading(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', spacing: 'Medium' };
}

export function text(value: string, options: { tone?: Tone; spacing?: 'None' | 'Small' } = {}): CardElement {
  const block: CardElement = { type: 'TextBlock', text: value, wrap: true };
  if (options.tone !== undefined && options.tone !== 'default') block.color = capital(options.tone);
  if (options.spacing !== undefined) block.spacing = options.spacing;
  return block;
}

export function note(value: string): CardElement {
  return { type: 'TextBlock', text: value, wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' };
}

/** Names and values side by side; columns instead of a FactSet, which lets a long address run out of a phone's screen. */
export function facts(rows: ([title: string, value: string] | null)[]): CardElement {
  const shown = rows.filter((row) => row !== null);
  const cell = (width: number, content: object): object => ({
    type: 'Column',
    width,
    items: [{ type: 'TextBlock', wrap: true, ...content }],
  });
  return {
    type: 'Container',
    items: shown.map(([title, value]) => ({
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [cell(2, { text: title, isSubtle: true }), cell(3, { text: value })],
    })),
  };
}

/** One of several things of the same kind, under its name and apart from the one before. */
export function entry(name: string, items: CardElement[]): CardElement {
  const title = { type: 'TextBlock', text: markdownText(name), wrap: true, weight: 'Bolder' };
  return { type: 'Container', separator: true, spacing: 'Medium', items: [title, ...items] };
}

export function box(tone: Tone | 'emphasis', items: (CardElement | null)[]): CardElement {
  return { type: 'Container', style: tone, spacing: 'Medium', items: items.filter((item) => item !== null) };
}

/** Lines with a hanging mark; drawn as columns, because clients disagree about markdown lists. */
export function lines(items: string[], mark: (index: number) => string = () => '•'): CardElement[] {
  return items.map((item, index) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: mark(index), wrap: true }] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: [{ type: 'TextBlock', text: item, wrap: true }] },
    ],
  }));
}

/** A line that is a button: more of them fit on a phone than buttons do. */
export function pressLine<V extends Verb>(title: string, verb: V, data: VerbData<V>): CardElement {
  const cell = (width: string, content: object): object => ({ type: 'Column', width, items: [{ type: 'TextBlock', wrap: true, color: 'Accent', ...content }] });
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    selectAction: button(title, verb, data),
    columns: [cell('stretch', { text: title }), cell('auto', { text: '›' })],
  };
}

export function numbered(items: string[]): CardElement[] {
  // Escaped: alone in a TextBlock, "1." would be an empty markdown list.
  return lines(items, (index) => `${index + 1}\\.`);
}

// A drawn line: columns with a background would do, were they not padded to three times its height.
const barLength = 24;

/** Share of a whole as a bar; decoration only, the text beside it says the same. */
export function bar(share: number, tone: 'accent' | 'warning' | 'attention'): CardElement {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * barLength);
  const run = (mark: string, length: number, look: object) => ({ type: 'TextRun', text: mark.repeat(length), size: 'Small', ...look });
  return {
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [
      ...(filled > 0 ? [run('█', filled, { color: capital(tone) })] : []),
      ...(filled < barLength ? [run('░', barLength - filled, { isSubtle: true })] : []),
    ],
  };
}

/** Teams draws its own progress bar; clients that do not know it get the drawn one. */
export function progress(value: number, max: number): CardElement {
  return { type: 'ProgressBar', value, max, color: 'Accent', spacing: 'Small', fallback: bar(value / max, 'accent') };
}

interface ButtonOptions {
  primary?: boolean;
  tooltip?: string;
}

/**
 * A button whose press carries `data` and nothing else: inputs of the card are left out, so that they
 * neither block it nor end up in data where they are refused.
 */
export function button<V extends Verb>(title: string, verb: V, data: VerbData<V>, options: ButtonOptions = {}): CardAction {
  return execute(title, verb, data, 'none', options);
}

/** A button whose data is completed by the card's inputs; an input's id is the name of the field. */
export function buttonWithInputs<V extends Verb>(
  title: string,
  verb: V,
  data: Partial<VerbData<V>>,
  options: ButtonOptions = {},
): CardAction {
  return execute(title, verb, data, 'auto', options);
}

export interface Choice {
  title: string;
  verb: Verb;
  data: object;
}

/** For choices that a dialog made; what comes back is checked against the verb's shape like any other press. */
export function choiceButton(choice: Choice): CardAction {
  return execute(choice.title, choice.verb, choice.data, 'none', {});
}

function execute(title: string, verb: Verb, data: object, inputs: 'none' | 'auto', options: ButtonOptions): CardAction {
  const shared = {
    title: plainText(title),
    associatedInputs: inputs,
    ...(options.tooltip === undefined ? {} : { tooltip: plainText(options.tooltip) }),
    ...(options.primary === true ? { style: 'positive' } : {}),
  };
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data,
    // Clients without universal actions send a message with this as its value.
    fallback: { type: 'Action.Submit', ...shared, data: { verb, ...data } },
  };
}

const linkHosts = new Set(['intune.microsoft.com', 'entra.microsoft.com', 'identity.apple.com', 'business.apple.com', 'admin.microsoft.com']);

/** Null for any address that is not https on a portal we know: a card never links to where data says. */
export function link(title: string, url: string | null): CardAction | null {
  if (url === null || !URL.canParse(url)) return null;
  const target = new URL(url);
  if (target.protocol !== 'https:' || !linkHosts.has(target.host)) return null;
  return { type: 'Action.OpenUrl', title: plainText(title), url: target.href };
}

/** To a page of Balie itself, as bot/ made it: never an address that came with data. */
export function ownLink(title: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title: plainText(title), url };
}

/** Day in the reader's own zone and notation; the client fills it in. Milliseconds would stop it from doing so. */
export function day(moment: Date): string {
  return `{{DATE(${seconds(moment)},SHORT)}}`;
}

export function time(moment: Date): string {
  return `{{TIME(${seconds(moment)})}}`;
}

function seconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
