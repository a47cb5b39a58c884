const hour = 60 * 60 * 1000;

/** Four checks a day: dates move slowly, and a failed check is noticed the same morning. */
export const checkEvery = 6 * hour;

/**
 * Slots lie on the clock, not on the start of a process: every instance names the same next one, and its
 * name is the key under which it is queued once.
 */
export function nextSlot(now: Date): { at: Date; key: string } {
  const at = new Date(currentSlot(now).at.getTime() + checkEvery);
  return { at, key: at.toISOString() };
}

/** The slot that `now` lies in: a check that began in it need not be repeated for it. */
export function currentSlot(now: Date): { at: Date; key: string } {
  const at = new Date(Math.floor(now.getTime() / checkEvery) * checkEvery);
  return { at, key: at.toISOString() };
}
