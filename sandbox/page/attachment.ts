import { h, icon } from './dom.ts';
import type { Session } from './session.ts';

export interface Attachment {
  button: HTMLElement;
  /** The name of the chosen file, and the way back. */
  chosen: HTMLElement;
  file(): File | undefined;
  clear(): void;
}

/** The file that goes along with the next message. In a channel Teams hands no bot a file, so there it cannot be chosen. */
export function attachment(session: Session, changed: () => void): Attachment {
  const input = h('input', { type: 'file', hidden: true });
  const open = h('button', { type: 'button', class: 'icon-button attach', onclick: () => input.click() }, icon('clip'));
  const button = h('span', { class: 'attach-holder' }, open, input);
  const chosen = h('div', { class: 'attached' });
  const file = (): File | undefined => input.files?.[0];

  const draw = (): void => {
    const { words, conversation } = session;
    open.setAttribute('aria-label', words.attach);
    open.title = words.attach;
    button.hidden = conversation?.kind === 'channel';
    const name = file()?.name;
    chosen.hidden = name === undefined;
    if (name === undefined) return chosen.replaceChildren();
    const remove = (): void => {
      clear();
      open.focus();
    };
    chosen.replaceChildren(icon('clip'), h('span', { class: 'attached-name' }, name),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': words.detach(name), title: words.detach(name), onclick: remove }, icon('close')));
  };
  const update = (): void => {
    draw();
    changed();
  };
  const clear = (): void => {
    input.value = '';
    update();
  };
  input.addEventListener('change', update);
  // What was chosen for one conversation does not go to another.
  session.on(['conversation'], clear);
  session.on(['language'], draw);
  draw();
  return { button, chosen, file, clear };
}
