import { usualLeadDays, type KindFacts } from '../kind.ts';

export type WindowsSource = 'windows_bulk_token' | 'autopilot_sync' | 'hybrid_join_connector' | 'update_pause';

const enrollment = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesWindowsMenu/~/windowsEnrollment';

/** A pause ends by itself: people hear of it shortly before, and not of the time after it. */
const pause = {
  nature: 'date',
  severity: 'normal',
  leadDays: [7, 1],
  whenMissing: 'closed',
  portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesWindowsMenu/~/windows10Update',
} as const;

/** Enrolling and updating Windows computers. */
export const windowsKinds = {
  windows_bulk_token: {
    nature: 'date',
    severity: 'high',
    leadDays: usualLeadDays,
    portalUrl: 'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
  },
  autopilot_sync: {
    nature: 'heartbeat',
    severity: 'normal',
    leadDays: [],
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/AutopilotDevices.ReactView/filterOnManualRemediationRequired~/false',
  },
  hybrid_join_connector: { nature: 'heartbeat', severity: 'high', leadDays: [], portalUrl: enrollment },
  feature_update_pause: pause,
  quality_update_pause: pause,
} as const satisfies Record<string, KindFacts>;
