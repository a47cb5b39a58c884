import type { DeviceView } from '../cards/views.ts';
import type { Device, DeviceDetails } from '../graph/devices.ts';

/** A device as cards show it. What only a single read gives is unknown in a list. */
export function deviceView(device: Device | DeviceDetails): DeviceView {
  const model = [device.manufacturer, device.model].filter((part) => part !== null).join(' ');
  return {
    id: device.id,
    name: device.name,
    owner: device.userDisplayName,
    ownerUpn: device.userPrincipalName,
    serial: device.serialNumber,
    platform: device.operatingSystem ?? '',
    osVersion: device.osVersion,
    model: model === '' ? null : model,
    ownership: device.ownership === 'company' || device.ownership === 'personal' ? device.ownership : 'unknown',
    joinType: 'joinType' in device && device.joinType !== 'unknown' ? device.joinType : null,
    managementAgent: device.managementAgent,
    compliance: device.complianceState,
    graceUntil: moment(device.graceUntil),
    lastSync: moment(device.lastSync),
    enrolled: moment(device.enrolled),
    certificateUntil: 'certificateUntil' in device ? moment(device.certificateUntil) : null,
  };
}

function moment(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso);
}
