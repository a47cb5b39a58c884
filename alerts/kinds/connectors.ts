import { usualLeadDays, type KindFacts } from '../kind.ts';

export type ConnectorsSource = 'threat_defence' | 'exchange_connector' | 'management_partner' | 'remote_assistance';

const portalUrl = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminConnectorsMenu';

/** What other services and partners keep connected. */
export const connectorsKinds = {
  threat_defence: { nature: 'heartbeat', severity: 'high', leadDays: [], portalUrl },
  exchange_connector: { nature: 'heartbeat', severity: 'normal', leadDays: [], portalUrl: 'https://intune.microsoft.com/#home' },
  partner_heartbeat: { nature: 'heartbeat', severity: 'high', leadDays: [], portalUrl },
  partner_noncompliance: { nature: 'date', severity: 'high', leadDays: usualLeadDays, whenMissing: 'closed', portalUrl },
  partner_removal: { nature: 'date', severity: 'critical', leadDays: usualLeadDays, whenMissing: 'closed', portalUrl },
  // What can be renewed takes minutes, and was begun days ago by somebody who knows.
  remote_assistance: { nature: 'date', severity: 'normal', leadDays: [7, 1], whenMissing: 'closed', portalUrl },
} as const satisfies Record<string, KindFacts>;
