// Draws every sample card in both languages, both themes and at two widths, for people to look at:
// `npm run cards`, then open out/cards/index.html.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Cards from 'adaptivecards';
import { chromium } from 'playwright-core';
import { wordsFor } from '../../cards/words.ts';
import { languages } from '../../guides/language.ts';
import { findChromium } from './find-chromium.ts';
import { hostConfig, palettes, type Theme } from './host-config.ts';
import { samples } from './samples.ts';

const folder = join(import.meta.dirname, '../../out/cards');
const themes: Theme[] = ['light', 'dark'];
const widths = [320, 600];
const wanted = process.argv.slice(2);
const chosen = samples.filter((sample) => wanted.length === 0 || wanted.some((part) => sample.name.includes(part)));

const executablePath = findChromium();
if (executablePath === null) {
  console.error('npm run cards needs Chromium: install it (Debian: apt install chromium) or set CHROMIUM to its path.');
  process.exit(1);
}

const require = createRequire(import.meta.url);
const script = await readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const markdown = await readFile(require.resolve('markdown-it/browser'), 'utf8');

// A chosen few are drawn beside the pictures that are there.
if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const theme of themes) for (const width of widths) for (const language of languages) await sheet(theme, width, language);
} finally {
  await browser.close();
}
await writeFile(join(folder, 'index.html'), index());
console.log(`${chosen.length} cards drawn: open ${join('out', 'cards', 'index.html')}`);

async function sheet(theme: Theme, width: number, language: (typeof languages)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: width + 40, height: 900 }, locale: language === 'nl' ? 'nl-NL' : 'en-GB', timezoneId: 'Europe/Amsterdam' });
  await page.setContent(frame(theme, width));
  await page.addScriptTag({ content: markdown });
  await page.addScriptTag({ content: script });
  const cards = chosen.map((sample) => ({ name: sample.name, json: sample.card(wordsFor(language)).content }));
  await page.evaluate(draw, { cards, config: hostConfig(theme, width < 400), lang: language });
  // An input inside a card may carry the name of a sample.
  for (const { name } of cards) {
    await page.locator(`.card[id="${name}"]`).screenshot({ path: join(folder, fileName(name, language, theme, width)) });
  }
  await page.close();
}

/** Runs in the page. */
function draw({ cards, config, lang }: { cards: { name: string; json: object }[]; config: object; lang: string }): void {
  const { AdaptiveCards, markdownit } = globalThis as unknown as {
    AdaptiveCards: typeof Cards;
    markdownit: (options: object) => { render(text: string): string };
  };
  const md = markdownit({ linkify: true, breaks: true });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = md.render(text);
    result.didProcess = true;
  };
  for (const { name, json } of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json);
    // The library's own check of lang refuses every second card (its pattern keeps a position).
    card.lang = lang;
    const holder = document.createElement('div');
    holder.id = name;
    holder.className = 'card';
    const drawn = card.render();
    if (drawn !== undefined) holder.append(drawn);
    document.body.append(holder);
  }
}

function frame(theme: Theme, width: number): string {
  const p = palettes[theme];
  return `<!doctype html><style>
    body { background: ${p.page}; margin: 20px; font: 14px "Segoe UI", "Open Sans", "DejaVu Sans", sans-serif; color: ${p.text} }
    .card { width: ${width}px; margin-bottom: 24px; border: 1px solid ${p.border}; border-radius: 6px; background: ${p.card}; overflow: hidden; box-sizing: border-box }
    ${width < 400 ? '' : '.ac-actionSet { flex-wrap: wrap; row-gap: 8px }'}
    .ac-textBlock p, .ac-fact-value p, .ac-fact-title p { margin: 0 }
    .ac-pushButton { font: 600 14px "Segoe UI", "Open Sans", "DejaVu Sans", sans-serif; padding: 6px 12px; border: 1px solid ${p.border}; border-radius: 4px; background: ${p.card}; color: ${p.text}; white-space: normal }
    .ac-pushButton.style-positive { background: ${theme === 'light' ? '#5b5fc7' : '#7f85f5'}; color: ${theme === 'light' ? '#fff' : '#000'}; border-color: transparent }
    select { font: inherit; padding: 6px; width: 100%; background: ${p.page}; color: ${p.text}; border: 1px solid ${p.border}; border-radius: 4px }
    a { color: ${p.accent} }
  </style>`;
}

function fileName(name: string, language: string, theme: Theme, width: number): string {
  return `${name}.${language}.${theme}.${width}.png`;
}

function index(): string {
  const rows = chosen.map(({ name }) => {
    const pictures = languages.flatMap((language) =>
      themes.flatMap((theme) =>
        widths.map((width) => {
          const file = fileName(name, language, theme, width);
          return `<figure><img src="${file}" alt="${name}, ${language}, ${theme}, ${width} px" width="${width}" loading="lazy"><figcaption>${language} · ${theme} · ${width} px</figcaption></figure>`;
        }),
      ),
    );
    return `<section><h2 id="${name}">${name}</h2><div>${pictures.join('')}</div></section>`;
  });
  const links = chosen.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Balie's cards</title>
<style>body{font:14px system-ui;margin:24px;background:#888}section div{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}figure{margin:0}nav a{color:#fff}</style>
<h1>Balie's cards</h1><nav>${links}</nav>${rows.join('\n')}</html>`;
}
