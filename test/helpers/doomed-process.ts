// Another process that takes jobs and never finishes them, to be killed as the kernel would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Place } from '../contracts/store-contract.ts';
import { eventually } from './eventually.ts';

export function startDoomedProcess(place: Place) {
  const script = fileURLToPath(new URL('./doomed-process-main.ts', import.meta.url));
  // NODE_OPTIONS are the test runner's, not its.
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, NODE_OPTIONS: '', PLACE: JSON.stringify({ databaseUrl: place.databaseUrl, dataDir: place.dataDir }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  return {
    isRunningBoth: () => eventually('the other process runs both jobs', () => /running killed;/.test(output) && /running killed\.last;/.test(output), 60_000),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}
