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

/** How a device stands, as a sentence for its owner, with the deadline if there is one. */
export function complianceLine(device: Pick<OwnDeviceView, 'compliance' | 'graceUntil'>, now: Date, words: Words): CardElement {
  const known = knownCompliance(device.compliance);
  const owes = known === 'noncompliant' || known === 'inGracePeriod';
  const sentences = [words.own.state[known], owes && device.graceUntil ? deadline(device.graceUntil, now, words) : null];
  return text(sentences.filter((sentence) => sentence !== null).join(' '), { tone: tones[known], spacing: 'None' });
}

function deadline(until: Date, now: Date, words: Words): string {
  const exact = `${day(until)} ${time(until)}`;
  const left = until.getTime() - now.getTime();
  return left > 0 ? words.own.solveBefore(exact, words.within(left)) : words.own.solvedBefore(exact, words.ago(-left));
}
