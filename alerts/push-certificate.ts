import { otherTopicId } from '../store/alert-objects.ts';
import type { Expiring } from './expiring.ts';

// The Apple MDM push certificate has two ways to be lost that its date does not show. Pure.

/**
 * What the check adds to what it found. There is one certificate: a tenant that had one and has none, or has one with
 * another topic, is in trouble until the right one is there again, and stays in view until then.
 */
export function pushTroubles(before: readonly Expiring[], found: readonly Expiring[], now: Date): Expiring[] {
  const ofBefore = before.filter((item) => item.kind === 'apple_push');
  const other = ofBefore.find((item) => item.trouble === 'other_topic');
  const was = ofBefore.find((item) => item !== other);
  const push = found.find((item) => item.kind === 'apple_push');
  if (!push) {
    const gone = was ? [{ ...was, trouble: 'gone' as const, expires: was.trouble === 'gone' ? was.expires : now }] : [];
    return other ? [...gone, other] : gone;
  }
  const right = other?.keep['topic'] ?? was?.keep['topic'];
  if (right === undefined || push.keep['topic'] === undefined || push.keep['topic'] === right) return [];
  return [
    {
      ...push,
      // Beside the certificate itself: the new one has its own date, and may be kept on purpose.
      objectId: otherTopicId(push.objectId),
      expires: other?.expires ?? now,
      trouble: 'other_topic',
      renewWith: (other ?? was)?.renewWith ?? null,
      keep: { topic: right },
    },
  ];
}
