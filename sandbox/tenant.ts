import type { EnrollmentTroubleshootingEvent } from '@microsoft/microsoft-graph-types';
import type { Application, CompanySubscription, ServicePrincipal } from '@microsoft/microsoft-graph-types-beta';
import { applications } from './applications.ts';
import type { Certificates } from './certificates.ts';
import { companyCertificates, trustedCertificate } from './certificates.ts';
import type { Connections } from './connections.ts';
import { companyConnections } from './connections.ts';
import type { Device } from './device.ts';
import type { Approvals } from './approvals.ts';
import { noApprovals } from './approvals.ts';
import { remediationScripts, type RemediationScript } from './remediations.ts';
import type { DeviceConfiguration } from './device-configurations.ts';
import { deviceConfigurations } from './device-configurations.ts';
import { devices } from './devices.ts';
import type { EnrollmentRules } from './enrollment-rules.ts';
import { noRules } from './enrollment-rules.ts';
import type { AppleLinks } from './expiring.ts';
import { appleLinks } from './expiring.ts';
import type { Group } from './groups.ts';
import { companyGroups } from './groups.ts';
import { people } from './people.ts';
import type { PlatformLinks } from './platform-links.ts';
import { platformLinks } from './platform-links.ts';
import type { Person } from './person.ts';
import { companyDomain, companyName, tenantId } from './personas.ts';
import type { Random } from './random.ts';
import { random } from './random.ts';
import { servicePrincipals } from './service-principals.ts';
import type { Setup } from './setup.ts';
import { companySetup } from './setup.ts';
import { companySubscriptions } from './subscriptions.ts';

type EnrollmentFailure = EnrollmentTroubleshootingEvent & { '@odata.type': string; userId: string };

/** Everything that the simulated company is; Graph reads it and changes it. */
export interface Tenant {
  id: string;
  displayName: string;
  domain: string;
  people: Person[];
  devices: Device[];
  groups: Group[];
  apple: AppleLinks;
  /** The same for Android, ChromeOS and Windows. */
  platforms: PlatformLinks;
  /** What devices and apps rely on besides. */
  certificates: Certificates;
  /** Intune's profiles, of every type. */
  deviceConfigurations: DeviceConfiguration[];
  /** Ids of what keeps in contact by itself, and has stopped doing so. */
  silent: Set<string>;
  /** How enrollment is set up. */
  setup: Setup;
  /** Threat defence, Exchange and partners. */
  connections: Connections;
  subscriptions: CompanySubscription[];
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  /** Whom the restrictions reach, and which computers are registered for whom. */
  rules: EnrollmentRules;
  /** Enrollments that were refused, newest first. */
  enrollmentFailures: EnrollmentFailure[];
  /** Intune's Multi Admin Approval. */
  approvals: Approvals;
  /** What an agent may run on a computer. */
  remediations: RemediationScript[];
  /** For ids of what appears later, so that a whole visit can be repeated from its seed. */
  draw: Random;
}

/** The same seed gives the same company; its dates count from `now`. */
export function newTenant(seed: number, now: number): Tenant {
  const draw = random(seed);
  const everybody = people(draw, 200);
  const apps = applications(draw, now);
  const fleet = devices(draw, everybody, now);
  // What came later has its own, so that the ids of the rest stay what they were.
  const apart = random(seed + 1000);
  return {
    id: tenantId,
    displayName: companyName,
    domain: companyDomain,
    people: everybody,
    devices: fleet,
    groups: companyGroups(everybody, fleet),
    apple: appleLinks(draw, now),
    platforms: platformLinks(apart, now),
    deviceConfigurations: [
      ...deviceConfigurations(apart, now),
      ...(['windows81', 'ios'] as const).map((platform) => trustedCertificate(apart, now, platform, 'Noordkade Root CA', 2900)),
      trustedCertificate(apart, now, 'windows81', 'Noordkade Issuing CA', 118),
    ],
    certificates: companyCertificates(apart, now, everybody, fleet),
    silent: new Set(),
    setup: companySetup(now),
    connections: companyConnections(),
    subscriptions: companySubscriptions(now),
    applications: apps,
    servicePrincipals: servicePrincipals(draw, now, apps),
    rules: noRules(),
    enrollmentFailures: [],
    approvals: noApprovals(),
    remediations: remediationScripts(random(seed)),
    draw,
  };
}

export function findPerson(tenant: Tenant, idOrAddress: string): Person | undefined {
  const wanted = idOrAddress.toLowerCase();
  return tenant.people.find((person) => person.id === wanted || person.userPrincipalName === wanted);
}

export function findDevice(tenant: Tenant, id: string): Device | undefined {
  return tenant.devices.find((device) => device.record.id === id.toLowerCase());
}
