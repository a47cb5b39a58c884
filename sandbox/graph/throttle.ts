import type { Clock } from '../../store/clock.ts';
import { tooManyRequests } from './refusal.ts';

// Intune's limits for one application in one tenant, per twenty seconds.
const period = 20_000;
const limits = { any: 2000, write: 200 } as const;

/** Counts the calls to Intune, and refuses those above its limits. */
export class Throttle {
  readonly #clock: Clock;
  #recent: { at: number; write: boolean }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws Refusal 429 with the time until the oldest call no longer counts. */
  count(method: string, path: string): void {
    if (!path.toLowerCase().includes('device')) return;
    const now = this.#clock.now();
    const write = method !== 'GET';
    this.#recent = this.#recent.filter((call) => call.at > now - period);
    this.#check(this.#recent, limits.any, now);
    if (write) this.#check(this.#recent.filter((call) => call.write), limits.write, now);
    this.#recent.push({ at: now, write });
  }

  #check(calls: readonly { at: number }[], limit: number, now: number): void {
    const oldest = calls[0];
    if (oldest === undefined || calls.length < limit) return;
    throw tooManyRequests(Math.round(oldest.at + period - now) / 1000);
  }
}

