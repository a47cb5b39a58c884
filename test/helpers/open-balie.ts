import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { startBalie, type Balie } from '../../bot/start.ts';
import { openServices, type Services } from '../../sandbox/services.ts';
import { WatchedClock } from './watched-clock.ts';

/** Balie as `npm start` starts it, against the simulated company: HTTP in, HTTP out. */
export interface OpenBalie {
  services: Services;
  /** The company's clock. */
  clock: WatchedClock;
  /** Ends Balie and starts it again on the same data, as after a restart of its machine; `meanwhile` has the data for itself. */
  restart(meanwhile?: () => void): Promise<void>;
  url(): string;
  dataDir: string;
  /** What it has logged, one line each, the smallest included. */
  logged: string[];
  close(): Promise<void>;
}

/** @param more environment variables besides those of the simulated company */
export async function openBalie(more: Record<string, string> = {}): Promise<OpenBalie> {
  const clock = new WatchedClock();
  const services = await openServices({ clock });
  const dataDir = mkdtempSync(join(tmpdir(), 'balie-'));
  const config = readConfig({ ...services.environment, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...more });
  const logged: string[] = [];
  const log = openLog('debug', new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      if (process.env['TEST_LOG']) process.stdout.write(line);
      done();
    },
  }));
  const start = async (): Promise<Balie> => {
    const started = await startBalie(config, { clock, log });
    services.connector.connectBot(`http://127.0.0.1:${started.port}/api/messages`);
    return started;
  };
  let balie = await start();
  return {
    services,
    clock,
    dataDir,
    logged,
    url: () => `http://127.0.0.1:${balie.port}`,
    async restart(meanwhile) {
      await balie.stop();
      meanwhile?.();
      balie = await start();
    },
    async close() {
      await balie.stop();
      await services.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
