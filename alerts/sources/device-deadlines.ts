import { deviceDeadlines } from '../../graph/device-deadlines.ts';
import { weeksOf } from '../crowd.ts';
import type { ExpirySource } from '../source.ts';

/** Devices that lose access, or leave, on a day that is set: counted per week for administrators. */
export const deviceDeadlineWeeks: ExpirySource = {
  id: 'device_deadlines',
  permission: 'DeviceManagementManagedDevices.Read.All',
  kinds: ['compliance_grace', 'planned_retirement'],
  reads: [
    { path: '/deviceManagement/managedDevices', property: 'complianceGracePeriodExpirationDateTime', version: 'beta', kinds: ['compliance_grace'] },
    { path: '/deviceManagement/managedDevices', property: 'retireAfterDateTime', version: 'beta', kinds: ['planned_retirement'] },
  ],
  async read(graph, { now, signal }) {
    const grace: Date[] = [];
    const retire: Date[] = [];
    for await (const { complianceState, graceUntil, retireAt } of deviceDeadlines(graph, signal)) {
      // A device that meets the rules again keeps the date for a while.
      if (graceUntil !== null && complianceState !== 'compliant') grace.push(new Date(graceUntil));
      if (retireAt !== null) retire.push(new Date(retireAt));
    }
    return [...weeksOf('compliance_grace', 'devices', grace, now), ...weeksOf('planned_retirement', 'devices', retire, now)];
  },
};
