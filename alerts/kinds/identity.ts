import { usualLeadDays, type KindFacts } from '../kind.ts';

export type IdentitySource = 'app_credentials' | 'principal_credentials';

const registrations = 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';
const enterpriseApps = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview';

/** What software signs in with. */
export const identityKinds = {
  own_credential: { nature: 'date', severity: 'critical', leadDays: usualLeadDays, portalUrl: registrations },
  tenant_attach_app: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: registrations },
  app_secret: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: registrations },
  app_certificate: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: registrations },
  saml_certificate: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: enterpriseApps },
  principal_secret: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: enterpriseApps },
  principal_certificate: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl: enterpriseApps },
} as const satisfies Record<string, KindFacts>;
