import { callList } from './call-list.ts';
import { chat } from './chat.ts';
import { chatList } from './chat-list.ts';
import { clockPanel } from './clock-panel.ts';
import { h } from './dom.ts';
import { drawer } from './drawer.ts';
import { peopleList } from './people-list.ts';
import { listen, serverLink } from './server-link.ts';
import { Session, remember, remembered } from './session.ts';
import { endSignIn } from './sign-in.ts';
import { topBar } from './top-bar.ts';
import type { PageEvent, PersonView } from './wire.ts';
import { eventsPanel, faultPanel } from './world-panel.ts';

const session = new Session();
document.documentElement.lang = session.language;
document.documentElement.dataset['theme'] = session.theme;

const toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
function toast(text: string): void {
  const line = h('div', { class: 'toast' }, text);
  toasts.append(line);
  window.setTimeout(() => line.remove(), 6000);
}
const failed = (): void => toast(session.words.failed);

const room = chat(session, toast, (person) => void choose(person).then(() => room.focus()));
const left = drawer(session, {
  side: 'left', narrow: '(max-width: 899px)', name: () => session.words.openPeople,
  content: [peopleList(session, (person) => void choose(person)), chatList(session, 'rows', () => left.close()), note()],
});
const right = drawer(session, { side: 'right', narrow: '(max-width: 1179px)', name: () => session.words.openPanel, content: [panel()] });
const offline = h('div', { class: 'offline', role: 'alert', hidden: true });
document.querySelector('#app')?.replaceChildren(topBar(session, left.opener, right.opener), offline, h('div', { class: 'columns' }, left.root, room.root, right.root), toasts);
session.on(['connection', 'language'], () => {
  offline.hidden = session.connected;
  offline.textContent = session.words.offline;
});

session.on(['language'], () => {
  if (session.person !== undefined) serverLink.open(session.person.id, session.locale).catch(failed);
});

let stopListening: (() => void) | undefined;
let chatIsThere: (() => void) | undefined;
let typingTimer: number | undefined;

async function choose(person: PersonView): Promise<void> {
  stopListening?.();
  remember('person', person.id);
  session.person = person;
  session.conversations = [];
  session.conversation = undefined;
  session.messages.clear();
  session.unread.clear();
  session.changed('person', 'conversation');
  stopListening = listen(person.id, {
    event: apply,
    connection(alive) {
      if (alive !== session.connected) {
        session.connected = alive;
        // The sandbox may have begun a new world meanwhile, in which nobody installed anything yet.
        if (alive) session.opened = serverLink.open(person.id, session.locale).catch(failed);
        session.changed('connection');
      }
    },
  });
  left.close();
  const there = new Promise<void>((resolve) => (chatIsThere = resolve));
  session.opened = Promise.all([serverLink.open(person.id, session.locale).catch(failed), there]);
  await session.opened;
}

function apply(event: PageEvent): void {
  switch (event.kind) {
    case 'snapshot':
      return applySnapshot(event.snapshot);
    case 'message': {
      const { message } = event;
      const known = session.messages.has(message.id);
      session.messages.set(message.id, message);
      if (message.from === 'balie') setTyping(undefined);
      if (message.conversation === session.conversation?.id) return room.show(message);
      if (known || message.from === 'me') return;
      session.unread.set(message.conversation, (session.unread.get(message.conversation) ?? 0) + 1);
      return session.changed('unread');
    }
    case 'typing':
      return setTyping(event.conversation);
    case 'call':
      session.calls = [...session.calls, event.call].slice(-200);
      return session.changed('calls');
    case 'faults':
      session.faults = event.faults;
      return session.changed('faults');
    case 'signed-in':
      return endSignIn(event.state);
    case 'clock':
      session.clock = event.clock;
      return session.changed('clock');
    default:
      return undefined;
  }
}

function applySnapshot(snapshot: Extract<PageEvent, { kind: 'snapshot' }>['snapshot']): void {
  session.messages.clear();
  for (const message of snapshot.messages) session.messages.set(message.id, message);
  Object.assign(session, { conversations: snapshot.conversations, calls: snapshot.calls, faults: snapshot.faults, clock: snapshot.clock });
  const open = snapshot.conversations.find(({ id }) => id === session.conversation?.id) ?? snapshot.conversations[0];
  if (open !== undefined) session.setConversation(open);
  chatIsThere?.();
  session.changed('calls', 'faults', 'clock');
}

/** A typing sign lasts a few seconds unless it is repeated, as in Teams. */
function setTyping(conversation: string | undefined): void {
  window.clearTimeout(typingTimer);
  session.typing = conversation;
  session.changed('typing');
  if (conversation !== undefined) typingTimer = window.setTimeout(() => setTyping(undefined), 5000);
}

function note(): HTMLElement {
  const text = h('p', { class: 'side-note' });
  const draw = (): void => void (text.textContent = session.words.local);
  session.on(['language'], draw);
  draw();
  return text;
}

function panel(): HTMLElement {
  const title = h('h2', {});
  const intro = h('p', { class: 'soft' });
  const draw = (): void => {
    title.textContent = session.words.panel;
    intro.textContent = session.words.panelIntro;
  };
  session.on(['language'], draw);
  draw();
  const forPerson = (act: (id: string) => Promise<unknown>): void => {
    if (session.person !== undefined) act(session.person.id).catch(failed);
  };
  return h('div', { class: 'panel' }, h('header', { class: 'panel-head' }, title, intro),
    clockPanel(session, (ms) => void serverLink.forward(ms).catch(failed)),
    eventsPanel(session, {
      enroll: (kind) => forPerson(async (id) => toast(session.words.enrolled(session.words.kinds[kind], (await serverLink.enroll(id, kind)).seconds))),
      answerApprovals: (approve) => forPerson(async () => {
        const { answered } = await serverLink.answerApprovals(approve);
        toast(session.words.answered(answered));
      }),
      renew: () => forPerson(async () => {
        await serverLink.renew();
        toast(session.words.renewed);
      }),
    }),
    faultPanel(session, (name, on) => forPerson(async (id) => {
      session.faults = await serverLink.setFault(id, name, on);
      session.changed('faults');
    })),
    callList(session));
}

async function start(): Promise<void> {
  const { company, people } = await serverLink.company();
  session.company = company;
  session.people = people;
  session.changed('person');
  const before = people.find(({ id }) => id === remembered('person'));
  if (before !== undefined) await choose(before);
}

start().catch(failed);
