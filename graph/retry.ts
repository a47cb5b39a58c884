/** Everything that decides whether a request is sent again; pure, so that it can be read and tested. */
export interface Attempt {
  method: string;
  /** 1 for the first. */
  attempt: number;
  /** Null when no answer came. */
  status: number | null;
  retryAfterMs: number | null;
  elapsedMs: number;
  /** 0 to 1: spreads the callers that failed together. */
  random: number;
}

const MOST_ATTEMPTS = 3;
const MOST_TOTAL_MS = 8_000;
const MOST_WAIT_FOR_A_WRITE_MS = 3_000;

/** How long to wait before the next attempt; null to give up. */
export function waitBeforeRetry(at: Attempt): number | null {
  if (at.attempt >= MOST_ATTEMPTS) return null;
  const wait = at.method === 'GET' ? waitToRead(at) : waitToWrite(at);
  return wait !== null && at.elapsedMs + wait <= MOST_TOTAL_MS ? wait : null;
}

function waitToRead(at: Attempt): number | null {
  const passing = at.status === null || at.status === 408 || at.status === 429 || at.status >= 500;
  if (!passing) return null;
  // Intune's 429 may come without Retry-After.
  return at.retryAfterMs ?? Math.round(400 * 2 ** (at.attempt - 1) * (1 + at.random));
}

function waitToWrite(at: Attempt): number | null {
  // 429 is the only passing refusal that promises "not executed".
  if (at.status !== 429 || at.retryAfterMs === null) return null;
  return at.retryAfterMs <= MOST_WAIT_FOR_A_WRITE_MS ? at.retryAfterMs : null;
}
