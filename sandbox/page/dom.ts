type Child = Node | string | null | undefined | false;
type Handler = (event: Event) => void;
type Attributes = Record<string, string | number | boolean | Handler | null | undefined>;

/** Makes an element. Text is always text: nothing here parses HTML. A function is a listener: { onclick: … }. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

export function hidden(text: string): HTMLElement {
  return h('span', { class: 'visually-hidden' }, text);
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** Line drawings on a 20 × 20 field. */
const drawings = {
  send: 'M3.2 3.4 17 10 3.2 16.6l1.9-6.6zM5.1 10H11',
  clip: 'M15.6 9.2l-5.7 5.7a3.6 3.6 0 0 1-5.1-5.1l6-6a2.4 2.4 0 0 1 3.4 3.4l-5.9 5.9a1.2 1.2 0 0 1-1.7-1.7l5.2-5.2',
  moon: 'M16.2 12.4A6.8 6.8 0 0 1 7.6 3.8a6.8 6.8 0 1 0 8.6 8.6z',
  sun: 'M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M15.8 4.2l-1.1 1.1M5.3 14.7l-1.1 1.1',
  close: 'M5 5l10 10M15 5L5 15',
  people: 'M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.4 16.2c.3-3 2.3-4.7 5.1-4.7s4.8 1.7 5.1 4.7M13 4.2a2.5 2.5 0 0 1 0 4.8M14.6 11.7c1.7.5 2.8 2 3 4.5',
  sliders: 'M3 5.5h7M14 5.5h3M3 10h2.5M9.5 10H17M3 14.5h8M15 14.5h2M12 3.6v3.8M7.5 8.1v3.8M13 12.6v3.8',
  chat: 'M3 5.2A2.2 2.2 0 0 1 5.2 3h9.6A2.2 2.2 0 0 1 17 5.2v6.6a2.2 2.2 0 0 1-2.2 2.2H9l-4 3v-3a2 2 0 0 1-2-2.2z',
  hash: 'M8 3.5 6.5 16.5M13.5 3.5 12 16.5M3.8 7.6h13M3.2 12.4h13',
  bulb: 'M7.6 14.4v-1.3C6 12.2 5 10.6 5 8.8a5 5 0 0 1 10 0c0 1.8-1 3.4-2.6 4.3v1.3zM8 17h4',
  reply: 'M8 5 3.5 9.2 8 13.4M3.8 9.2H12a4.5 4.5 0 0 1 4.5 4.5v1.8',
  device: 'M6.8 2.5h6.4a1.3 1.3 0 0 1 1.3 1.3v12.4a1.3 1.3 0 0 1-1.3 1.3H6.8a1.3 1.3 0 0 1-1.3-1.3V3.8a1.3 1.3 0 0 1 1.3-1.3zM9 15h2',
  renew: 'M16.2 8A6.5 6.5 0 0 0 4.6 6.4L3.2 8M3.2 4.4V8h3.6M3.8 12a6.5 6.5 0 0 0 11.6 1.6l1.4-1.6M16.8 15.6V12h-3.6',
} as const;

export type Drawing = keyof typeof drawings;

/** Decoration only: the element around it carries the name. */
export function icon(name: Drawing): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', drawings[name]);
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/** The bell on the counter. */
export function bell(): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('class', 'bell');
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of [
    ['path', { d: 'M7 21a9 9 0 0 1 18 0z', class: 'bell-dome' }],
    ['circle', { cx: '16', cy: '9.6', r: '2', class: 'bell-dome' }],
    ['rect', { x: '5', y: '22.5', width: '22', height: '2.6', rx: '1.3', class: 'bell-foot' }],
  ] as const) {
    const part = document.createElementNS(svgSpace, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    svg.append(part);
  }
  return svg;
}

/** A coloured disc with initials; Balie has its bell. */
export function avatar(name: string, size: 'small' | 'large' = 'small'): HTMLElement {
  if (name === 'Balie') return h('span', { class: `avatar avatar-balie ${size}`, 'aria-hidden': 'true' }, bell());
  const words = name.split(' ');
  const initials = `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase();
  const hue = [...name].reduce((sum, letter) => (sum * 24 + letter.charCodeAt(0)) % 9973, 7) % 6;
  return h('span', { class: `avatar hue-${hue} ${size}`, 'aria-hidden': 'true' }, initials);
}

/** Draws a part again without taking the keyboard away from who was in it: focus goes to the element in the same place. */
export function redraw(root: HTMLElement, ...children: (Node | null | undefined | false)[]): void {
  const reach = 'button, input, select, textarea, a[href]';
  const active = document.activeElement;
  const place = active === null ? -1 : [...root.querySelectorAll(reach)].indexOf(active);
  root.replaceChildren(...children.filter((child): child is Node => child instanceof Node));
  const next = place < 0 ? undefined : [...root.querySelectorAll<HTMLElement>(reach)][place];
  next?.focus({ preventScroll: true });
}
