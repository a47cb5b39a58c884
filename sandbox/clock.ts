import type { AttachableClock } from 'pg-boss';
import { CLOCK_OVERRIDE_SETTING } from 'pg-boss';
import type { Clock } from '../store/clock.ts';

interface Timer {
  due: number;
  fire: () => void;
  /** Repeats after this many milliseconds; undefined fires once. */
  every?: number;
  handle?: NodeJS.Timeout;
}

type Target = Parameters<AttachableClock['attach']>[0];

/** Node fires a longer timeout at once. */
const longestTimeout = 2 ** 31 - 1;

/**
 * Real time that a visitor can move forward. Timers wait in real time, and those that a move passes
 * over fire at once, so two days of waiting work happens in a moment.
 */
export class SandboxClock implements Clock, AttachableClock {
  #offset: number;
  readonly #timers = new Set<Timer>();
  readonly #targets = new Set<Target>();
  readonly #listeners = new Set<(now: number) => void>();
  readonly #before = new Set<(ms: number) => Promise<void>>();

  /** @param start which time it is now; the real one when nothing is said */
  constructor(start?: number) {
    this.#offset = start === undefined ? 0 : start - Date.now();
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  /** How far ahead of real time the company is, in milliseconds; negative when it started in the past. */
  get offset(): number {
    return this.#offset;
  }

  /** Moves time forward; resolves when the job queue's database knows it and due timers have fired. */
  async forward(ms: number): Promise<void> {
    const by = Math.max(0, ms);
    await Promise.all([...this.#before].map((listener) => listener(by)));
    this.#offset += by;
    await Promise.all([...this.#targets].map((target) => this.#install(target)));
    this.#fireDue();
    for (const listener of this.#listeners) listener(this.now());
  }

  /** Calls `listener` after each move; the answer stops that. */
  onForward(listener: (now: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` before each move, which waits for it; the answer stops that. */
  beforeMove(listener: (ms: number) => Promise<void>): () => void {
    this.#before.add(listener);
    return () => void this.#before.delete(listener);
  }

  setTimeout(fire: () => void, ms: number): Timer {
    return this.#add({ due: this.now() + ms, fire });
  }

  setInterval(fire: () => void, ms: number): Timer {
    return this.#add({ due: this.now() + ms, fire, every: Math.max(1, ms) });
  }

  clearTimeout(timer: unknown): void {
    for (const one of this.#timers) {
      if (one !== timer) continue;
      clearTimeout(one.handle);
      this.#timers.delete(one);
    }
  }

  clearInterval(timer: unknown): void {
    this.clearTimeout(timer);
  }

  /**
   * Called by pg-boss when it starts: from then on `job_now()` of that schema runs on this clock.
   * The function keeps to sessions that asked for it, so a queue that is later opened without the
   * sandbox, on the same database, is on real time again.
   */
  async attach(target: Target): Promise<AsyncDisposable> {
    this.#targets.add(target);
    await this.#install(target);
    return {
      [Symbol.asyncDispose]: async () => {
        if (!this.#targets.delete(target)) return;
        const shared = [...this.#targets].some((other) => other.schema === target.schema);
        if (!shared) await target.db.executeSql(jobNow(target.schema, 'pg_catalog.now()'));
      },
    };
  }

  async #install(target: Target): Promise<void> {
    const offset = `CASE WHEN current_setting('${CLOCK_OVERRIDE_SETTING}', true) = 'on'
      THEN interval '${Math.round(this.#offset)} milliseconds' ELSE interval '0' END`;
    await target.db.executeSql(jobNow(target.schema, `pg_catalog.now() + ${offset}`));
  }

  #add(timer: Timer): Timer {
    this.#timers.add(timer);
    this.#arm(timer);
    return timer;
  }

  #arm(timer: Timer): void {
    clearTimeout(timer.handle);
    const wait = Math.min(Math.max(0, timer.due - this.now()), longestTimeout);
    timer.handle = setTimeout(() => (timer.due <= this.now() ? this.#fire(timer) : this.#arm(timer)), wait);
  }

  #fire(timer: Timer): void {
    if (timer.every === undefined) this.#timers.delete(timer);
    else {
      // One tick however many intervals a move passed over: what repeats only looks for work.
      timer.due = this.now() + timer.every;
      this.#arm(timer);
    }
    timer.fire();
  }

  #fireDue(): void {
    const due = [...this.#timers].filter((timer) => timer.due <= this.now());
    for (const timer of due.sort((a, b) => a.due - b.due)) {
      clearTimeout(timer.handle);
      if (this.#timers.has(timer)) this.#fire(timer);
    }
  }
}

function jobNow(schema: string, body: string): string {
  return `CREATE OR REPLACE FUNCTION ${schema}.job_now() RETURNS timestamp with time zone AS
    $$ SELECT ${body}; $$ LANGUAGE sql STABLE`;
}
