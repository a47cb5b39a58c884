import type { ActionResult, Device, DeviceRecord } from '../device.ts';
import type { GraphVersion } from './request.ts';

const betaOnly: ReadonlySet<string> = new Set([
  'aadRegistered', 'autopilotEnrolled', 'azureActiveDirectoryDeviceId', 'bootstrapTokenEscrowed', 'chassisType',
  'chromeOSDeviceInfo', 'cloudPcRemoteActionResults', 'configurationManagerClientHealthState',
  'configurationManagerClientInformation', 'deviceFirmwareConfigurationInterfaceManaged', 'deviceType',
  'enrolledByUserPrincipalName', 'hardwareInformation', 'joinType', 'lostModeState', 'managementFeatures', 'ownerType',
  'preferMdmOverGroupPolicyAppliedDateTime', 'processorArchitecture', 'retireAfterDateTime', 'roleScopeTagIds',
  'securityPatchLevel', 'skuFamily', 'skuNumber', 'specificationVersion', 'usersLoggedOn', 'windowsActiveMalwareCount',
  'windowsRemediatedMalwareCount',
]);

/** Filled only when one device is read with $select; a list, or a read without it, has nothing there. */
const onlyWhenSelected: Partial<DeviceRecord> = {
  activationLockBypassCode: null, ethernetMacAddress: null, iccid: null, udid: null, notes: null,
  physicalMemoryInBytes: 0, remoteAssistanceSessionUrl: null, hardwareInformation: null, chromeOSDeviceInfo: [],
  windowsActiveMalwareCount: 0, windowsRemediatedMalwareCount: 0, bootstrapTokenEscrowed: false,
};

/** Members that v1.0 does not know arrive there as unknownFutureValue. */
const betaEnrollments = /^android|^appleAccountDriven|^azureAdJoinUsing/;

const betaWorkloads = ['endpointProtection', 'officeApps'];

/** The device as one version shows it in a list. */
export function listedDevice(device: Device, version: GraphVersion): object {
  return inVersion({ ...device.record, ...onlyWhenSelected, deviceActionResults: [] }, version);
}

/** The device as one version shows it by itself. */
export function fullDevice(device: Device, version: GraphVersion, withSelect: boolean): object {
  return inVersion(withSelect ? { ...device.record } : { ...device.record, ...onlyWhenSelected }, version);
}

function inVersion(record: DeviceRecord, version: GraphVersion): object {
  if (version === 'beta') return record;
  const workloads = record.configurationManagerClientEnabledFeatures;
  const v1 = {
    ...record,
    deviceEnrollmentType: betaEnrollments.test(record.deviceEnrollmentType ?? '') ? 'unknownFutureValue' : record.deviceEnrollmentType,
    configurationManagerClientEnabledFeatures: workloads
      ? Object.fromEntries(Object.entries(workloads).filter(([name]) => !betaWorkloads.includes(name)))
      : null,
    deviceActionResults: record.deviceActionResults.map(baseResult),
  };
  return Object.fromEntries(Object.entries(v1).filter(([name]) => !betaOnly.has(name)));
}

/** v1.0 has no type for the result of a Configuration Manager action: only the common part is left. */
function baseResult(result: ActionResult): ActionResult {
  if (result['@odata.type'] !== '#microsoft.graph.configurationManagerActionResult') return result;
  const { actionName, actionState, startDateTime, lastUpdatedDateTime } = result;
  return { actionName, actionState, startDateTime, lastUpdatedDateTime };
}
