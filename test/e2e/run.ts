// `npm run test:e2e`: Balie as `npm start` opens it, and its chat page in headless Chromium. Words after
// `npm run test:e2e --` choose the scenarios whose title holds them. Pictures of what failed are in out/e2e/.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findChromium } from '../gallery/find-chromium.ts';
import { BalieProcess } from './balie-process.ts';
import { openBrowser } from './browser.ts';
import type { ChatPage } from './chat-page.ts';
import { administrator } from './administrator.ts';
import { employeeInDutch } from './employee-in-dutch.ts';
import { employeeInEnglish } from './employee-in-english.ts';
import { faultsAndConsent } from './faults-and-consent.ts';
import { forEverybody } from './for-everybody.ts';
import { helpdeskAgent } from './helpdesk-agent.ts';
import { questions } from './questions.ts';
import type { Scenario } from './scenario.ts';
import { openChatPage } from './scenario.ts';

const folder = join(import.meta.dirname, '../../out/e2e');
const wanted = process.argv.slice(2);
const scenarios = [employeeInDutch, employeeInEnglish, helpdeskAgent, questions, administrator, faultsAndConsent, forEverybody]
  .filter(({ title }) => wanted.length === 0 || wanted.some((part) => title.includes(part)));
const count = { passed: 0, failed: 0 };

const chromium = findChromium();
if (chromium === null || !existsSync(chromium)) {
  const inCi = process.env['CI'] === 'true';
  console.log(`The end-to-end tests were left out: there is no Chromium ${chromium === null ? 'here' : `at ${chromium}`}. Install it (Debian: apt install chromium) or set CHROMIUM to its path.`);
  if (inCi) console.error('In CI nothing may be left out.');
  process.exitCode = inCi ? 1 : 0;
} else {
  await rm(folder, { recursive: true, force: true });
  const browser = await openBrowser(chromium);
  try {
    for (const scenario of scenarios) await play(scenario, browser);
  } finally {
    await browser.close();
  }
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
}

async function play({ title, tests }: Scenario, browser: Browser): Promise<void> {
  console.log(`\n${title}`);
  try {
    await using balie = await BalieProcess.start();
    for (const [name, test] of Object.entries(tests)) {
      const pages: ChatPage[] = [];
      const began = Date.now();
      await report(name, began, async () => {
        try {
          await test(async (view) => {
            const chat = await openChatPage(browser, balie.pageUrl, view);
            pages.push(chat);
            return chat;
          });
          const complaints = pages.flatMap((chat) => chat.complaints);
          if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
        } catch (error) {
          await photograph(pages, `${title} ${name}`);
          throw error;
        } finally {
          await Promise.all(pages.map((chat) => chat.context.close()));
        }
      });
    }
  } catch (error) {
    await report('Balie opens and closes', Date.now(), () => {
      throw error;
    });
  }
}

async function report(name: string, began: number, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    count.passed += 1;
    console.log(`  ok      ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    count.failed += 1;
    console.log(`  FAILED  ${name}\n\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

/** Of every window of the test, for a sign-in opens one of its own. */
async function photograph(pages: ChatPage[], name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, page] of pages.flatMap((chat) => chat.context.pages()).entries()) {
    const path = join(folder, `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${index + 1}.png`);
    await page.screenshot({ path }).then(() => console.log(`  picture: ${path}`), () => undefined);
  }
}
