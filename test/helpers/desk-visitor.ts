import type { Delivery } from '../../sandbox/connector.ts';
import { contentTypes, isRecord, type Activity } from '../../sandbox/connector/activity.ts';
import type { Conversation, Message } from '../../sandbox/connector/conversation-store.ts';
import type { Person } from '../../sandbox/person.ts';
import type { Services } from '../../sandbox/services.ts';
import type { CardAction, PressResult } from '../../sandbox/teams/press.ts';
import { eventually } from './eventually.ts';

export interface Sight {
  /** Waits at most this long, in real milliseconds. */
  within?: number;
}

type Said = string | RegExp;

/**
 * Somebody in Teams: types, reads, and presses buttons by their title. What was on the screen before the
 * last typed words is not looked at, so a test cannot be satisfied by an earlier one's cards.
 */
export class DeskVisitor {
  readonly person: Person;
  readonly #services: Services;
  readonly #conversation: Conversation;
  /** Messages before this one are from an earlier question. */
  #from = 0;

  constructor(services: Services, person: Person, conversation?: Conversation) {
    this.person = person;
    this.#services = services;
    this.#conversation = conversation ?? services.connector.store.personal(person.id);
  }

  get conversationId(): string {
    return this.#conversation.id;
  }

  async comesIn(): Promise<this> {
    await this.#services.client.install(this.person.id, this.#conversation.id);
    return this;
  }

  /** Forgets what is on the screen: only what comes from now on is looked at. */
  looksAway(): void {
    this.#from = this.#conversation.messages.length;
  }

  async says(text: string, locale?: string): Promise<Delivery> {
    this.looksAway();
    return this.#services.client.sendText(this.person.id, text, { conversation: this.#conversation.id, ...(locale ? { locale } : {}) });
  }

  /** The answer to a press that no card offered to this person, as a changed client could send it. */
  async forges(verb: string, data: object, replyToId?: string): Promise<Delivery> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual', authentication: null, state: null };
    return this.sends({ type: 'invoke', name: 'adaptiveCard/action', value, ...(replyToId ? { replyToId } : {}) });
  }

  /** Anything at all, with the fields of Teams around it. */
  sends(content: Activity): Promise<Delivery> {
    return this.#services.client.deliver(this.person.id, content, { conversation: this.#conversation.id });
  }

  /** The newest card whose text fits, as soon as there is one. */
  async sees(said: Said, { within }: Sight = {}): Promise<SeenCard> {
    let found: SeenCard | undefined;
    const shown = () => JSON.stringify([...this.cards().map(({ text }) => text), ...this.texts()], null, 1);
    await eventually(`${this.person.givenName} sees a card with ${String(said)}`, () => (found = this.cards().findLast((card) => fits(card.text, said))) !== undefined, within).catch(
      (failure: unknown) => {
        throw new Error(`${failure instanceof Error ? failure.message : ''}\nOn the screen: ${shown()}`);
      },
    );
    if (found === undefined) throw new Error('unreachable');
    return found;
  }

  /** A plain message of Balie that fits, as soon as there is one. */
  async hears(said: Said, { within }: Sight = {}): Promise<string> {
    let found: string | undefined;
    await eventually(`${this.person.givenName} hears ${String(said)}`, () => (found = this.texts().findLast((text) => fits(text, said))) !== undefined, within).catch(
      (failure: unknown) => {
        throw new Error(`${failure instanceof Error ? failure.message : ''}\nHeard: ${JSON.stringify([...this.texts(), ...this.cards().map(({ text }) => text)], null, 1)}`);
      },
    );
    return found ?? '';
  }

  /** The sign-in card with its button, once Teams shows it. */
  async seesSignIn(): Promise<{ link: string; silent: boolean }> {
    let found: { link: string; silent: boolean } | undefined;
    await eventually(`${this.person.givenName} sees the sign-in button`, () => (found = this.signInCards().at(-1)) !== undefined);
    if (found === undefined) throw new Error('unreachable');
    return found;
  }

  signInCards(): { link: string; silent: boolean }[] {
    return this.#fromBalie().flatMap(({ hidden, activity }) => {
      const content = hidden ? undefined : activity.attachments?.find(({ contentType }) => contentType === contentTypes.oauthCard)?.content;
      if (!isRecord(content) || !Array.isArray(content['buttons'])) return [];
      const [button] = content['buttons'] as { value?: unknown }[];
      return [{ link: String(button?.value), silent: content['tokenExchangeResource'] !== undefined }];
    });
  }

  /** Oldest first. */
  cards(): SeenCard[] {
    return this.#fromBalie().flatMap((message) => {
      const card = new SeenCard(this.#services, this.person, message);
      return card.isCard ? [card] : [];
    });
  }

  texts(): string[] {
    return this.#fromBalie().flatMap(({ activity }) => (activity.text ? [activity.text] : []));
  }

  #fromBalie(): Message[] {
    return this.#conversation.messages.slice(this.#from).filter(({ from, deleted }) => from === 'bot' && !deleted);
  }
}

