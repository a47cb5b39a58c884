import { h, icon, hidden } from './dom.ts';
import { dayText, drawMessage } from './message.ts';
import type { MessageActions, Note } from './message.ts';
import type { Session } from './session.ts';
import type { MessageView } from './wire.ts';

/** The messages of the open conversation. A message that changes is exchanged in place. */
export class MessageList {
  readonly root: HTMLElement;
  readonly #session: Session;
  readonly #act: MessageActions;
  readonly #elements = new Map<string, HTMLElement>();
  readonly #notes = new Map<string, Note>();
  readonly #list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: 0 });
  readonly #typing = h('div', { class: 'typing', hidden: true }, h('i'), h('i'), h('i'));
  readonly #news = h('div', { class: 'visually-hidden', role: 'status' });
  /** Where the list was put last; whoever is still there has not begun to read back. */
  #rest = 0;
  readonly #replyTo: (thread: string) => void;

  constructor(session: Session, act: MessageActions, replyTo: (thread: string) => void) {
    this.#session = session;
    this.#act = act;
    this.#replyTo = replyTo;
    this.root = h('div', { class: 'message-area' }, this.#list, this.#news);
    session.on(['conversation', 'language'], () => this.draw());
    session.on(['typing'], () => this.#drawTyping());
    // Ideas that appear under the list, or a picture that loads in a card, take room after the list was drawn.
    const settle = (): void => {
      if (this.#atEnd()) this.#toEnd();
    };
    new ResizeObserver(settle).observe(this.#list);
    this.#list.addEventListener('load', settle, { capture: true });
    this.draw();
  }

  draw(): void {
    this.#elements.clear();
    this.#list.setAttribute('aria-label', this.#session.words.messages);
    this.#list.classList.toggle('channel', this.#session.conversation?.kind === 'channel');
    this.#list.replaceChildren(this.#typing);
    for (const message of this.#session.shown()) this.#place(message);
    this.#drawTyping();
    this.#toEnd();
  }

  /** A new or changed message of the open conversation. */
  show(message: MessageView): void {
    const known = this.#elements.has(message.id);
    const stay = this.#atEnd() || message.from === 'me';
    this.#place(message);
    if (known && message.cards.length > 0) this.#news.textContent = `${this.#session.words.cardUpdated}. ${message.summary}`;
    if (stay) this.#toEnd();
  }

  note(message: MessageView, note: Note | undefined): void {
    if (note === undefined) this.#notes.delete(message.id);
    else this.#notes.set(message.id, note);
    const current = this.#session.messages.get(message.id);
    if (current === undefined || !this.#elements.has(message.id)) return;
    const stay = this.#atEnd();
    this.#place(current);
    if (stay) this.#toEnd();
  }

  busy(message: MessageView, busy: boolean, button: HTMLElement | null): void {
    const card = this.#elements.get(message.id)?.querySelector('.card');
    if (busy) card?.setAttribute('aria-busy', 'true');
    else card?.removeAttribute('aria-busy');
    button?.classList.toggle('pressed', busy);
  }

  #place(message: MessageView): void {
    const element = drawMessage(this.#session, message, this.#notes.get(message.id), this.#act);
    const old = this.#elements.get(message.id);
    this.#elements.set(message.id, element);
    if (old !== undefined) {
      element.classList.toggle('continued', old.classList.contains('continued'));
      element.classList.add('changed');
      exchange(old, element);
      return;
    }
    if (this.#session.conversation?.kind === 'channel') return this.#placeInThread(message, element);
    const before = this.#typing.previousElementSibling;
    const previous = before instanceof HTMLElement ? this.#session.messages.get(before.dataset['id'] ?? '') : undefined;
    if (previous === undefined || dayText(this.#session, previous.at) !== dayText(this.#session, message.at)) {
      this.#typing.before(h('div', { class: 'day' }, h('span', {}, dayText(this.#session, message.at))));
    } else if (previous.from === message.from && message.at - previous.at < 120_000) element.classList.add('continued');
    this.#typing.before(element);
  }

  #placeInThread(message: MessageView, element: HTMLElement): void {
    const root = message.thread ?? message.id;
    const thread = this.#list.querySelector(`[data-thread="${CSS.escape(root)}"]`);
    if (thread !== null) {
      thread.lastElementChild?.before(element);
      return;
    }
    const { words } = this.#session;
    const reply = h('button', { type: 'button', class: 'reply', onclick: () => this.#replyTo(root) }, icon('reply'), words.reply, hidden(`: ${message.text.slice(0, 60)}`));
    this.#typing.before(h('section', { class: 'thread', 'data-thread': root }, element, reply));
  }

  #drawTyping(): void {
    this.#typing.hidden = this.#session.typing === undefined || this.#session.typing !== this.#session.conversation?.id;
    const stay = this.#atEnd();
    this.#news.textContent = this.#typing.hidden ? '' : this.#session.words.typing;
    if (stay) this.#toEnd();
  }

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < 120 || Math.abs(scrollTop - this.#rest) < 2;
  }

  /** To the end, but never past the top of a last message that is taller than the window. */
  #toEnd(): void {
    this.#list.scrollTop = this.#list.scrollHeight;
    const last = [...this.#elements.values()].at(-1);
    if (last !== undefined && !last.classList.contains('from-me')) {
      const above = last.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
      if (above < 12) this.#list.scrollTop += above - 12;
    }
    this.#rest = this.#list.scrollTop;
  }
}

/** Keeps the keyboard where it was: on the button of the same name, else on the new card. */
function exchange(old: HTMLElement, element: HTMLElement): void {
  const active = document.activeElement instanceof HTMLElement && old.contains(document.activeElement) ? document.activeElement : undefined;
  const name = active?.textContent ?? '';
  old.replaceWith(element);
  if (active === undefined) return;
  const same = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name && name !== '');
  const target = same ?? element.querySelector<HTMLElement>('.card');
  target?.focus({ preventScroll: true });
}
