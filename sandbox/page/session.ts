import type { CallView, ClockView, ConversationView, FaultsView, Language, MessageView, PersonView } from './wire.ts';
import { faultNames } from './wire.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

// What the page knows, and who wants to hear of a change. Parts draw themselves from this.

export type Theme = 'light' | 'dark';
export type Part = 'person' | 'conversation' | 'messages' | 'typing' | 'calls' | 'faults' | 'clock' | 'language' | 'theme' | 'thread' | 'unread' | 'connection';

const noFaults = Object.fromEntries(faultNames.map((name) => [name, false])) as FaultsView;

export class Session {
  people: PersonView[] = [];
  company = '';
  person: PersonView | undefined;
  conversations: ConversationView[] = [];
  conversation: ConversationView | undefined;
  readonly messages = new Map<string, MessageView>();
  readonly unread = new Map<string, number>();
  calls: CallView[] = [];
  faults: FaultsView = noFaults;
  clock: ClockView = { now: Date.now(), offset: 0 };
  /** The post that the next message answers, in a channel. */
  thread: string | undefined;
  typing: string | undefined;
  connected = true;
  /** Resolves when Balie is installed for this person and the chat is on the page: Teams lets nobody speak before that either. */
  opened: Promise<unknown> = Promise.resolve();
  language: Language = remembered('language', ['nl', 'en']) ?? (navigator.language.startsWith('nl') ? 'nl' : 'en');
  theme: Theme = remembered('theme', ['light', 'dark']) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

  readonly #listeners = new Map<Part, Set<() => void>>();

  get words(): Words {
    return words[this.language];
  }

  /** The language of the Teams client, which Balie sees in each activity. */
  get locale(): string {
    return this.language === 'nl' ? 'nl-NL' : 'en-GB';
  }

  on(parts: Part[], draw: () => void): void {
    for (const part of parts) {
      const known = this.#listeners.get(part) ?? new Set();
      this.#listeners.set(part, known.add(draw));
    }
  }

  changed(...parts: Part[]): void {
    const draws = new Set(parts.flatMap((part) => [...(this.#listeners.get(part) ?? [])]));
    for (const draw of draws) draw();
  }

  setLanguage(language: Language): void {
    this.language = language;
    remember('language', language);
    document.documentElement.lang = language;
    this.changed('language');
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    remember('theme', theme);
    document.documentElement.dataset['theme'] = theme;
    this.changed('theme');
  }

  setConversation(conversation: ConversationView): void {
    this.conversation = conversation;
    this.thread = undefined;
    this.unread.delete(conversation.id);
    this.changed('conversation', 'unread', 'thread');
  }

  /** Messages of the open conversation, oldest first. */
  shown(): MessageView[] {
    return [...this.messages.values()].filter(({ conversation }) => conversation === this.conversation?.id);
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`balie.${name}`, value);
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
}

export function remembered<T extends string>(name: string, allowed?: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(`balie.${name}`) as T | null;
    return value !== null && (allowed?.includes(value) ?? true) ? value : undefined;
  } catch {
    return undefined;
  }
}
