import type { OpenRequest } from '../store/device-requests.ts';
import type { RequestStage } from '../store/action-requests.ts';
import type { DeviceAction } from './action.ts';
import { noAnswerAfter } from './follow-times.ts';
import { findAction } from './registry.ts';

// What was asked of a device already, and whether something else may be asked of it meanwhile. Pure.

const left: ReadonlySet<RequestStage> = new Set<RequestStage>(['sending', 'sent', 'delivered', 'no_answer', 'unclear']);

/**
 * Of two that cannot be undone on one device the second is not called while the first may be carried out.
 * After half an hour without an answer somebody may decide for another one, and of what is unclear for the same again.
 */
export function keepsFromCalling(action: DeviceAction, open: readonly OpenRequest[], now: Date): OpenRequest | null {
  return others(action, open).find((other) => mayArrive(other, action, now)) ?? null;
}

/** Nor is it asked for while the first one waits: for a colleague, for Intune's own approval, for a sign-in, or in the queue. */
export function keepsFromAsking(action: DeviceAction, open: readonly OpenRequest[], now: Date): OpenRequest | null {
  return others(action, open).find((other) => waits(other, now) || mayArrive(other, action, now)) ?? null;
}

/** What is said before the button, so that nobody does it twice. */
export function namedBefore(action: DeviceAction, open: readonly OpenRequest[]): OpenRequest | null {
  const same = action.repeatable ? undefined : open.find((other) => other.action === action.id);
  return same ?? others(action, open)[0] ?? null;
}

function others(action: DeviceAction, open: readonly OpenRequest[]): readonly OpenRequest[] {
  return action.risk === 'destructive' ? open.filter((other) => findAction(other.action)?.risk === 'destructive') : [];
}

function mayArrive({ action: other, stage, sentAt }: OpenRequest, { id }: DeviceAction, now: Date): boolean {
  if (!left.has(stage) || sentAt === null) return false;
  return now.getTime() - sentAt.getTime() < noAnswerAfter || (other === id && stage !== 'unclear');
}

function waits({ stage, expiresAt }: OpenRequest, now: Date): boolean {
  if (stage === 'approval' || stage === 'sign_in') return expiresAt > now;
  return stage === 'waiting' || stage === 'approval_intune';
}