/** One message with a card, as one person sees it; it changes when Balie updates it. */
export class SeenCard {
  readonly message: Message;
  readonly #services: Services;
  readonly #person: Person;

  constructor(services: Services, person: Person, message: Message) {
    this.#services = services;
    this.#person = person;
    this.message = message;
  }

  get isCard(): boolean {
    return this.message.activity.attachments?.some(({ contentType }) => contentType === contentTypes.adaptiveCard) ?? false;
  }

  get content(): unknown {
    return this.message.views.get(this.#person.id) ?? this.message.activity.attachments?.find(({ contentType }) => contentType === contentTypes.adaptiveCard)?.content;
  }

  /** Everything that is written on it, without the marks that keep Markdown away. */
  get text(): string {
    return wordsOf(this.content).join('\n').replace(/\\|\u200A/g, '');
  }

  /** As they stand on the card, without those that one of them opens. */
  get buttons(): string[] {
    return buttonsOf(this.content).map(({ title }) => title ?? '');
  }

  /** The button as it stands on the card now, to press it later when it is an old one. */
  button(title: Said): CardAction {
    const standing = buttonsOf(this.content);
    const opened = standing.flatMap((action) => (action.type === 'Action.ShowCard' ? buttonsOf(action['card']) : []));
    const fitting = [...standing, ...opened].filter((action) => fits(action.title ?? '', title));
    // "Snooze…" opens what "Snooze" sends.
    const found = fitting.find((action) => action.title === title) ?? fitting.find(({ type }) => type !== 'Action.ShowCard') ?? fitting[0];
    if (!found) throw new Error(`No button ${String(title)} on this card, but: ${this.buttons.join(', ')}\n${this.text}`);
    return found;
  }

  presses(title: Said, inputs: Record<string, unknown> = {}): Promise<PressResult> {
    return this.pressed(this.button(title), this.#person, inputs);
  }

  /** A press as any client could send it: an old button, somebody else, something changed on the way. */
  pressed(action: CardAction, by: Person = this.#person, inputs: Record<string, unknown> = {}): Promise<PressResult> {
    return this.#services.client.press(by.id, this.message.id, action, { inputs });
  }

  /** As on a client that does not know universal actions: the press becomes a message. */
  async pressedOnOldClient(title: Said): Promise<PressResult> {
    const { fallback } = this.button(title);
    if (!isRecord(fallback)) throw new Error('The button has no fallback.');
    return this.pressed(fallback as CardAction);
  }

  /** Waits until this same card reads so. */
  async becomes(said: Said, { within }: Sight = {}): Promise<this> {
    await eventually(`the card reads ${String(said)}`, () => fits(this.text, said), within).catch((failure: unknown) => {
      throw new Error(`${failure instanceof Error ? failure.message : ''}\nIt reads: ${this.text}`);
    });
    return this;
  }
}

function fits(text: string, said: Said): boolean {
  return typeof said === 'string' ? text.includes(said) : said.test(text);
}

function wordsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (!isRecord(node) || String(node['type']).startsWith('Action.')) return [];
  const { text, title, value } = node;
  const own = [text, node['type'] === 'Fact' || node['type'] === 'Input.ChoiceSet' ? undefined : title, node['type'] === 'Fact' ? value : undefined];
  // A fallback says the same again, for clients that do not know the element.
  const inner = Object.entries(node).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [...own.filter((part): part is string => typeof part === 'string'), ...inner.flatMap(([, part]) => wordsOf(part))];
}

function buttonsOf(node: unknown): CardAction[] {
  if (Array.isArray(node)) return node.flatMap(buttonsOf);
  if (!isRecord(node)) return [];
  if (typeof node['type'] === 'string' && node['type'].startsWith('Action.')) return [node as CardAction];
  return Object.entries(node).filter(([key]) => key !== 'fallback').flatMap(([, part]) => buttonsOf(part));
}
