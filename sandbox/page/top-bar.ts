import { bell, h, icon, redraw } from './dom.ts';
import type { Session } from './session.ts';
import type { Language } from './wire.ts';

const languages: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

export function topBar(session: Session, left: HTMLElement, right: HTMLElement): HTMLElement {
  const subtitle = h('span', { class: 'brand-company' });
  const theme = h('button', { type: 'button', class: 'icon-button', onclick: () => session.setTheme(session.theme === 'dark' ? 'light' : 'dark') });
  const choice = h('div', { class: 'segments', role: 'group' });
  const draw = (): void => {
    const { words } = session;
    subtitle.replaceChildren(words.sandbox, h('span', { class: 'brand-name' }, session.company === '' ? '' : ` · ${session.company}`));
    const next = session.theme === 'dark' ? words.toLight : words.toDark;
    theme.setAttribute('aria-label', next);
    theme.title = next;
    theme.replaceChildren(icon(session.theme === 'dark' ? 'sun' : 'moon'));
    choice.setAttribute('aria-label', words.language);
    redraw(choice,
      ...(Object.keys(languages) as Language[]).map((one) =>
        h('button', { type: 'button', 'aria-pressed': String(one === session.language), 'aria-label': languages[one], lang: one, onclick: () => session.setLanguage(one) }, one.toUpperCase())),
    );
  };
  session.on(['language', 'theme', 'person'], draw);
  draw();
  return h('header', { class: 'top-bar' }, left,
    h('div', { class: 'brand' }, h('span', { class: 'brand-mark' }, bell()), h('div', { class: 'brand-text' }, h('strong', {}, 'Balie'), subtitle)),
    h('div', { class: 'top-tools' }, choice, theme, right));
}
