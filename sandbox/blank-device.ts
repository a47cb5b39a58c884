import type { DeviceRecord } from './device.ts';
import { noDate, noGracePeriod } from './device.ts';

/** Every property of a managed device as Intune fills it when it knows nothing. */
export const blankDevice: Omit<DeviceRecord, 'id' | 'deviceName' | 'operatingSystem' | 'serialNumber'> = {
  userId: '', userPrincipalName: '', userDisplayName: '', emailAddress: '',
  managedDeviceName: '', managedDeviceOwnerType: 'company', ownerType: 'company',
  enrolledDateTime: noDate, lastSyncDateTime: noDate, osVersion: '',
  complianceState: 'compliant', complianceGracePeriodExpirationDateTime: noGracePeriod,
  jailBroken: 'Unknown', managementAgent: 'mdm', managementState: 'managed', managementFeatures: 'none',
  deviceEnrollmentType: 'unknown', enrollmentProfileName: null, autopilotEnrolled: false, enrolledByUserPrincipalName: null,
  requireUserEnrollmentApproval: null, deviceRegistrationState: 'registered', deviceCategoryDisplayName: 'Unknown',
  easActivated: false, easDeviceId: '', easActivationDateTime: noDate,
  azureADRegistered: true, aadRegistered: true, azureADDeviceId: '', azureActiveDirectoryDeviceId: '', joinType: 'unknown',
  exchangeLastSuccessfulSyncDateTime: noDate, exchangeAccessState: 'none', exchangeAccessStateReason: 'none',
  isSupervised: false, isEncrypted: false, lostModeState: 'disabled', activationLockBypassCode: null,
  model: '', manufacturer: '', chassisType: 'unknown', deviceType: 'unknown', processorArchitecture: 'unknown',
  skuFamily: '', skuNumber: 0, specificationVersion: '', imei: '', meid: '', iccid: '', udid: '', phoneNumber: '',
  subscriberCarrier: '', wiFiMacAddress: '', ethernetMacAddress: '', securityPatchLevel: null, androidSecurityPatchLevel: '',
  totalStorageSpaceInBytes: 0, freeStorageSpaceInBytes: 0, physicalMemoryInBytes: 0, notes: null,
  remoteAssistanceSessionUrl: null, remoteAssistanceSessionErrorDetails: null,
  configurationManagerClientEnabledFeatures: null, configurationManagerClientHealthState: null,
  configurationManagerClientInformation: null, deviceHealthAttestationState: null, hardwareInformation: null,
  chromeOSDeviceInfo: [], cloudPcRemoteActionResults: [], usersLoggedOn: [], roleScopeTagIds: ['0'],
  partnerReportedThreatState: 'unknown', managementCertificateExpirationDate: noDate, retireAfterDateTime: noDate,
  preferMdmOverGroupPolicyAppliedDateTime: noDate, deviceFirmwareConfigurationInterfaceManaged: false,
  bootstrapTokenEscrowed: false, windowsActiveMalwareCount: 0, windowsRemediatedMalwareCount: 0,
  deviceActionResults: [],
};
