import { h, icon } from './dom.ts';
import type { Session } from './session.ts';

export interface Drawer {
  root: HTMLElement;
  opener: HTMLElement;
  close(): void;
}

/**
 * A column beside the chat that becomes a drawer where the screen is too narrow for it. While it is a closed
 * drawer it is inert, so neither Tab nor a screen reader finds what cannot be seen.
 */
export function drawer(session: Session, options: { side: 'left' | 'right'; narrow: string; name: () => string; content: HTMLElement[] }): Drawer {
  const { side, content } = options;
  const narrow = matchMedia(options.narrow);
  const closer = h('button', { type: 'button', class: 'icon-button drawer-close' }, icon('close'));
  const root = h('aside', { class: `drawer drawer-${side}`, id: `drawer-${side}` }, closer, ...content);
  const veil = h('div', { class: 'veil', hidden: true });
  const opener = h('button', { type: 'button', class: `icon-button opener opener-${side}`, 'aria-controls': `drawer-${side}` }, icon(side === 'left' ? 'people' : 'sliders'));

  const set = (open: boolean): void => {
    root.classList.toggle('open', open);
    root.inert = narrow.matches && !open;
    opener.setAttribute('aria-expanded', String(open));
    veil.hidden = !(open && narrow.matches);
  };
  const close = (): void => {
    if (!root.classList.contains('open')) return;
    set(false);
    opener.focus();
  };
  opener.addEventListener('click', () => {
    const open = !root.classList.contains('open');
    set(open);
    if (open) closer.focus();
  });
  closer.addEventListener('click', close);
  veil.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  narrow.addEventListener('change', () => set(false));
  const draw = (): void => {
    root.setAttribute('aria-label', options.name());
    opener.setAttribute('aria-label', options.name());
    opener.title = options.name();
    closer.setAttribute('aria-label', session.words.close);
  };
  session.on(['language'], draw);
  draw();
  set(false);
  document.body.append(veil);
  return { root, opener, close };
}
