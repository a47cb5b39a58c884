// How long it takes from the command to the first answer: with an empty data folder, and the next times.
// node --import tsx bench/start.ts
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, median } from './figures.ts';
import type { Usage } from './measured-process.ts';
import { openTeamsStandIn } from './teams-stand-in.ts';

const firstStarts = 2;
const laterStarts = 3;

interface Start extends Usage {
  seconds: number;
}

const teams = await openTeamsStandIn();

/** The bot alone, as with credentials: until it has answered a message. */
async function bot(dataDir: string): Promise<Start> {
  const began = performance.now();
  const child = startProcess('./start-balie.ts', { ...teams.environment, PORT: '0', DATABASE_URL: '', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const { port, ...usage } = await first<Usage & { port: number }>(child);
  await teams.deliver(port, 1, { type: 'message', text: 'help' });
  const seconds = (performance.now() - began) / 1000;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return { seconds, ...usage };
}

/** With the simulated company around it, as `npm start` without credentials. */
async function company(dataDir: string): Promise<Start> {
  const began = performance.now();
  const child = startProcess('./start-sandbox.ts', { DATA_DIR: dataDir });
  const ended = once(child, 'exit');
  const usage = await first<Usage>(child);
  const seconds = (performance.now() - began) / 1000;
  await ended;
  return { seconds, ...usage };
}

function startProcess(script: string, env: Record<string, string>) {
  return fork(fileURLToPath(new URL(script, import.meta.url)), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function first<T>(child: ReturnType<typeof fork>): Promise<T> {
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`The measured process ended with ${code}.`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  return message;
}

console.log(`From the command to the first answer, medians\n${machine()}\n`);
for (const [name, start] of [['the bot alone', bot], ['with the simulated company', company]] as const) {
  const firsts: Start[] = [];
  const laters: Start[] = [];
  for (let place = 0; place < firstStarts; place++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'balie-bench-'));
    try {
      firsts.push(await start(dataDir));
      if (place === 0) for (let again = 0; again < laterStarts; again++) laters.push(await start(dataDir));
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  for (const [when, starts] of [['first start', firsts], ['later starts', laters]] as const) {
    const of = (figure: keyof Start) => median(starts.map((start) => start[figure]));
    console.log(`${name.padEnd(28)}${when.padEnd(14)}${of('seconds').toFixed(2).padStart(6)} s, of it ${(of('cpu') / 1000).toFixed(2)} s of processor time until it was open;${of('memory').toFixed(0).padStart(5)} MB`);
  }
}
teams.stop();
