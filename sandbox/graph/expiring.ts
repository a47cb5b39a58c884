import type { World } from '../world.ts';
import type { Collection } from './collection.ts';
import { page, single } from './collection.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

const intune = { pageSize: 1000, largestPage: 1000, count: 'page' } as const;
const directory = { pageSize: 100, largestPage: 999, count: 'asked' } as const;

const betaTokenProperties = [
  'claimTokenManagementFromExternalMdm', 'dataSharingConsentGranted', 'displayName', 'locationName', 'roleScopeTagIds', 'tokenActionResults',
];

function pushCertificate(request: GraphRequest, world: World): GraphAnswer {
  const { pushCertificate: certificate } = world.tenant.apple;
  if (certificate === null) throw intuneRefusal(404, 'Apple push notification certificate was not found', request.path);
  return single(request, certificate, {
    context: 'deviceManagement/applePushNotificationCertificate', type: 'applePushNotificationCertificate',
  });
}

function enrollmentTokens(request: GraphRequest, world: World): GraphAnswer {
  const collection: Collection = { ...intune, context: 'deviceManagement/depOnboardingSettings', type: 'depOnboardingSetting' };
  return page(request, world.tenant.apple.enrollmentTokens, collection);
}

function appTokens(request: GraphRequest, world: World): GraphAnswer {
  const collection: Collection = { ...intune, context: 'deviceAppManagement/vppTokens', type: 'vppToken' };
  const tokens = world.tenant.apple.appTokens.map((token) =>
    request.version === 'beta' ? token : Object.fromEntries(Object.entries(token).filter(([name]) => !betaTokenProperties.includes(name))),
  );
  return page(request, tokens, collection);
}

function applications(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.applications, { ...directory, context: 'applications', type: 'application' });
}

function servicePrincipals(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.servicePrincipals, { ...directory, context: 'servicePrincipals', type: 'servicePrincipal' });
}

const readPushCertificate = { permissions: permission.pushCertificate, role: 'Organization_Read' };
const readEnrollmentTokens = { permissions: permission.service, role: 'EnrollmentProgram_Read' };
const readAppTokens = { permissions: permission.appTokens, role: 'ManagedApps_Read' };
const readApplications = { permissions: permission.applications };

export const expiringRoutes: readonly Route[] = [
  get('/deviceManagement/applePushNotificationCertificate', readPushCertificate, pushCertificate),
  get('/deviceManagement/depOnboardingSettings', readEnrollmentTokens, enrollmentTokens, betaOnly),
  get('/deviceAppManagement/vppTokens', readAppTokens, appTokens),
  get('/applications', readApplications, applications),
  get('/servicePrincipals', readApplications, servicePrincipals),
];
