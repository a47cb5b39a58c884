import type { KnownCompliance } from '../views.ts';

const compliance: Record<KnownCompliance, string> = {
  compliant: 'Compliant',
  noncompliant: 'Not compliant',
  inGracePeriod: 'Not compliant, in grace period',
  unknown: 'Unknown',
  configManager: 'Checked by Configuration Manager',
  conflict: 'Conflicting policies',
  error: 'Error while checking',
};

const joinTypes: Record<string, string> = {
  azureADJoined: 'Entra joined',
  hybridAzureADJoined: 'Entra hybrid joined',
  azureADRegistered: 'Entra registered',
};

const managementAgents: Record<string, string> = {
  mdm: 'Intune',
  easMdm: 'Intune and Exchange ActiveSync',
  intuneClient: 'Intune client',
  configurationManagerClient: 'Configuration Manager',
  configurationManagerClientMdm: 'Co-managed: Intune and Configuration Manager',
  configurationManagerClientMdmEas: 'Co-managed: Intune and Configuration Manager',
  jamf: 'Jamf',
  googleCloudDevicePolicyController: 'Android device policy (Google)',
  msSense: 'Defender for Endpoint',
  intuneAosp: 'Intune (AOSP)',
};

export const devices = {
  compliance,
  joinTypes,
  managementAgents,
  platforms: {
    windows: 'Windows computer',
    ios: 'iPhone',
    ipados: 'iPad',
    macos: 'Mac',
    android: 'Android phone or tablet',
    hololens: 'HoloLens',
    linux: 'Linux computer',
  },
  ownership: { company: 'Company', personal: 'Personal', unknown: 'Unknown' },
  device: {
    owner: 'Owner',
    nobody: 'No owner',
    serial: 'Serial number',
    model: 'Model',
    system: 'System',
    ownership: 'Belongs to',
    joinType: 'Join type',
    managedBy: 'Managed by',
    compliance: 'Compliance',
    graceUntil: 'Grace until',
    lastSync: 'Last contact',
    enrolled: 'Enrolled',
    certificateUntil: 'Certificate valid until',
    never: 'never',
    unknown: 'unknown',
    sameName: (n: number) =>
      n === 1
        ? 'One other device has the same name. Compare owner and serial number.'
        : `${n} other devices have the same name. Compare owner and serial number.`,
    summary: (name: string, owner: string) => `Device ${name} of ${owner}`,
    summaryNoOwner: (name: string) => `Device ${name}`,
    notPossible: (action: string, reason: string) => `Not possible: ${action} – ${reason}`,
    noActions: 'There is no action that I can send to this device now.',
    ask: 'What should I send to this device?',
  },
  devicesFound: {
    title: (asked: string) => `Several devices match “${asked}”`,
    ask: 'Which one do you mean?',
    more: (n: number) =>
      n === 1
        ? 'One more device matches. A serial number or the full name narrows it down.'
        : `${n} more devices match. A serial number or the full name narrows it down.`,
    open: (what: string) => `Open ${what}`,
    nth: (n: number) => `device ${n}`,
    lastSync: (when: string) => `Last contact: ${when}`,
    serial: (serial: string) => `Serial number ${serial}`,
    summary: (n: number, asked: string) => `${n} devices match ${asked}. Which one?`,
  },
};
