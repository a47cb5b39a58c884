import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

const REPEAT_MS = 30_000;

/** Logs the same message at most once in half a minute. */
export function quietLog(log: Logger, clock: Clock) {
  const last = new Map<string, number>();
  return (level: 'warn' | 'error', message: string, facts: object): void => {
    const now = clock.now();
    if (now - (last.get(message) ?? -Infinity) < REPEAT_MS) return;
    // Messages may carry details of their own; the memory stays small whatever they are.
    if (last.size > 100) last.clear();
    last.set(message, now);
    log[level](facts, `job queue: ${message}`);
  };
}
