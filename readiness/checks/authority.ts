import type { ReadinessCheck } from '../check.ts';
import { attention, fine, missing, type Outcome } from '../finding.ts';

/** Who manages the devices: nothing can be enrolled before somebody does. */
export const authority: ReadinessCheck = {
  id: 'authority',
  part: 'general',
  permission: 'DeviceManagementServiceConfig.Read.All',
  examine: async (reads) => judgeAuthority((await reads.authority()).authority),
};

export function judgeAuthority(found: string): Outcome {
  if (found === 'intune') return fine('authority_intune');
  if (found === 'unknown') return missing('authority_unknown');
  if (found === 'sccm') return attention('authority_hybrid');
  return found === 'office365' ? attention('authority_office365') : attention('authority_other', found);
}
