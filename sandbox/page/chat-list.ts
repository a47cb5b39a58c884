import { avatar, h, icon, redraw } from './dom.ts';
import type { Session } from './session.ts';
import type { ConversationView } from './wire.ts';

/** The conversations of this person: the chat with Balie, and the channels for those who are in its team. */
export function chatList(session: Session, shape: 'rows' | 'tabs', chosen: () => void): HTMLElement {
  const root = h('nav', { class: `chats chats-${shape}` });
  const draw = (): void => {
    const { words } = session;
    root.setAttribute('aria-label', words.chats);
    root.hidden = session.person === undefined || (shape === 'tabs' && session.conversations.length < 2);
    redraw(root,
      ...(shape === 'rows' ? [h('h2', { class: 'side-title' }, words.chats)] : []),
      ...session.conversations.map((one) => row(session, one, chosen)),
    );
  };
  session.on(['person', 'conversation', 'unread', 'language'], draw);
  draw();
  return root;
}

function row(session: Session, conversation: ConversationView, chosen: () => void): HTMLElement {
  const count = session.unread.get(conversation.id) ?? 0;
  const select = (): void => {
    session.setConversation(conversation);
    chosen();
  };
  return h('button', { type: 'button', class: 'chat-row', 'aria-current': conversation.id === session.conversation?.id ? 'true' : null, onclick: select },
    conversation.kind === 'personal' ? avatar('Balie') : h('span', { class: 'avatar avatar-channel', 'aria-hidden': 'true' }, icon('hash')),
    h('span', { class: 'chat-name' }, h('span', {}, conversation.title), conversation.team !== null && h('span', { class: 'person-job' }, conversation.team)),
    count > 0 && h('span', { class: 'unread', 'aria-label': session.words.unread(count) }, String(count)),
  );
}
