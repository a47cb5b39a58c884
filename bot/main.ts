import { ConfigInvalid, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { startBalie, type Balie } from './start.ts';

/** Starts the bot alone, with the services that the environment names, until it is told to stop. */
export async function main(env: Record<string, string | undefined>): Promise<void> {
  const log = openLog('info');
  try {
    const balie = await startBalie(readConfig(env), { onProgress: (text) => log.info(text) });
    stopOnSignal(balie);
  } catch (failure) {
    if (failure instanceof ConfigInvalid) log.fatal(failure.message);
    else log.fatal({ err: failure }, 'Balie could not start');
    process.exitCode = 1;
  }
}

function stopOnSignal(balie: Balie): void {
  const stop = () => void balie.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
