import type { CardElement } from './card.ts';
import type { Compliance, KnownCompliance } from './views.ts';
import type { Words } from './words.ts';

const tones: Record<KnownCompliance, 'Good' | 'Warning' | 'Attention' | 'Default'> = {
  compliant: 'Good',
  noncompliant: 'Attention',
  inGracePeriod: 'Warning',
  conflict: 'Warning',
  error: 'Warning',
  unknown: 'Default',
  configManager: 'Default',
};

export function knownCompliance(value: Compliance): KnownCompliance {
  return Object.hasOwn(tones, value) ? (value as KnownCompliance) : 'unknown';
}

/** The state as a coloured word; the word alone says it all. */
export function complianceBadge(value: Compliance, words: Words): CardElement {
  const known = knownCompliance(value);
  const tone = tones[known];
  const label = `${words.device.compliance}: ${words.compliance[known]}`;
  return {
    type: 'Badge',
    text: label,
    style: tone,
    appearance: 'Tint',
    size: 'Large',
    spacing: 'Small',
    fallback: { type: 'TextBlock', text: label, wrap: true, weight: 'Bolder', color: tone, spacing: 'Small' },
  };
}
