// Draws color.png and outline.png from their SVG sources: node --import tsx manifest/draw-icons.ts [chromium]
// The pictures are kept in the repository, so a browser is needed only by whoever changes the drawing.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { icons } from './icons.ts';

const executablePath = process.argv[2] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
for (const { name, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await writeFile(new URL(`${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
