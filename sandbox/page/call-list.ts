import { h } from './dom.ts';
import type { Session } from './session.ts';
import type { CallView } from './wire.ts';

const shown = 80;

/** The Graph calls that Balie made, newest first. */
export function callList(session: Session): HTMLElement {
  const title = h('h3', {});
  const clear = h('button', { type: 'button', class: 'link' });
  const empty = h('p', { class: 'soft empty' });
  const list = h('ol', { class: 'calls', reversed: true });
  clear.addEventListener('click', () => {
    session.calls = [];
    session.changed('calls');
  });
  const drawn = new Map<string, HTMLElement>();
  const draw = (): void => {
    const { words } = session;
    title.textContent = words.calls;
    list.setAttribute('aria-label', words.calls);
    clear.textContent = words.callsClear;
    clear.hidden = session.calls.length === 0;
    empty.textContent = words.callsEmpty;
    empty.hidden = session.calls.length > 0;
    const rows = session.calls.slice(-shown).reverse().map((call) => {
      const row = drawn.get(call.id) ?? drawCall(session, call);
      drawn.set(call.id, row);
      return row;
    });
    list.replaceChildren(...rows);
  };
  session.on(['calls'], draw);
  session.on(['language', 'person'], () => {
    drawn.clear();
    draw();
  });
  draw();
  return h('section', { class: 'panel-part' }, h('div', { class: 'part-head' }, title, clear), empty, list);
}

function drawCall(session: Session, call: CallView): HTMLElement {
  const { words } = session;
  const tone = call.status === null || call.status >= 500 ? 'bad' : call.status >= 400 ? 'warn' : 'good';
  const time = new Intl.DateTimeFormat(session.locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(call.at);
  const [path = '', query] = readable(call.path).split('?');
  return h('li', { class: 'call' }, h('details', {}, h('summary', {},
    h('span', { class: 'call-head' },
      h('span', { class: `method method-${call.method.toLowerCase()}` }, call.method),
      h('span', { class: `status status-${tone}` }, call.status === null ? words.noAnswer : String(call.status)),
      h('span', { class: 'call-who' }, call.who === 'app' ? words.asApp : call.who === 'unknown' ? words.whoUnknown : call.who),
      h('span', { class: 'call-time' }, `${time} · ${Math.round(call.ms)} ms`)),
    h('span', { class: 'call-path' }, ...path.split(/(?<=\/)/).flatMap((part) => [part, h('wbr')]))),
  query === undefined ? h('p', { class: 'call-query' }, words.noQuery) : h('ul', { class: 'call-query' }, ...query.split('&').map((part) => h('li', {}, part)))));
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
