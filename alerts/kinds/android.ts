import { usualLeadDays, type KindFacts } from '../kind.ts';

export type AndroidSource = 'android_enrollment_token' | 'android_work_token' | 'google_play' | 'chromeos_sync';

const enrollment = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesAndroidMenu/~/androidEnrollment';

/** Android and ChromeOS. */
export const androidKinds = {
  android_enrollment_token: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: enrollment },
  android_work_token: { nature: 'date', severity: 'normal', leadDays: usualLeadDays, portalUrl: enrollment },
  google_play: { nature: 'heartbeat', severity: 'high', leadDays: [], isConnection: true, portalUrl: enrollment },
  chromeos_sync: {
    nature: 'heartbeat',
    severity: 'normal',
    leadDays: [],
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/connectorsAndTokens',
  },
} as const satisfies Record<string, KindFacts>;
