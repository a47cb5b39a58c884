/**
 * A part of an answer that must not hold up the rest: null when it fails, or takes longer than this many
 * milliseconds, and the card then says that it could not be read.
 */
export async function partOf<T>(ms: number, outer: AbortSignal, read: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(end, Math.max(0, ms));
  if (outer.aborted) end();
  outer.addEventListener('abort', end, { once: true });
  const tooLong = new Promise<null>((resolve) => controller.signal.addEventListener('abort', () => resolve(null), { once: true }));
  try {
    return await Promise.race([read(controller.signal).catch(() => null), tooLong]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', end);
  }
}
