import type { World } from '../world.ts';
import { page, single, type Collection } from './collection.ts';
import { inContact } from './contact.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

// Certificates that devices and apps rely on, and what issues them.

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;

function collection(context: string, type: string, items: (world: World) => readonly object[]): Route['answer'] {
  const made: Collection = { ...intune, context, type };
  return (request, world) => page(request, items(world), made);
}

function symantec(request: GraphRequest, world: World): GraphAnswer {
  const { symantec: certificate } = world.tenant.certificates;
  if (certificate === null) throw intuneRefusal(404, 'No Symantec certificate was found', request.path);
  return single(request, certificate, { context: 'deviceAppManagement/symantecCodeSigningCertificate', type: 'symantecCodeSigningCertificate' });
}

/** Of the filters Intune knows the one on a single type; every other is ignored. */
function mobileApps(request: GraphRequest, world: World): GraphAnswer {
  const wanted = /^isof\('(microsoft\.graph\.\w+)'\)$/i.exec(request.query.get('$filter')?.trim() ?? '')?.[1];
  const found = world.tenant.certificates.apps.filter((app) => wanted === undefined || app['@odata.type'].toLowerCase() === `#${wanted}`.toLowerCase());
  return page(request, found, { ...intune, context: 'deviceAppManagement/mobileApps', type: 'mobileApp' });
}

const readApps = { permissions: permission.apps, role: 'MobileApps_Read' };
const readConfiguration = { permissions: permission.configuration, role: 'DeviceConfigurations_Read' };

export const certificateRoutes: readonly Route[] = [
  get('/deviceAppManagement/enterpriseCodeSigningCertificates', readApps, collection('deviceAppManagement/enterpriseCodeSigningCertificates', 'enterpriseCodeSigningCertificate', ({ tenant }) => tenant.certificates.codeSigning), betaOnly),
  get('/deviceAppManagement/symantecCodeSigningCertificate', readApps, symantec, betaOnly),
  get('/deviceAppManagement/iosLobAppProvisioningConfigurations', readApps, collection('deviceAppManagement/iosLobAppProvisioningConfigurations', 'iosLobAppProvisioningConfiguration', ({ tenant }) => tenant.certificates.provisioningProfiles), betaOnly),
  get('/deviceAppManagement/mobileApps', readApps, mobileApps),
  get('/deviceManagement/userPfxCertificates', readConfiguration, collection('deviceManagement/userPfxCertificates', 'userPFXCertificate', ({ tenant }) => tenant.certificates.pfx), betaOnly),
  get(
    '/deviceManagement/deviceConfigurationsAllManagedDeviceCertificateStates', readConfiguration,
    collection('deviceManagement/deviceConfigurationsAllManagedDeviceCertificateStates', 'managedAllDeviceCertificateState', ({ tenant }) => tenant.certificates.delivered), betaOnly,
  ),
  get('/deviceManagement/cloudCertificationAuthority', readConfiguration, collection('deviceManagement/cloudCertificationAuthority', 'cloudCertificationAuthority', ({ tenant }) => tenant.certificates.authorities), betaOnly),
  get(
    '/deviceManagement/cloudCertificationAuthorityLeafCertificate', readConfiguration,
    collection('deviceManagement/cloudCertificationAuthorityLeafCertificate', 'cloudCertificationAuthorityLeafCertificate', ({ tenant }) => tenant.certificates.leaves), betaOnly,
  ),
  get('/deviceManagement/ndesConnectors', readConfiguration, collection('deviceManagement/ndesConnectors', 'ndesConnector', (world) => world.tenant.certificates.ndesConnectors.map((one) => inContact(one, 'lastConnectionDateTime', world))), betaOnly),
  get(
    '/deviceManagement/certificateConnectorDetails', readConfiguration,
    collection('deviceManagement/certificateConnectorDetails', 'certificateConnectorDetails', (world) => world.tenant.certificates.connectors.map((one) => inContact(one, 'lastCheckinDateTime', world))), betaOnly,
  ),
];
