import { join } from 'node:path';
import { readConfig } from '../bot/config.ts';
import { startBalie } from '../bot/start.ts';
import { checkIn } from './check-in.ts';
import { SandboxClock } from './clock.ts';
import { freePort } from './free-port.ts';
import { recall } from './memory.ts';
import { openPage } from './page-server.ts';
import { pageDesk } from './page-desk.ts';
import type { Services } from './services.ts';
import { openServices } from './services.ts';

export interface SandboxOptions {
  /** Where Balie's database and the chats are kept. */
  dataDir: string;
  /** 0 takes any; a port that is taken gives the next free one. */
  pagePort: number;
  botPort: number;
  connectorPort?: number;
  seed?: number;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string;
  logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  onProgress?: (text: string) => void;
}

export interface Sandbox extends Services {
  pageUrl: string;
  botUrl: string;
  /** May be called twice. */
  stop(): Promise<void>;
}

const saveEvery = 2000;

/** The simulated company with Balie in it, and the page to talk to it. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const progress = options.onProgress ?? (() => undefined);
  const clock = new SandboxClock();
  progress('The company opens: Entra ID, Microsoft Graph and Teams.');
  const services = await openServices({ clock, seed: options.seed, connectorPort: options.connectorPort });
  const memory = await recall(join(options.dataDir, 'teams.json'), services.connector.store, clock);
  const botPort = await freePort(options.botPort);
  const botUrl = `http://localhost:${botPort}`;
  const config = readConfig({
    ...services.environment,
    PORT: String(botPort),
    PUBLIC_URL: botUrl,
    DATA_DIR: options.dataDir,
    DATABASE_URL: options.databaseUrl,
    LOG_LEVEL: options.logLevel ?? 'error',
  });
  const [balie, page] = await Promise.all([
    startBalie(config, { clock, onProgress: progress }),
    freePort(options.pagePort, botPort).then((port) => openPage(pageDesk(services), port)),
  ]);
  services.clock.onForward((now) => checkIn(services.company, now));
  services.connector.connectBot(`http://127.0.0.1:${balie.port}/api/messages`);
  const saving = setInterval(() => void memory.save().catch(() => undefined), saveEvery);
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    clearInterval(saving);
    await page.stop();
    await balie.stop();
    await services.stop();
    await memory.save();
  }

  return { ...services, pageUrl: page.url, botUrl, stop: () => (stopping ??= stop()) };
}
