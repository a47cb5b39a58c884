import type { KindFacts } from '../kind.ts';

export type LicencesSource = 'subscription' | 'intune_subscription' | 'approval_request' | 'device_deadlines';

const productsUrl = 'https://admin.microsoft.com/Adminportal/Home#/subscriptions';
const devicesUrl = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/compliance';

/** What was bought, and what waits for approval. */
export const licencesKinds = {
  // Most renew by themselves: five reminders of what nobody has to do would be five too many.
  subscription: { nature: 'date', severity: 'high', leadDays: [30, 7, 1], whenMissing: 'closed', portalUrl: productsUrl },
  trial: { nature: 'date', severity: 'normal', leadDays: [14, 7, 1], whenMissing: 'closed', portalUrl: productsUrl },
  intune_subscription: { nature: 'date', severity: 'critical', leadDays: [], whenMissing: 'recovered', portalUrl: productsUrl },
  // It lives for three days, and nothing can be done about it after.
  approval_request: { nature: 'date', severity: 'normal', leadDays: [1], whenMissing: 'closed', portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/multiAdminApproval' },
  // Periods of grace are days, not months.
  compliance_grace: { nature: 'crowd', severity: 'normal', leadDays: [7], portalUrl: devicesUrl },
  planned_retirement: { nature: 'crowd', severity: 'high', leadDays: [14, 7], portalUrl: devicesUrl },
} as const satisfies Record<string, KindFacts>;
