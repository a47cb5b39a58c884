import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import { inContact } from './contact.ts';
import { permission } from './permissions.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

// What lets Android, ChromeOS and Windows devices come in.

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;

function collection(name: string, type: string, items: (world: World) => readonly object[]): Route['answer'] {
  return (request, world) => page(request, items(world), { ...intune, context: `deviceManagement/${name}`, type });
}

function autopilot(request: GraphRequest, world: World): GraphAnswer {
  const { autopilot: settings } = world.tenant.platforms;
  const shown = settings.syncStatus === 'failed' ? settings : inContact(settings, 'lastSyncDateTime', world);
  return single(request, shown, { context: 'deviceManagement/windowsAutopilotSettings', type: 'windowsAutopilotSettings' });
}

const androidProfiles = collection('androidDeviceOwnerEnrollmentProfiles', 'androidDeviceOwnerEnrollmentProfile', ({ tenant }) => tenant.platforms.androidProfiles);
const workProfiles = collection('androidForWorkEnrollmentProfiles', 'androidForWorkEnrollmentProfile', ({ tenant }) => tenant.platforms.workProfiles);
const chromeOs = collection('chromeOSOnboardingSettings', 'chromeOSOnboardingSettings', (world) =>
  world.tenant.platforms.chromeOs.map((one) => inContact(one, 'lastDirectorySyncDateTime', world)),
);
const domainJoin = collection('domainJoinConnectors', 'deviceManagementDomainJoinConnector', (world) =>
  world.tenant.platforms.domainJoinConnectors.map((one) => inContact(one, 'lastConnectionDateTime', world)),
);

const readConfiguration = { permissions: permission.configuration, role: 'Organization_Read' };
const readService = { permissions: permission.service, role: 'EnrollmentProgram_Read' };

export const platformLinkRoutes: readonly Route[] = [
  get('/deviceManagement/androidDeviceOwnerEnrollmentProfiles', readConfiguration, androidProfiles, betaOnly),
  get('/deviceManagement/androidForWorkEnrollmentProfiles', readConfiguration, workProfiles, betaOnly),
  get('/deviceManagement/chromeOSOnboardingSettings', readConfiguration, chromeOs, betaOnly),
  get('/deviceManagement/windowsAutopilotSettings', readService, autopilot, betaOnly),
  get('/deviceManagement/domainJoinConnectors', readConfiguration, domainJoin, betaOnly),
];
