import { usualLeadDays, type KindFacts } from '../kind.ts';

export type AppleSource = 'apple_push' | 'apple_enrollment_token' | 'apple_vpp_token';

/** What keeps Apple devices connected to Intune. */
export const appleKinds = {
  apple_push: {
    nature: 'date',
    severity: 'critical',
    leadDays: usualLeadDays,
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesIosMenu/~/iosEnrollment',
  },
  apple_enrollment_token: {
    nature: 'date',
    severity: 'high',
    leadDays: usualLeadDays,
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/DepTokensPaging.ReactView',
  },
  apple_vpp_token: {
    nature: 'date',
    severity: 'high',
    leadDays: usualLeadDays,
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/connectorsAndTokens',
  },
  apple_enrollment_sync: {
    nature: 'heartbeat',
    severity: 'high',
    leadDays: [],
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/DepTokensPaging.ReactView',
  },
  apple_vpp_sync: {
    nature: 'heartbeat',
    severity: 'normal',
    leadDays: [],
    portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/connectorsAndTokens',
  },
} as const satisfies Record<string, KindFacts>;
