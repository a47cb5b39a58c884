import { h, redraw } from './dom.ts';
import type { Session } from './session.ts';

/** What to say first, for this person in this conversation. */
export function suggestions(session: Session, say: (text: string) => void): HTMLElement {
  const root = h('div', { class: 'suggestions', role: 'group' });
  const draw = (): void => {
    const { words, person, conversation } = session;
    if (person === undefined || conversation === undefined) return redraw(root);
    root.setAttribute('aria-label', words.tryThis);
    const things = conversation.kind === 'channel' ? words.channelThings : words.firstThings[person.job];
    redraw(root,
      h('span', { class: 'suggestions-label' }, words.tryThis),
      ...things.map((text) => h('button', { type: 'button', class: 'chip', onclick: () => say(text) }, text)),
    );
  };
  session.on(['conversation', 'language'], draw);
  draw();
  return root;
}
