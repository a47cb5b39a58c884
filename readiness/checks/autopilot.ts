import type { ReadinessCheck } from '../check.ts';
import { fine } from '../finding.ts';

/** Autopilot is one way of several: not using it is no fault. */
export const autopilot: ReadinessCheck = {
  id: 'autopilot',
  part: 'windows',
  permission: 'DeviceManagementServiceConfig.Read.All',
  examine: async (reads) => fine((await reads.autopilot()) ? 'autopilot_used' : 'autopilot_unused'),
};
