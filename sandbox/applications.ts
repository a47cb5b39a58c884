import type { Application, KeyCredential, PasswordCredential } from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';
import type { Random } from './random.ts';
import { tenantAttachAccess, tenantAttachUri, unfinishedApplication } from './registrations.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

interface Wanted {
  name: string;
  appId?: string;
  /** Days left of each secret and certificate; negative has ended. */
  secrets?: readonly number[];
  certificates?: readonly number[];
  /** It is the one that Configuration Manager made. */
  tenantAttach?: true;
}

/** The client id of Balie itself in the simulated company. */
export const balieAppId = '0c7f2b5e-8a41-4d6c-b3f9-1e5d7a90c2b4';

/** Not a secret: it opens nothing but a simulation on the own machine. */
export const balieSecret = 'sandbox-secret-of-balie';

const important: readonly Wanted[] = [
  { name: 'Balie', appId: balieAppId, secrets: [52] },
  // The registration that Configuration Manager makes for tenant attach carries such a name.
  { name: 'ConfigMgrSvc_7d0c2f0e-3c1b-4f6a-9a55-0f7d1f0c9b21', secrets: [19], certificates: [412], tenantAttach: true },
  { name: 'AFAS Profit koppeling', secrets: [4] },
  { name: 'Magazijnscanner API', certificates: [-3] },
  { name: 'Power BI gateway', secrets: [9, 370] },
  { name: 'TOPdesk integratie', certificates: [27] },
  { name: 'Veeam Backup for Microsoft 365', certificates: [88, 700] },
];

const ordinary = ['API', 'export', 'koppeling', 'dashboard', 'test', 'sync'] as const;
const systems = ['WMS', 'TMS', 'CRM', 'Exact', 'Portbase', 'Jira', 'GitLab', 'Qlik', 'SFTP', 'Track & trace'] as const;

export function secret(draw: Random, now: number, daysLeft: number, index: number): PasswordCredential {
  return {
    customKeyIdentifier: null,
    displayName: index === 0 ? 'productie' : `opvolger ${index}`,
    endDateTime: graphDate(now + daysLeft * day + hour),
    hint: draw.text(3, 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789~'),
    keyId: draw.guid(),
    secretText: null,
    startDateTime: graphDate(now + (daysLeft - 365) * day),
  };
}

export function certificate(draw: Random, now: number, daysLeft: number, name: string): KeyCredential {
  return {
    customKeyIdentifier: draw.text(40, '0123456789ABCDEF'),
    displayName: `CN=${name}`,
    endDateTime: graphDate(now + daysLeft * day + hour),
    key: null,
    keyId: draw.guid(),
    startDateTime: graphDate(now + (daysLeft - 730) * day),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  };
}

function application(draw: Random, now: number, wanted: Wanted): Application {
  return {
    id: draw.guid(),
    appId: wanted.appId ?? draw.guid(),
    displayName: wanted.name,
    createdDateTime: graphDate(now - draw.int(100, 1500) * day),
    signInAudience: 'AzureADMyOrg',
    identifierUris: wanted.tenantAttach ? [tenantAttachUri] : [],
    requiredResourceAccess: wanted.tenantAttach ? tenantAttachAccess : [],
    passwordCredentials: (wanted.secrets ?? []).map((days, index) => hinted(wanted, secret(draw, now, days, index))),
    keyCredentials: (wanted.certificates ?? []).map((days) => certificate(draw, now, days, wanted.name)),
  };
}

/** Entra ID shows the first three characters of a secret; Balie's own are known. */
function hinted({ appId }: Wanted, credential: PasswordCredential): PasswordCredential {
  return appId === balieAppId ? { ...credential, hint: balieSecret.slice(0, 3) } : credential;
}

function ordinaryApplication(draw: Random): Wanted {
  const name = `${draw.pick(systems)} ${draw.pick(ordinary)} ${draw.text(3, '0123456789')}`;
  return draw.chance(0.7) ? { name, secrets: [draw.int(70, 700)] } : { name };
}

/** More than a hundred, so that whoever reads them has to page. */
export function applications(draw: Random, now: number): Application[] {
  const rest = Array.from({ length: 125 }, () => ordinaryApplication(draw));
  return [...[...rest.slice(0, 60), ...important, ...rest.slice(60)].map((wanted) => application(draw, now, wanted)), unfinishedApplication(now)];
}
