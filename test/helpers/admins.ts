import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noCertificates } from '../../sandbox/certificates.ts';
import { noDate, noGracePeriod } from '../../sandbox/device.ts';
import { eventually } from './eventually.ts';
import type { DeskVisitor } from './desk-visitor.ts';
import { day, hour, type Flow } from './flow.ts';

const pushPath = '/deviceManagement/applePushNotificationCertificate';

/** An administrator whom no other test has met, speaking English. */
export async function administrator(flow: Flow): Promise<DeskVisitor> {
  const visitor = await flow.employee('en');
  visitor.person.appRoles = ['Admin'];
  return visitor;
}

/** Nothing in the company ends but the push certificate, and that in so many days and an hour. */
export function onlyPushCertificate(flow: Flow, daysLeft: number): void {
  nothingLapses(flow);
  pushExpires(flow, daysLeft);
}

/** Nothing in the company ends within the year, and all that has to keep in contact does. */
export function nothingLapses(flow: Flow): void {
  const { tenant } = flow.services.company;
  pushExpires(flow, 1000);
  tenant.apple.enrollmentTokens = [];
  tenant.apple.appTokens = [];
  tenant.platforms = { ...tenant.platforms, androidProfiles: [], workProfiles: [], chromeOs: [], domainJoinConnectors: [], packages: [] };
  tenant.deviceConfigurations = [];
  tenant.applications = [];
  tenant.servicePrincipals = [];
  tenant.certificates = noCertificates();
  tenant.subscriptions = [];
  tenant.connections = { threatDefence: [], exchange: [], partners: [], assistance: [] };
  for (const { record } of tenant.devices) {
    record.managementCertificateExpirationDate = noDate;
    record.complianceGracePeriodExpirationDateTime = noGracePeriod;
    record.retireAfterDateTime = noDate;
  }
}

export function pushExpires(flow: Flow, daysLeft: number): void {
  const { pushCertificate } = flow.services.company.tenant.apple;
  const at = new Date(flow.services.clock.now() + daysLeft * day + hour);
  if (pushCertificate) pushCertificate.expirationDateTime = at.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Nothing in the company ends but one token of Apple's apps, which no other test has touched. @returns what it is called */
export function onlyFreshToken(flow: Flow, daysLeft: number): string {
  onlyPushCertificate(flow, 300);
  const now = flow.services.clock.now();
  const at = (moment: number) => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  const id = randomUUID();
  const name = `Locatie ${id.slice(0, 6)}`;
  flow.services.company.tenant.apple.appTokens = [{
    id, organizationName: name, locationName: name, displayName: name, vppTokenAccountType: 'business', appleId: 'apps@noordkade.example',
    expirationDateTime: at(now + daysLeft * day + hour), lastSyncDateTime: at(now), token: 'secret', lastModifiedDateTime: at(now), state: 'valid', lastSyncStatus: 'completed',
    automaticallyUpdateApps: true, countryOrRegion: 'nl', claimTokenManagementFromExternalMdm: false, dataSharingConsentGranted: true, roleScopeTagIds: ['0'], tokenActionResults: [],
  }];
  return name;
}

/**
 * So many days go by, with one scheduled check at their end, which has ended as the
 * nightly work has: a jump of the clock would cut them off.
 */
export async function daysWithCheck(flow: Flow, days: number): Promise<void> {
  const nights = backups(flow);
  let checked = false;
  const stop = flow.services.company.calls.onCall(({ path }) => (checked ||= path.startsWith(pushPath)));
  await flow.passes(days * day);
  await eventually('the scheduled check reads the push certificate', () => checked).finally(stop);
  await flow.quiet();
  await eventually('the nightly backup is written', () => backups(flow).some((name) => !nights.includes(name)));
}

function backups(flow: Flow): string[] {
  const folder = join(flow.balie.dataDir, 'backups');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tgz')) : [];
}

/** So that alerts come whatever the hour of the day and the day of the week on which a test runs. */
export async function withoutQuietHours(admin: DeskVisitor): Promise<void> {
  await admin.forges('alert.save', { families: 'apple,android,windows,identity,certificates,connectors,licences', least: 'normal', quiet: 'false', weekly: 'false' });
}
