import type { Device } from '../../graph/devices.ts';

/** A healthy iPhone as the readers of graph/ give it, changed where a test says so. */
export function device(change: Partial<Device> = {}): Device {
  return {
    id: 'device', name: 'iPhone', serialNumber: null, userId: 'person', userPrincipalName: null, userDisplayName: null, operatingSystem: 'iOS', osVersion: '18.0',
    manufacturer: 'Apple', model: 'iPhone 15', ownership: 'personal', complianceState: 'compliant', graceUntil: null, enrolled: '2026-01-01T10:00:00Z',
    lastSync: '2026-11-20T10:00:00Z', managementAgent: 'mdm', managementState: 'managed', enrollmentType: 'userEnrollment', isEncrypted: true, isSupervised: null,
    entraDeviceId: null, intuneWorkloads: null, ...change,
  };
}
