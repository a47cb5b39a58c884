import type { PressedAction } from './card.ts';
import { chatList } from './chat-list.ts';
import { composer } from './composer.ts';
import { avatar, h, icon } from './dom.ts';
import type { MessageActions } from './message.ts';
import { MessageList } from './message-list.ts';
import { welcome } from './people-list.ts';
import { readFile } from './read-file.ts';
import { serverLink } from './server-link.ts';
import type { Session } from './session.ts';
import { signIn } from './sign-in.ts';
import { suggestions } from './suggestions.ts';
import type { MessageView, PersonView } from './wire.ts';

export interface Chat {
  root: HTMLElement;
  show(message: MessageView): void;
  focus(): void;
}

/** The conversation itself: head, messages, ideas and the field to type in. */
export function chat(session: Session, toast: (text: string) => void, choose: (person: PersonView) => void): Chat {
  const say = (text: string, file?: File): void => {
    const { person, conversation, locale, thread } = session;
    if (person === undefined) return;
    // On a phone the ideas would keep the place that the answer needs.
    if (matchMedia('(max-width: 899px)').matches) showIdeas(false);
    // Who types before the chat is there is heard as soon as it is.
    session.opened.then(async () => {
      const place = conversation ?? (session.person === person ? session.conversation : undefined);
      if (place === undefined) return;
      const along = file === undefined ? {} : { file: await readFile(file) };
      const { status } = await serverLink.say({ person: person.id, conversation: place.id, text, ...along, locale, ...(thread === undefined ? {} : { thread }) });
      if (status < 200 || status >= 300) toast(session.words.failed);
    }).catch(() => toast(session.words.failed));
  };
  const act: MessageActions = {
    say: (text) => say(text),
    press: (message, action, button) => void press(message, action, button),
    signIn: (message, { url }, again) => {
      signIn(session, message.conversation, url).then(() => {
        if (again !== undefined) again();
      }, () => toast(session.words.failed));
    },
  };
  const typed = composer(session, say);
  const list = new MessageList(session, act, (thread) => {
    session.thread = thread;
    session.changed('thread');
    typed.focus();
  });

  async function press(message: MessageView, action: PressedAction, button: HTMLElement | null): Promise<void> {
    const { person, locale } = session;
    if (person === undefined) return;
    if (action.type === 'Action.OpenUrl') return openPage(action['url']);
    list.note(message, undefined);
    list.busy(message, true, button);
    const result = await serverLink.press({ person: person.id, message: message.id, action, locale })
      .catch(() => ({ kind: 'error' as const, text: session.words.failed }));
    list.busy(message, false, button);
    if (result.kind === 'open') return openPage(result.url);
    if (result.kind === 'message' || result.kind === 'error') list.note(message, result);
    if (result.kind === 'sign-in') {
      list.note(message, { kind: 'sign-in', text: result.signIn.text, signIn: result.signIn, again: () => void press(message, action, null) });
    }
  }

  const ideas = suggestions(session, (text) => say(text));
  const toggle = h('button', { type: 'button', class: 'icon-button', 'aria-expanded': 'true', onclick: () => showIdeas(ideas.hasAttribute('hidden')) }, icon('bulb'));
  function showIdeas(shown: boolean): void {
    ideas.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
  }
  const room = h('div', { class: 'room' }, head(session, toggle), list.root, ideas, typed.root);
  const root = h('main', { class: 'chat' });
  const draw = (): void => root.replaceChildren(session.person === undefined ? welcome(session, choose) : room);
  session.on(['person', 'language'], draw);
  draw();
  return { root, show: (message) => list.show(message), focus: () => typed.focus() };
}

function head(session: Session, toggle: HTMLElement): HTMLElement {
  const root = h('header', { class: 'chat-head' });
  const tabs = chatList(session, 'tabs', () => undefined);
  const draw = (): void => {
    const { words, conversation, person } = session;
    toggle.setAttribute('aria-label', words.suggestions);
    toggle.title = words.suggestions;
    const mark = conversation?.kind === 'channel' ? h('span', { class: 'avatar avatar-channel', 'aria-hidden': 'true' }, icon('hash')) : avatar('Balie');
    root.replaceChildren(
      h('div', { class: 'chat-title' }, mark, h('div', { class: 'chat-title-text' }, h('h1', {}, conversation?.title ?? 'Balie'),
        h('span', { class: 'person-job' }, conversation?.team ?? `${words.you}: ${person?.name ?? ''} · ${person === undefined ? '' : words.jobs[person.job]}`))),
      tabs, toggle);
  };
  session.on(['conversation', 'language', 'person'], draw);
  draw();
  return root;
}

function openPage(url: unknown): void {
  if (typeof url === 'string' && /^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener');
}
