import { usualLeadDays, type KindFacts } from '../kind.ts';

export type IdentitySource = 'app_credentials';

const portalUrl = 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';

/** What software signs in with. */
export const identityKinds = {
  app_secret: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl },
  app_certificate: { nature: 'date', severity: 'high', leadDays: usualLeadDays, portalUrl },
} as const satisfies Record<string, KindFacts>;
