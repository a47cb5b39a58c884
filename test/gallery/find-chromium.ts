import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Nothing is downloaded; the browser of this machine is used. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM;
  if (given !== undefined && given !== '') return given;
  return places.find((place) => existsSync(place)) ?? null;
}
