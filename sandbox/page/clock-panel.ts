import { h, redraw } from './dom.ts';
import type { Session } from './session.ts';

const hour = 60 * 60 * 1000;
const steps = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour } as const;

/** The company's clock, which only goes forward. */
export function clockPanel(session: Session, forward: (ms: number) => void): HTMLElement {
  const time = h('span', { class: 'clock-time' });
  const day = h('span', { class: 'clock-day' });
  const ahead = h('span', { class: 'clock-ahead' });
  const title = h('h3', {});
  const buttons = h('div', { class: 'button-row' });
  const root = h('section', { class: 'panel-part' }, title, h('div', { class: 'clock-face' }, time, h('div', { class: 'clock-text' }, day, ahead)), buttons);

  const tick = (): void => {
    const now = Date.now() + session.clock.offset;
    time.textContent = new Intl.DateTimeFormat(session.locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(now);
    day.textContent = new Intl.DateTimeFormat(session.locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(now);
  };
  const draw = (): void => {
    const { words, clock } = session;
    const hours = Math.round(clock.offset / hour);
    title.textContent = words.clock;
    ahead.textContent = hours === 0 ? words.clockReal : words.clockAhead(Math.floor(hours / 24), hours % 24);
    ahead.classList.toggle('moved', hours > 0);
    redraw(buttons,
      ...(Object.keys(steps) as (keyof typeof steps)[]).map((name) => h('button', { type: 'button', class: 'button', onclick: () => forward(steps[name]) }, `+${words.forward[name]}`)),
    );
    tick();
  };
  session.on(['language', 'clock'], draw);
  draw();
  window.setInterval(tick, 1000);
  return root;
}
