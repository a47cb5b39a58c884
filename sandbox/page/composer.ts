import { attachment } from './attachment.ts';
import { h, icon } from './dom.ts';
import type { Session } from './session.ts';

export interface Composer {
  root: HTMLElement;
  focus(): void;
}

/** Where a person types. Enter sends, Shift with Enter starts a new line. */
export function composer(session: Session, say: (text: string, file?: File) => void): Composer {
  const field = h('textarea', { rows: 1, id: 'composer', maxlength: 4000, autocomplete: 'off', enterkeyhint: 'send' });
  const label = h('label', { for: 'composer', class: 'visually-hidden' });
  const mention = h('span', { class: 'mention' }, '@Balie');
  const thread = h('div', { class: 'replying' });
  const along = attachment(session, () => grow());
  const button = h('button', { type: 'submit', class: 'send' }, icon('send'));
  const root = h('form', { class: 'composer' }, thread, along.chosen, h('div', { class: 'composer-box' }, label, mention, field, along.button, button));

  const grow = (): void => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
    button.toggleAttribute('data-ready', field.value.trim() !== '' || along.file() !== undefined);
  };
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const file = along.file();
    if (text === '' && file === undefined) return;
    field.value = '';
    along.clear();
    say(text, file);
  });
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    root.requestSubmit();
  });

  const draw = (): void => {
    const { words, conversation } = session;
    const channel = conversation?.kind === 'channel';
    const to = channel ? conversation.title : 'Balie';
    label.textContent = words.write(to);
    field.placeholder = channel && session.thread === undefined ? words.newPost : words.write(to);
    button.setAttribute('aria-label', words.send);
    button.title = words.send;
    mention.hidden = !channel;
    mention.title = words.mentioned;
    thread.hidden = session.thread === undefined;
    const cancel = (): void => {
      session.thread = undefined;
      session.changed('thread');
      field.focus();
    };
    thread.replaceChildren(icon('reply'), words.replying, h('button', { type: 'button', class: 'link', onclick: cancel }, words.cancelReply));
  };
  session.on(['conversation', 'language', 'thread'], draw);
  draw();
  return { root, focus: () => field.focus() };
}
