import type { Clock } from '../store/clock.ts';
import { SendLater } from './send-failure.ts';

// Teams takes 50 calls a second from one app in one tenant. What nobody waits for keeps well below that, so that answers get through.

const second = 1000;
export const backgroundPerSecond = 30;

/** @returns a function that throws SendLater when as many sends as allowed have begun within a second */
export function openTenantBound(clock: Clock, perSecond: number = backgroundPerSecond): () => void {
  let begun: number[] = [];
  return () => {
    const now = clock.now();
    begun = begun.filter((at) => at > now - second && at <= now);
    if (begun.length >= perSecond) throw new SendLater('as many messages as Teams takes within a second are on their way', second);
    begun.push(now);
  };
}
