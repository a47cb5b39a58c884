import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** `executablePath`: nothing is downloaded, the machine's own browser is used. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
