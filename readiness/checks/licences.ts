import type { Licences } from '../../graph/licences.ts';
import type { ReadinessCheck } from '../check.ts';
import { attention, fine, missing, type Outcome } from '../finding.ts';

const permission = 'LicenseAssignment.Read.All';

/** Who enrolls a device needs a licence of Intune. */
export const licences: ReadinessCheck = {
  id: 'licences',
  part: 'general',
  permission,
  examine: async (reads) => judgeLicences((await reads.licences()).intune, { left: 'licences_left', none: 'licences_none', usedUp: 'licences_used_up' }),
};

/** Without Entra ID P1 Windows does not enroll by itself. */
export const premium: ReadinessCheck = {
  id: 'premium',
  part: 'windows',
  permission,
  examine: async (reads) => judgeLicences((await reads.licences()).entraPremium, { left: 'premium_left', none: 'premium_none', usedUp: 'premium_used_up' }),
};

interface Codes {
  left: 'licences_left' | 'premium_left';
  none: 'licences_none' | 'premium_none';
  usedUp: 'licences_used_up' | 'premium_used_up';
}

export function judgeLicences({ bought, assigned }: Licences, codes: Codes): Outcome {
  if (bought === 0) return missing(codes.none);
  return assigned < bought ? fine(codes.left, bought, assigned, bought - assigned) : attention(codes.usedUp, bought, assigned);
}
