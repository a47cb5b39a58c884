import type { Clock } from '../store/clock.ts';

export interface PlannedEvent {
  /** Milliseconds since 1970, by the sandbox clock. */
  at: number;
  /** The event waits while this is false: a device that is off, for example. */
  ready?: () => boolean;
  /** `now` is when it happened: `at`, or later when it had to wait. */
  happen: (now: number) => void;
}

/**
 * What is going to happen in the company. Nothing runs on a timer: whoever looks at the company first
 * lets happen what is due, so a clock that jumps two days gives the same history as two days of waiting.
 */
export class Timeline {
  readonly #clock: Clock;
  #events: PlannedEvent[] = [];
  #heldBack = new WeakSet<PlannedEvent>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  plan(event: PlannedEvent): void {
    this.#events.push(event);
  }

  /** Lets everything happen that is due and ready, oldest first, including what those events plan. */
  settle(): void {
    const now = this.#clock.now();
    for (let next = this.#takeNext(now); next !== undefined; next = this.#takeNext(now)) {
      next.happen(this.#heldBack.has(next) ? now : next.at);
    }
  }

  #takeNext(now: number): PlannedEvent | undefined {
    const due = this.#events.filter((event) => event.at <= now).sort((a, b) => a.at - b.at);
    const next = due.find((event) => {
      const ready = event.ready?.() ?? true;
      if (!ready) this.#heldBack.add(event);
      return ready;
    });
    this.#events = this.#events.filter((event) => event !== next);
    return next;
  }
}
