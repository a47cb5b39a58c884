import type { Page } from 'playwright-core';

// What can be known about accessibility without a person: names, landmarks, contrast, size of what is pressed.

/** What a screen reader would announce without a name, as lines of the accessibility tree. */
export async function nameless(page: Page): Promise<string[]> {
  const tree = await page.locator('html').ariaSnapshot();
  return tree.split('\n').map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => /^(button|textbox|combobox|switch|radio|checkbox|link|log|complementary|navigation|dialog|img|heading)\b(?! ")/.test(line));
}

export function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

/** Buttons and switches under 24 px, the least that WCAG 2.2 asks; links within text are excepted there. */
export function tooSmallToPress(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, textarea, label.switch')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const shown = width > 1 && element.checkVisibility({ visibilityProperty: true });
      return shown && Math.min(width, height) < 24 ? [`${element.textContent || element.getAttribute('aria-label')}: ${Math.round(width)} × ${Math.round(height)}`] : [];
    }));
}

/** Text whose contrast with what lies behind it is under 4.5, or 3 when large (WCAG AA); what is switched off is excepted. */
export function tooPale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [number, number, number, number];
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colour = (css: string): Colour => {
      const found = known.get(css);
      if (found !== undefined || pen === null) return found ?? [0, 0, 0, 0];
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
      const read: Colour = [r, g, b, a / 255];
      known.set(css, read);
      return read;
    };
    const over = (top: Colour, below: Colour): Colour => [0, 1, 2].map((part) => (top[part] ?? 0) * top[3] + (below[part] ?? 0) * (1 - top[3])).concat(1) as Colour;
    const behind = (element: Element): Colour => {
      const own = colour(getComputedStyle(element).backgroundColor);
      if (own[3] === 1) return own;
      return over(own, element.parentElement === null ? [255, 255, 255, 1] : behind(element.parentElement));
    };
    const light = ([r, g, b]: Colour): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const pale: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const element = texts.currentNode.parentElement;
      if (text === '' || element === null || element.closest(':disabled, noscript, .visually-hidden, option') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const ground = behind(element);
      const [one, other] = [light(over(colour(color), ground)), light(ground)];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const size = Number.parseFloat(fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 600);
      if (contrast < (large ? 3 : 4.5)) pale.push(`“${text.slice(0, 40)}” ${contrast.toFixed(2)}`);
    }
    return pale;
  });
}
