import { oauthCardOf } from './activity.ts';
import type { Activity } from './activity.ts';
import { personalConversationId } from './identifiers.ts';

// What Teams keeps: conversations, their messages, and the card each person sees in a message.

export interface Team {
  id: string;
  name: string;
  aadGroupId: string;
  channelName: string;
}

export interface Conversation {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  /** Object ids. */
  readonly members: readonly string[];
  readonly team?: Team;
  /** Balie may read and write here. */
  installed: boolean;
  readonly messages: Message[];
}

export interface Message {
  readonly id: string;
  readonly conversation: string;
  /** The message this one answers in a channel; undefined for a first post and in a personal chat. */
  readonly thread?: string;
  /** Object id of a person, or 'bot'. */
  readonly from: string;
  readonly at: number;
  activity: Activity;
  editedAt?: number;
  deleted: boolean;
  /** Teams shows no sign-in card while it tries to sign in silently. */
  hidden: boolean;
  /** Cards that replaced the message's own for one person, by object id. */
  readonly views: Map<string, unknown>;
  /** A message for one person's eyes in a shared conversation. */
  readonly onlyFor?: string;
}

export type ChatEvent =
  | { kind: 'message' | 'update'; message: Message }
  | { kind: 'view'; message: Message; person: string }
  | { kind: 'typing'; conversation: string };

export class ConversationStore {
  readonly #conversations = new Map<string, Conversation>();
  readonly #messages = new Map<string, Message>();
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  readonly #appId: string;
  readonly #now: () => number;
  #lastId = 0;

  constructor(appId: string, now: () => number) {
    this.#appId = appId;
    this.#now = now;
  }

  /** Returns the function that stops listening. */
  listen(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  emit(event: ChatEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The one chat between this person and the bot; the same id every time, installed or not. */
  personal(personId: string): Conversation {
    const id = personalConversationId(this.#appId, personId);
    return this.#conversations.get(id) ?? this.#keep({ id, type: 'personal', members: [personId], installed: false, messages: [] });
  }

  openChannel(id: string, team: Team, members: readonly string[]): Conversation {
    return this.#keep({ id, type: 'channel', members, team, installed: false, messages: [] });
  }

  /** A chat of several people; it belongs to no team. */
  openGroup(id: string, members: readonly string[]): Conversation {
    return this.#keep({ id, type: 'groupChat', members, installed: false, messages: [] });
  }

  find(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  all(): Conversation[] {
    return [...this.#conversations.values()];
  }

  message(id: string): Message | undefined {
    return this.#messages.get(id);
  }

  add(conversation: Conversation, from: string, activity: Activity, where: { thread?: string; onlyFor?: string } = {}): Message {
    const silent = conversation.type === 'personal' && oauthCardOf(activity)?.tokenExchangeResource !== undefined;
    const message: Message = {
      id: this.nextId(),
      conversation: conversation.id,
      from,
      at: this.#now(),
      activity,
      deleted: false,
      hidden: silent,
      views: new Map(),
      ...where,
    };
    this.restore(conversation, message);
    this.emit({ kind: 'message', message });
    return message;
  }

  /** Puts a message back without telling anybody: it was there before the restart. */
  restore(conversation: Conversation, message: Message): void {
    conversation.messages.push(message);
    this.#messages.set(message.id, message);
  }

  get lastId(): number {
    return this.#lastId;
  }

  continueFrom(lastId: number): void {
    this.#lastId = Math.max(this.#lastId, lastId);
  }

  /** A new card for everybody: what single persons saw before is gone. */
  edit(message: Message, activity: Activity): void {
    message.activity = activity;
    message.editedAt = this.#now();
    message.views.clear();
    this.emit({ kind: 'update', message });
  }

  remove(message: Message): void {
    message.deleted = true;
    this.emit({ kind: 'update', message });
  }

  reveal(message: Message): void {
    message.hidden = false;
    this.emit({ kind: 'update', message });
  }

  showTo(message: Message, person: string, card: unknown): void {
    message.views.set(person, card);
    this.emit({ kind: 'view', message, person });
  }

  /** Message ids are milliseconds in Teams, and unique. */
  nextId(): string {
    this.#lastId = Math.max(this.#lastId + 1, Math.floor(this.#now()));
    return String(this.#lastId);
  }

  #keep(conversation: Conversation): Conversation {
    this.#conversations.set(conversation.id, conversation);
    return conversation;
  }
}
