import { drawCard } from './card.ts';
import type { PressedAction } from './card.ts';
import { avatar, h, hidden, icon } from './dom.ts';
import { renderMarkdown } from './markdown.ts';
import type { Session } from './session.ts';
import type { MessageView, SignInView } from './wire.ts';

/** A line under a message: what a press brought, when that was not a new card. */
export interface Note {
  kind: 'message' | 'error' | 'sign-in';
  text: string;
  signIn?: SignInView;
  again?: () => void;
}

export interface MessageActions {
  press(message: MessageView, action: PressedAction, button: HTMLElement | null): void;
  say(text: string): void;
  signIn(message: MessageView, signIn: SignInView, again?: () => void): void;
}

export function drawMessage(session: Session, message: MessageView, note: Note | undefined, act: MessageActions): HTMLElement {
  const { words } = session;
  const name = message.from === 'me' ? words.you : message.name;
  const time = h('time', { datetime: new Date(message.at).toISOString(), title: dateText(session, message.at) }, timeText(session, message.at));
  const root = h('article', { class: `message from-${message.from}`, 'data-id': message.id, 'aria-label': `${name}, ${timeText(session, message.at)}` },
    message.from === 'me' ? null : avatar(message.name),
    h('div', { class: 'message-body' },
      h('header', { class: 'message-head' }, h('span', { class: 'message-name' }, name), time, message.edited && h('span', { class: 'soft' }, words.edited)),
      ...content(session, message, act),
      note !== undefined && noteLine(message, note, act),
    ),
  );
  return root;
}

function content(session: Session, message: MessageView, act: MessageActions): (HTMLElement | null)[] {
  const { words } = session;
  if (message.deleted) return [h('p', { class: 'bubble removed' }, words.removed)];
  return [
    message.text === '' ? null : bubble(message),
    ...message.files.map((name) => h('p', { class: 'bubble file' }, icon('clip'), hidden(`${words.sentAlong}: `), name)),
    ...message.cards.map((card) => drawCard(card, message.summary === '' ? words.cardFrom : message.summary, (action, button) => act.press(message, action, button))),
    message.signIn === null ? null : signInCard(message, message.signIn, act),
    message.suggestions.length === 0 ? null
      : h('div', { class: 'message-suggestions' }, ...message.suggestions.map(({ title, value }) => h('button', { type: 'button', class: 'chip', onclick: () => act.say(value) }, title))),
  ];
}

function bubble(message: MessageView): HTMLElement {
  const element = h('div', { class: 'bubble' });
  if (message.markdown && message.from === 'balie') element.innerHTML = renderMarkdown(message.text);
  else element.textContent = message.text;
  return element;
}

function signInCard(message: MessageView, signIn: SignInView, act: MessageActions): HTMLElement {
  return h('div', { class: 'card sign-in-card' },
    signIn.text !== '' && h('p', {}, signIn.text),
    h('button', { type: 'button', class: 'button main', onclick: () => act.signIn(message, signIn) }, signIn.title));
}

function noteLine(message: MessageView, note: Note, act: MessageActions): HTMLElement {
  const { signIn } = note;
  return h('div', { class: `note note-${note.kind}`, role: note.kind === 'error' ? 'alert' : 'status' }, note.text,
    signIn !== undefined && h('button', { type: 'button', class: 'button small', onclick: () => act.signIn(message, signIn, note.again) }, signIn.title));
}

export function timeText(session: Session, at: number): string {
  return new Intl.DateTimeFormat(session.locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

export function dateText(session: Session, at: number): string {
  return new Intl.DateTimeFormat(session.locale, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(at);
}

export function dayText(session: Session, at: number): string {
  return new Intl.DateTimeFormat(session.locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}
