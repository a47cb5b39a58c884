import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `condition` holds, looking after every few milliseconds; fails with its name after `ms`. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>, ms = 30_000, every = 5): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${ms} ms: ${what}`);
    await pause(every);
  }
}
