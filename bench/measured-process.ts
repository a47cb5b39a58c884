// A process of its own for what is measured: its processor time is nobody else's.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface MeasuredProcess {
  port: number;
  /** Milliseconds of processor time since it began, and memory in MB. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Usage {
  cpu: number;
  memory: number;
}

/** @param script beside this file; it must call `measured` once its server listens */
export async function startMeasured(script: string, env: Record<string, string>): Promise<MeasuredProcess> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const died = once(child, 'exit').then(([code]): never => {
    throw new Error(`${script} ended with ${code}.`);
  });
  died.catch(() => undefined);
  const answer = <T>(): Promise<T> => Promise.race([once(child, 'message').then(([message]) => message as T), died]);
  const { port } = await answer<{ port: number }>();
  return {
    port,
    usage() {
      const answered = answer<Usage>();
      child.send('usage');
      return answered;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** In the measured process: says where it listens, and answers what it has used. */
export function measured(port: number, stop: () => Promise<void>): void {
  process.on('message', () => process.send?.(used()));
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
  process.send?.({ port });
}

/** What this process has used since it began. */
export function used(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 };
}
