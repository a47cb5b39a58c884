import type { Logger } from './log.ts';

/** Teams shows an error after some seconds, and delivers a message again after fifteen. Milliseconds from the start of a turn. */
const turnWithin = 2600;

/** Until when a turn that starts now must be answered, by `performance.now()`. */
export function turnEnd(): number {
  return performance.now() + turnWithin;
}

/**
 * Waits for a delivery as long as the turn lasts. One that is merely slow goes on behind it: the message is on
 * its way, and to send it again would double it.
 * @throws what `delivery` throws within the time
 */
export async function inTime(delivery: Promise<void>, end: number, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let late = false;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve();
    }, Math.max(0, end - performance.now()));
  });
  const delivered = delivery.catch((cause: unknown) => {
    if (!late) throw cause;
    log.warn({ err: cause }, 'a reply was lost after its turn');
  });
  await Promise.race([delivered, tooLong]).finally(() => clearTimeout(timer));
}
