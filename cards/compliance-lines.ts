import type { CardElement } from './card.ts';
import { knownCompliance } from './compliance.ts';
import { markdownText } from './escape.ts';
import { day, note, text, time, type Tone } from './parts.ts';
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
  return [state, ...deadlineLines(device, now, words)];
}

/** Until when a device may stay as it is; nothing where that is no question. */
export function deadlineLines({ compliance, graceUntil }: Pick<OwnDeviceView, 'compliance' | 'graceUntil'>, now: Date, words: Words): CardElement[] {
  const known = knownCompliance(compliance);
  const owes = known === 'noncompliant' || known === 'inGracePeriod';
  return owes && graceUntil ? [text(deadline(graceUntil, now, words), { spacing: 'None' })] : [];
}

/** Which rules it does not meet; nothing when they are not known. */
export function ruleLines(policies: readonly string[] | null | undefined, words: Words): CardElement[] {
  return policies && policies.length > 0 ? [note(words.own.rules(policies.map(markdownText).join(', ')))] : [];
}

function deadline(until: Date, now: Date, words: Words): string {
  const exact = `${day(until)} ${time(until)}`;
  const left = until.getTime() - now.getTime();
  return left > 0 ? words.own.solveBefore(exact, words.within(left)) : words.own.solvedBefore(exact, words.ago(-left));
}
