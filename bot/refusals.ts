import type { Logger } from './log.ts';

/** Everybody can knock at the door: a minute of the same refusal is two lines, however many knock. Milliseconds. */
const toldEvery = 60_000;

export interface Refusals {
  /** Logs the first one of its kind at once, and how many followed at the end of the minute. */
  add(message: string, facts: { why: string }): void;
  /** Logs what was only counted so far. */
  end(): void;
}

export function openRefusals(log: Logger, every = toldEvery): Refusals {
  const counted = new Map<string, { message: string; why: string; more: number; timer: NodeJS.Timeout }>();

  function tell(key: string): void {
    const count = counted.get(key);
    if (!count) return;
    clearTimeout(count.timer);
    counted.delete(key);
    if (count.more > 0) log.warn({ why: count.why, more: count.more, seconds: Math.round(every / 1000) }, `${count.message}, and more of them`);
  }

  return {
    add(message, { why }) {
      const key = `${message} ${why}`;
      const count = counted.get(key);
      if (count) {
        count.more += 1;
        return;
      }
      counted.set(key, { message, why, more: 0, timer: setTimeout(() => tell(key), every).unref() });
      log.warn({ why }, message);
    },
    end: () => [...counted.keys()].forEach(tell),
  };
}
