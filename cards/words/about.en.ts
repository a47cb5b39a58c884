/** Graph's names for the workloads of co-management. */
const workloads: Record<string, string> = {
  inventory: 'Inventory',
  modernApps: 'Client apps',
  resourceAccess: 'Resource access',
  deviceConfiguration: 'Device configuration',
  compliancePolicy: 'Compliance',
  windowsUpdateForBusiness: 'Windows updates',
  endpointProtection: 'Endpoint protection',
  officeApps: 'Microsoft 365 apps',
};

const resultStates: Record<string, string> = {
  none: 'No answer yet',
  pending: 'Waiting for the device',
  active: 'Under way',
  done: 'Done',
  failed: 'Failed',
  canceled: 'Cancelled',
  notSupported: 'Not supported',
};

const clientStates: Record<string, string> = {
  healthy: 'healthy',
  installed: 'installed',
  installFailed: 'installation failed',
  updateFailed: 'update failed',
  communicationError: 'does not communicate',
};

/** Why Intune turned a device away, for the helpdesk; the owner hears it in words of their own. */
const failureKinds = {
  unknown: 'reason not given',
  authentication: 'sign-in failed',
  authorization: 'the account may not add devices',
  accountValidation: 'the account was not ready',
  userValidation: 'the person could not be verified, or has no licence',
  deviceNotSupported: 'device not supported',
  inMaintenance: 'the service was in maintenance',
  badRequest: 'request not understood',
  featureNotSupported: 'not possible for this account',
  enrollmentRestrictionsEnforced: 'blocked by an enrollment restriction',
  clientDisconnected: 'connection lost',
  userAbandonment: 'stopped by the person',
  deviceLimit: 'device limit reached',
  notLicensed: 'no Intune licence',
};

/** More about one device, for the helpdesk. */
export const about = {
  button: 'About this device',
  title: (device: string) => `More about ${device}`,
  summary: (device: string) => `More about ${device}.`,
  rules: (names: string) => `Rules that it does not meet: ${names}`,
  deadline: (exact: string, relative: string) => `Has to be put right before ${exact} (${relative}).`,
  deadlinePassed: (exact: string, relative: string) => `The time to put it right ended on ${exact} (${relative}).`,
  unread: (parts: string) => `Could not be read now: ${parts}.`,
  parts: { rules: 'which rules it does not meet', rights: 'what your Intune role allows', sameName: 'who else has this name', results: 'what Intune reports of actions', failures: 'what was refused to the owner' },
  encrypted: 'Encryption',
  isEncrypted: 'on',
  notEncrypted: 'off',
  supervised: 'Supervised',
  yes: 'yes',
  no: 'no',
  storage: 'Storage',
  storageFree: (free: string, total: string) => `${free} GB of ${total} GB free`,
  management: 'Co-management',
  byIntune: (names: string) => `Intune has: ${names}`,
  byConfigMgr: (names: string) => `Configuration Manager has: ${names}`,
  nothing: 'nothing',
  client: (state: string, contact: string) => `Client: ${state}, last contact ${contact}`,
  workloads,
  actions: 'Actions',
  noActions: 'Nothing was asked of this device lately.',
  asked: (action: string, state: string, who: string, when: string) => `${action}: ${state}, asked by ${who} (${when})`,
  somebody: 'somebody',
  resultStates,
  clientStates,
  failureKinds,
  beingRemoved: 'This device is being removed from Intune.',
  failures: 'Refused enrollments of the owner, 30 days',
  noFailures: 'None.',
  sameName: 'Others of the same name',
  noSameName: 'No other device has this name.',
  twin: (owner: string, serial: string, contact: string) => `${owner}, ${serial}, last contact ${contact}`,
  secrets: 'Keys and passwords',
  secretsNote: 'These are never shown in a chat. In Intune, under Devices > this device:',
  bitLocker: 'BitLocker: Recovery keys',
  laps: 'Local administrator (LAPS): Local admin password',
  fileVault: 'FileVault: Recovery keys',
  passcode: 'A passcode that somebody chose cannot be read by anybody; it can only be reset.',
};

/** Search in any chat. */
export const extension = {
  tooShort: 'Type at least two characters: a device name, a serial number, an IMEI, or a name of the owner.',
  nothing: (asked: string) => `No device fits “${asked}”. Try the serial number, or the owner's name.`,
  needsRole: 'This search is for the helpdesk. You can ask me about your own devices in our private chat: “my devices”.',
  signInTitle: 'Sign in to Balie',
  signInSoon: 'You are being signed in. Search again in a moment.',
  signInBlocked: 'Your organisation does not allow this sign-in. Ask your administrator.',
  openFirst: 'Open a private chat with me first, and sign in there by typing “sign in”. After that you can search here.',
  busy: 'Microsoft Graph is busy now. Search again in a minute.',
  down: 'Microsoft Graph does not answer now. Search again in a minute.',
  denied: 'Intune does not let you look up devices. Ask your Intune administrator for a role that reads devices.',
  personal: (platform: string) => `A personal device: ${platform}`,
  open: 'Open with Balie',
  openNote: 'Only the helpdesk can open it, in their own chat with Balie.',
  summary: (device: string) => `Device ${device}`,
};

/** Choosing a device while typing. */
export const pick = {
  title: 'Which device?',
  text: 'Start typing a name, a serial number or the owner, and choose. Or simply send me the name as a message.',
  label: 'Device',
  placeholder: 'Type to search',
  error: 'Choose a device from the list, or send me its name as a message.',
  open: 'Open this device',
};
