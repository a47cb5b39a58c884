import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Sandbox } from './sandbox.ts';
import { startSandbox } from './sandbox.ts';

// `npm start` without the credentials of a bot: everything on this machine, nothing to configure.

const wanted = { page: 3979, bot: 3978, connector: 3980 } as const;
const dataDir = './data/sandbox';

/** Starts the sandbox, says where it is, and stops it on Ctrl+C. Ends the process when it cannot start. */
export async function main(): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`\nBalie could not open. ${explain(error)}`);
    process.exit(1);
  }
}

/** Errors with a code say what to do; anything else is a fault of ours, and its stack helps to find it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { new: { type: 'boolean', default: false } }, strict: false });
  if (values.new === true) await rm(dataDir, { recursive: true, force: true });
  const began = performance.now();
  const sandbox = await startSandbox({
    dataDir,
    pagePort: wanted.page,
    botPort: wanted.bot,
    connectorPort: wanted.connector,
    onProgress: (text) => console.log(`  … ${text}`),
  });
  const stop = (): void => {
    console.log('\nBalie closes.');
    sandbox.stop().then(() => process.exit(0), (error: unknown) => {
      console.error('Not everything could be closed.', error);
      process.exit(1);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(greeting(sandbox, performance.now() - began));
}

function greeting(sandbox: Sandbox, ms: number): string {
  const { company, pageUrl, botUrl, connector, entra } = sandbox;
  const { displayName, people, devices } = company.tenant;
  const moved = [
    taken('page', wanted.page, pageUrl), taken('bot', wanted.bot, botUrl),
  ].filter((line) => line !== undefined);
  return `
Balie is open in a simulated company (${(ms / 1000).toFixed(1)} s)
${moved.map((line) => `  ! ${line}\n`).join('')}
  Talk to Balie   ${pageUrl}
  The bot         ${botUrl}/api/messages
  The company     ${displayName}: ${people.length} people, ${devices.length} devices
                  Graph ${company.url} · Entra ID ${entra.url} · Teams ${connector.url}
  Kept in         ${dataDir}   (npm start -- --new begins again)

Try first, in the page:
  as Sanne, an employee          Hoe zet ik mijn iPhone op?
  as Ahmed, of the helpdesk      app evaluation LT-0421
  as Marieke, an administrator   alerts on, then: expiry

Nothing leaves this machine. Ctrl+C stops everything.
`;
}

function taken(what: string, port: number, url: string): string | undefined {
  return url.endsWith(`:${port}`) ? undefined : `Port ${port} was taken by another program, so the ${what} is at ${url}.`;
}
