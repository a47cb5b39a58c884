import { randomUUID } from 'node:crypto';
import type { Connector, Delivery } from './connector.ts';
import { contentTypes, isRecord } from './connector/activity.ts';
import type { Activity, Attachment } from './connector/activity.ts';
import type { Conversation, Message } from './connector/conversation-store.ts';
import type { EntraPerson } from './entra/directory.ts';
import type { AttachedFile } from './teams/attached-files.ts';
import { envelope, mentionOf } from './teams/envelope.ts';
import { installActivities } from './teams/installation.ts';
import { mergedData, readAnswer } from './teams/press.ts';
import type { CardAction, PressResult } from './teams/press.ts';
import { signInSilently } from './teams/silent-sign-in.ts';

// What a person can do in Teams, as functions: the chat page and the tests press the same buttons.

export interface SendOptions {
  /** Default: the person's own chat with Balie. */
  conversation?: string;
  /** Answer under this message of a channel; undefined starts a new post there. */
  thread?: string;
  /** Default: what was given last for this person, else their own language. */
  locale?: string;
}

export interface SayOptions extends SendOptions {
  /** Goes along with the message; in a person's own chat only. */
  file?: AttachedFile;
}

export interface PressOptions {
  inputs?: Record<string, unknown>;
  locale?: string;
  trigger?: 'manual' | 'automatic';
}

export interface TeamsClientOptions {
  connector: Connector;
  appId: string;
  tenantId: string;
  clock: { now(): number };
  person(id: string): EntraPerson & { preferredLanguage?: string } | undefined;
  ssoToken(personId: string): Promise<string>;
}

export class TeamsRefused extends Error {
  readonly code = 'sandbox_teams_refused';
}

export class TeamsClient {
  readonly #options: TeamsClientOptions;
  readonly #background = new Set<Promise<unknown>>();
  /** How many clients (desktop, phone, web) a person has open, by object id. Default 1. */
  readonly openClients = new Map<string, number>();
  /** The language a person's Teams is set to, by object id; it goes along with everything, sign-in too. */
  readonly locales = new Map<string, string>();

