import { deviceDeadlines } from '../../graph/device-deadlines.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';
import { byWeek } from '../weeks.ts';

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
    return [...weeks('compliance_grace', grace, now), ...weeks('planned_retirement', retire, now)];
  },
};

function weeks(kind: 'compliance_grace' | 'planned_retirement', dates: readonly Date[], now: Date): Found[] {
  return byWeek(dates, now).map(({ objectId, name, expires, count }) => ({ kind, objectId, name, expires, affected: { of: 'devices', count }, renewWith: null }));
}
