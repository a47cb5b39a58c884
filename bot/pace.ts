import type { Clock } from '../store/clock.ts';
import { SendLater } from './send-failure.ts';

// How fast Teams may be written to. It says so per conversation, by a 429; until then nothing goes there, neither
// the message that was refused nor another one.

/** What there is of a request and its answer in the SDK's client. */
export interface ConnectorRequest {
  url: string;
  timeout: number;
}
export interface ConnectorResponse {
  status: number;
  headers: { get(name: string): string | undefined };
}

export interface Pace {
  /** @throws SendLater with how long to wait, without a call while that lasts */
  call<T extends ConnectorResponse>(request: ConnectorRequest, next: () => Promise<T>): Promise<T>;
}

interface Hold {
  until: number;
  times: number;
}

const second = 1000;
const longestBackOff = 60 * second;
const longestWait = 24 * 60 * 60 * second;
/** A call that Teams has not answered by then is broken off and made again, before the job it runs in ends. */
const lostAfter = 40 * second;

export function openPace({ clock, random = Math.random, patience = lostAfter }: { clock: Clock; random?: () => number; patience?: number }): Pace {
  const holds = new Map<string, Hold>();

  function refused(place: string, told: number | null): number {
    const now = clock.now();
    for (const [old, { until }] of holds) if (now - until > longestBackOff * 10) holds.delete(old);
    const held = holds.get(place);
    // Calls that were under way together are one refusal.
    const times = held && held.until > now ? held.times : (held?.times ?? 0) + 1;
    const wait = told ?? Math.min(longestBackOff, second * 2 ** (times - 1) * (1 + random() / 4));
    const until = Math.max(held?.until ?? 0, now + wait);
    holds.set(place, { until, times });
    return until - now;
  }

  return {
    async call(request, next) {
      const place = placeOf(request.url);
      const left = (holds.get(place)?.until ?? 0) - clock.now();
      if (left > 0) throw new SendLater('Teams said to wait, and that is not over', left);
      request.timeout = patience;
      const response = await next();
      const told = readRetryAfter(response, clock.now());
      if (response.status === 429) throw new SendLater({ statusCode: 429 }, refused(place, told));
      if (response.status >= 500 && told !== null) throw new SendLater({ statusCode: response.status }, refused(place, told));
      holds.delete(place);
      return response;
    },
  };
}

/** The limits are per thread; what Balie writes in a thread of a channel counts with the channel. */
function placeOf(url: string): string {
  const [, conversation = url] = /\/v3\/conversations\/([^/?]+)/.exec(url) ?? [];
  return conversation.replace(/(?:;|%3b)messageid.*/i, '');
}

/** Seconds, or a date by the clock of whoever sent it. @returns milliseconds, never nothing at all */
function readRetryAfter({ headers }: ConnectorResponse, now: number): number | null {
  const said = headers.get('retry-after')?.trim();
  if (!said) return null;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const wait = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) * second : Date.parse(said) - (Number.isNaN(sentAt) ? now : sentAt);
  return Number.isNaN(wait) ? null : Math.min(longestWait, Math.max(second, wait));
}