  constructor(options: TeamsClientOptions) {
    this.#options = options;
    const { store } = options.connector;
    store.listen((event) => {
      this.#keepTrack(signInSilently({
        find: (id) => store.find(id),
        token: (id) => options.ssoToken(id),
        invoke: (id, conversation, content) => this.#deliver(id, conversation, content),
        reveal: (message) => store.reveal(message),
        clients: (id) => this.openClients.get(id) ?? 1,
      }, event));
    });
  }

  /** Adds Balie: to this person's chat, or by this person to the team of a channel. Does nothing twice. */
  async install(personId: string, conversationId?: string): Promise<Delivery[]> {
    const conversation = this.#conversation(personId, conversationId);
    if (conversation.installed) return [];
    conversation.installed = true;
    const activities = installActivities(this.#options.appId, conversation, this.#person(personId), 'add');
    return Promise.all(activities.map((activity) => this.#deliver(personId, conversation, activity)));
  }

  async uninstall(personId: string, conversationId?: string): Promise<Delivery[]> {
    const conversation = this.#conversation(personId, conversationId);
    const activities = installActivities(this.#options.appId, conversation, this.#person(personId), 'remove');
    const deliveries = await Promise.all(activities.map((activity) => this.#deliver(personId, conversation, activity)));
    conversation.installed = false;
    return deliveries;
  }

  /** Types a message. In a channel or a group chat it mentions Balie: Teams hands the bot nothing else there. */
  async sendText(personId: string, text: string, { file, ...options }: SayOptions = {}): Promise<Delivery> {
    const conversation = this.#conversation(personId, options.conversation);
    if (!conversation.installed) throw new TeamsRefused('Balie is not installed in this conversation. Install it first.');
    if (file !== undefined && conversation.type === 'channel') throw new TeamsRefused('In a channel Teams hands no bot a file. Send it in the personal chat.');
    const { store } = this.#options.connector;
    const along = file === undefined ? {} : { attachments: [this.#attachment(file)] };
    const shown = store.add(conversation, personId, { type: 'message', text, textFormat: 'plain', ...along }, this.#thread(options.thread));
    const content: Activity = {
      type: 'message',
      textFormat: 'plain',
      ...(conversation.type === 'personal' ? { text } : mentionOf(this.#options.appId, text)),
      ...along,
    };
    return this.#deliver(personId, conversation, content, { ...options, id: shown.id, thread: options.thread ?? shown.id });
  }

  /** Presses a button of a card, with what the card's inputs hold. Throws TeamsRefused for a message that is not there. */
  async press(personId: string, messageId: string, action: CardAction, options: PressOptions = {}): Promise<PressResult> {
    const { message, conversation } = this.#message(personId, messageId);
    const data = mergedData(action, options.inputs ?? {});
    if (action.type === 'Action.OpenUrl') return { kind: 'open', url: textOf(action['url']) ?? '' };
    if (action.type === 'Action.Submit') return this.#submit(personId, message, conversation, data, options);
    if (action.type !== 'Action.Execute') throw new TeamsRefused(`Teams sends nothing for ${action.type}. Press another button.`);
    const value = {
      action: { type: action.type, ...(action['id'] === undefined ? {} : { id: action['id'] }), verb: action.verb, data },
      trigger: options.trigger ?? 'manual',
    };
    const invoke = (more: object): Promise<Delivery> =>
      this.#deliver(personId, conversation, { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value: { ...value, ...more } }, {
        ...options,
        thread: message.thread ?? message.id,
      });
    const first = await invoke({ authentication: null, state: null });
    let result = readAnswer(first.status, first.body);
    if (result.kind === 'sign-in' && conversation.type === 'personal' && result.card.tokenExchangeResource !== undefined) {
      const { card } = result;
      const authentication = { id: card.tokenExchangeResource?.id, connectionName: card.connectionName, token: await this.#options.ssoToken(personId) };
      const second = await invoke({ authentication, state: null });
      result = readAnswer(second.status, second.body);
      // Silence was not enough: the person gets the button, and presses again when done.
      if (result.kind === 'error' && result.code === '412') result = { kind: 'sign-in', card };
    }
    if (result.kind === 'card') this.#options.connector.store.showTo(message, personId, result.card);
    return result;
  }

  /** The sign-in window closed: `state` is what its last page handed over, or undefined when it was closed early. */
  async finishSignIn(personId: string, conversationId: string, state: string | undefined): Promise<Delivery> {
    const value = { state: state ?? 'CancelledByUser' };
    return this.#deliver(personId, this.#conversation(personId, conversationId), { type: 'invoke', name: 'signin/verifyState', value });
  }

  /** Hands the bot an activity again as it was, as Teams does when an answer came late. */
  redeliver(activity: Activity): Promise<Delivery> {
    return this.#options.connector.deliver(activity);
  }

  /** Anything at all, with the fields of Teams around it. */
  deliver(personId: string, content: Activity, options: SendOptions = {}): Promise<Delivery> {
    return this.#deliver(personId, this.#conversation(personId, options.conversation), content, options);
  }

  /** Resolves when everything that the client does by itself (silent sign-in) is done. */
  async settled(): Promise<void> {
    while (this.#background.size > 0) await Promise.all(this.#background);
  }

  async #submit(
    personId: string, message: Message, conversation: Conversation, data: Record<string, unknown>, options: PressOptions,
  ): Promise<PressResult> {
    const { msteams, ...value } = data;
    const special = isRecord(msteams) ? msteams : {};
    const thread = message.thread ?? message.id;
    const where = conversation.type === 'channel' ? { thread } : {};
    if (special['type'] === 'signin') return { kind: 'open', url: textOf(special['value']) ?? '' };
    if (special['type'] === 'imBack') {
      await this.sendText(personId, textOf(special['value']) ?? '', { ...options, ...where, conversation: conversation.id });
      return { kind: 'sent' };
    }
    if (special['type'] === 'messageBack') {
      const { store } = this.#options.connector;
      const text = textOf(special['text']) ?? '';
      const shown = textOf(special['displayText']) ?? text;
      if (shown !== '') store.add(conversation, personId, { type: 'message', text: shown, textFormat: 'plain' }, where);
      await this.#deliver(personId, conversation, { type: 'message', text, value: special['value'] ?? value, replyToId: message.id }, { ...options, thread });
      return { kind: 'sent' };
    }
    const { status } = await this.#deliver(personId, conversation, { type: 'message', value, replyToId: message.id }, { ...options, thread });
    return status >= 200 && status < 300 ? { kind: 'sent' } : { kind: 'error', code: 'NotDelivered', text: 'Something went wrong. Please try again.' };
  }

  #deliver(personId: string, conversation: Conversation, content: Activity, options: SendOptions & { id?: string } = {}): Promise<Delivery> {
    const { connector, appId, tenantId, clock } = this.#options;
    const person = this.#person(personId);
    if (options.locale !== undefined) this.locales.set(personId, options.locale);
    const sender = {
      person,
      conversation,
      locale: this.locales.get(personId) ?? person.preferredLanguage ?? 'nl-NL',
      ...(conversation.type === 'channel' ? this.#thread(options.thread) : {}),
    };
    const stamp = { id: options.id ?? (content.type === 'invoke' ? `f:${connector.store.nextId()}` : connector.store.nextId()), at: clock.now() };
    return connector.deliver(envelope({ appId, tenantId, serviceUrl: connector.serviceUrl }, sender, stamp, content));
  }

  #conversation(personId: string, conversationId: string | undefined): Conversation {
    const { store } = this.#options.connector;
    if (conversationId === undefined) return store.personal(personId);
    const conversation = store.find(conversationId);
    if (conversation?.members.includes(personId)) return conversation;
    throw new TeamsRefused('This person is not in that conversation. Choose one of their own.');
  }

  #message(personId: string, messageId: string): { message: Message; conversation: Conversation } {
    const message = this.#options.connector.store.message(messageId);
    if (message === undefined || message.deleted) throw new TeamsRefused('The message is not there any more.');
    return { message, conversation: this.#conversation(personId, message.conversation) };
  }

  #person(personId: string): EntraPerson & { preferredLanguage?: string } {
    const person = this.#options.person(personId);
    if (person === undefined) throw new TeamsRefused(`Nobody in the company has object id ${personId}.`);
    return person;
  }

  #attachment(file: AttachedFile): Attachment {
    const fileType = file.name.includes('.') ? file.name.split('.').at(-1) : '';
    return { contentType: contentTypes.file, name: file.name, content: { downloadUrl: this.#options.connector.keepFile(file), fileType, uniqueId: randomUUID() } };
  }

  #thread(thread: string | undefined): { thread?: string } {
    return thread === undefined ? {} : { thread };
  }

  #keepTrack(work: Promise<unknown>): void {
    const kept = work
      .catch((error: unknown) => console.error('Teams could not sign in silently.', error))
      .finally(() => this.#background.delete(kept));
    this.#background.add(kept);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
