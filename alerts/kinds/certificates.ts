import { usualLeadDays, type KindFacts } from '../kind.ts';

export type CertificatesSource =
  | 'code_signing_certificate'
  | 'symantec_certificate'
  | 'provisioning_profile'
  | 'lob_app'
  | 'profile_certificate'
  | 'cloud_pki'
  | 'cloud_pki_certificates'
  | 'pfx_certificates'
  | 'delivered_certificates'
  | 'device_certificates'
  | 'ndes_connector'
  | 'certificate_connector'
  | 'entra_certificate_connector';

// Menus of the admin center: what lies deeper in them has no address that is documented or stays the same.
const menu = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings';
const connectors = `${menu}/TenantAdminConnectorsMenu`;
const tenant = `${menu}/TenantAdminMenu`;
const apps = `${menu}/AppsMenu/~/overview`;
const devices = `${menu}/DevicesMenu/~/overview`;

const dated = { nature: 'date', severity: 'high', leadDays: usualLeadDays } as const;
const counted = { nature: 'crowd', severity: 'normal', leadDays: [14, 7] } as const;
const heard = { nature: 'heartbeat', severity: 'high', leadDays: [] } as const;

/** Certificates that devices and apps rely on, and what issues them. */
export const certificatesKinds = {
  code_signing_certificate: { ...dated, portalUrl: connectors },
  symantec_certificate: { ...dated, portalUrl: connectors },
  provisioning_profile: { ...dated, portalUrl: apps },
  lob_app: { ...dated, portalUrl: apps },
  profile_certificate: { ...dated, portalUrl: devices },
  cloud_pki: { ...dated, severity: 'critical', portalUrl: tenant },
  cloud_pki_certificates: { ...counted, portalUrl: tenant },
  pfx_certificates: { ...counted, portalUrl: devices },
  delivered_certificates: { ...counted, portalUrl: devices },
  device_certificates: { ...counted, portalUrl: devices },
  ndes_connector: { ...heard, portalUrl: connectors },
  certificate_connector: { ...heard, portalUrl: connectors },
  entra_certificate_connector: { ...dated, portalUrl: connectors },
} as const satisfies Record<string, KindFacts>;
