import type { CardElement } from './card.ts';
import { knownCompliance } from './compliance.ts';
import { day, text, time, type Tone } from './parts.ts';
import type { KnownCompliance, OwnDeviceView } from './views.ts';
import type { Words } from './words.ts';

const tones: Record<KnownCompliance, Tone> = {
  compliant: 'good',
  noncompliant: 'attention',
  inGracePeriod: 'warning',
  conflict: 'warning',
  error: 'warning',
  unknown: 'default',
  configManager: 'default',
};

/** How a device stands, in a sentence for its owner, and until when it may stay so. */
export function complianceLines(device: Pick<OwnDeviceView, 'compliance' | 'graceUntil'>, now: Date, words: Words): CardElement[] {
  const known = knownCompliance(device.compliance);
  const state = text(words.own.state[known], { tone: tones[known], spacing: 'None' });
  const owes = known === 'noncompliant' || known === 'inGracePeriod';
  return owes && device.graceUntil ? [state, text(deadline(device.graceUntil, now, words), { spacing: 'None' })] : [state];
}

function deadline(until: Date, now: Date, words: Words): string {
  const exact = `${day(until)} ${time(until)}`;
  const left = until.getTime() - now.getTime();
  return left > 0 ? words.own.solveBefore(exact, words.within(left)) : words.own.solvedBefore(exact, words.ago(-left));
}
