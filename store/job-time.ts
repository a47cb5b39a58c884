import type { AttachableClock } from 'pg-boss';
import type { Clock } from './clock.ts';

// The queue runs on Balie's clock, which the sandbox and tests move by days at once. When a job is due goes with
// that clock; how long a handler may take is the machine's time, or a move would cut off whatever runs.

/** A clock that also moves pg-boss's time inside the database; the sandbox and tests have one. */
export interface MovableClock extends AttachableClock {
  /** Called, and waited for, before a move is made; the answer ends that. */
  beforeMove(listener: (ms: number) => Promise<void>): () => void;
}

export function isMovable(clock: Clock): clock is MovableClock {
  return 'attach' in clock && 'setTimeout' in clock && 'beforeMove' in clock;
}

/** The same clock for pg-boss, except that timeouts of `realFrom` milliseconds and more, its limits for handlers, pass in real time. */
export function clockForQueue(clock: MovableClock, realFrom: number): AttachableClock {
  const real = new Set<unknown>();
  const forget = (handle: unknown) => real.delete(handle);
  return {
    now: () => clock.now(),
    attach: (target) => clock.attach(target),
    setInterval: (fire, ms) => clock.setInterval(fire, ms),
    clearInterval: (handle) => clock.clearInterval(handle),
    setTimeout(fire, ms) {
      if (ms < realFrom) return clock.setTimeout(fire, ms);
      const handle = setTimeout(() => {
        forget(handle);
        fire();
      }, ms);
      real.add(handle);
      return handle;
    },
    clearTimeout(handle) {
      if (forget(handle)) clearTimeout(handle as NodeJS.Timeout);
      else clock.clearTimeout(handle);
    },
  };
}
