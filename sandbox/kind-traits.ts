import type { Hardware } from './device-models.ts';
import {
  androidPhones, androidScanners, holoLenses, iPads, iPhones, linuxLaptops, macs, windowsLaptops,
} from './device-models.ts';
import type { DeviceKind, DeviceRecord } from './device.ts';

/** What every device of a kind has in common, in Intune's words. */
export interface KindTraits {
  hardware: Hardware;
  /** Device names start with it and go on with a number; null leaves the name to the platform's habit. */
  prefix: string | null;
  traits: Partial<DeviceRecord> & { operatingSystem: string };
}

const windows: KindTraits['traits'] = {
  operatingSystem: 'Windows', deviceType: 'desktop', chassisType: 'laptop', processorArchitecture: 'x64',
  skuFamily: 'Windows.Desktop', skuNumber: 4, isEncrypted: true, specificationVersion: '2.0',
};

/** True: Intune owns the workload; false: Configuration Manager does. */
const workloads = {
  inventory: false, modernApps: false, resourceAccess: true, deviceConfiguration: false, compliancePolicy: true,
  windowsUpdateForBusiness: true, endpointProtection: true, officeApps: false,
};

const apple = { jailBroken: 'False', isEncrypted: true, chassisType: 'phone', processorArchitecture: 'arM64' } as const;
const android = { operatingSystem: 'Android', jailBroken: 'False', isEncrypted: true, chassisType: 'phone' } as const;
const byod = { managedDeviceOwnerType: 'personal', ownerType: 'personal', joinType: 'azureADRegistered' } as const;

export const kindTraits: Record<DeviceKind, KindTraits> = {
  'windows-comanaged': {
    hardware: windowsLaptops, prefix: 'LT',
    traits: {
      ...windows, managementAgent: 'configurationManagerClientMdm', deviceEnrollmentType: 'windowsCoManagement',
      joinType: 'hybridAzureADJoined', configurationManagerClientEnabledFeatures: workloads,
    },
  },
  'windows-entra': {
    hardware: windowsLaptops, prefix: 'LT',
    traits: { ...windows, deviceEnrollmentType: 'windowsAzureADJoin', joinType: 'azureADJoined' },
  },
  'windows-hybrid': {
    hardware: windowsLaptops, prefix: 'LT',
    traits: { ...windows, deviceEnrollmentType: 'windowsAutoEnrollment', joinType: 'hybridAzureADJoined' },
  },
  'windows-autopilot': {
    hardware: windowsLaptops, prefix: 'LT',
    traits: {
      ...windows, deviceEnrollmentType: 'windowsAzureADJoin', joinType: 'azureADJoined',
      autopilotEnrolled: true, enrollmentProfileName: 'Autopilot - standaard werkplek',
    },
  },
  'windows-personal': {
    hardware: windowsLaptops, prefix: 'DESKTOP',
    traits: { ...windows, ...byod, deviceEnrollmentType: 'userEnrollment', skuNumber: 48 },
  },
  'iphone-personal': {
    hardware: iPhones, prefix: null,
    traits: { ...apple, ...byod, operatingSystem: 'iOS', deviceType: 'iPhone', deviceEnrollmentType: 'userEnrollment' },
  },
  'iphone-company': {
    hardware: iPhones, prefix: 'IPH',
    traits: {
      ...apple, operatingSystem: 'iOS', deviceType: 'iPhone', deviceEnrollmentType: 'appleBulkWithUser',
      isSupervised: true, enrollmentProfileName: 'ADE - iPhone met gebruiker',
    },
  },
  'ipad-company': {
    hardware: iPads, prefix: 'IPAD',
    traits: {
      ...apple, operatingSystem: 'iPadOS', deviceType: 'iPad', chassisType: 'tablet', deviceEnrollmentType: 'appleBulkWithUser',
      isSupervised: true, enrollmentProfileName: 'ADE - iPad met gebruiker',
    },
  },
  'ipad-shared': {
    hardware: iPads, prefix: 'IPAD',
    traits: {
      ...apple, operatingSystem: 'iPadOS', deviceType: 'iPad', chassisType: 'tablet', deviceEnrollmentType: 'appleBulkWithoutUser',
      isSupervised: true, enrollmentProfileName: 'ADE - gedeelde iPad',
    },
  },
  'android-work-profile': {
    hardware: androidPhones, prefix: null,
    traits: { ...android, ...byod, deviceType: 'androidForWork', deviceEnrollmentType: 'userEnrollment' },
  },
  'android-company': {
    hardware: androidPhones, prefix: 'AND',
    traits: {
      ...android, deviceType: 'androidEnterprise', managementAgent: 'googleCloudDevicePolicyController',
      deviceEnrollmentType: 'androidEnterpriseFullyManaged',
    },
  },
  'android-dedicated': {
    hardware: androidScanners, prefix: 'SCAN',
    traits: {
      ...android, deviceType: 'androidEnterprise', managementAgent: 'googleCloudDevicePolicyController',
      deviceEnrollmentType: 'androidEnterpriseDedicatedDevice', enrollmentProfileName: 'Magazijnscanners',
    },
  },
  mac: {
    hardware: macs, prefix: 'MAC',
    traits: {
      ...apple, operatingSystem: 'macOS', deviceType: 'macMDM', chassisType: 'laptop', jailBroken: 'Unknown', isSupervised: true,
      deviceEnrollmentType: 'appleBulkWithUser', joinType: 'azureADRegistered', bootstrapTokenEscrowed: true,
      enrollmentProfileName: 'ADE - Mac met gebruiker',
    },
  },
  hololens: {
    hardware: holoLenses, prefix: 'HOLO',
    traits: {
      operatingSystem: 'Windows', deviceType: 'holoLens', chassisType: 'mobileOther', processorArchitecture: 'arM64',
      skuFamily: 'Windows.Holographic', skuNumber: 136, deviceEnrollmentType: 'windowsAzureADJoin', joinType: 'azureADJoined',
    },
  },
  linux: {
    hardware: linuxLaptops, prefix: 'ubuntu',
    traits: {
      operatingSystem: 'Linux (ubuntu)', deviceType: 'linux', processorArchitecture: 'x64', joinType: 'azureADRegistered',
      deviceEnrollmentType: 'userEnrollment', isEncrypted: true,
    },
  },
};
