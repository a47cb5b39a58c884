import type { VppToken } from '@microsoft/microsoft-graph-types-beta';
import type { World } from '../world.ts';
import type { Collection } from './collection.ts';
import { page, selection, single } from './collection.ts';
import { inContact } from './contact.ts';
import { permission } from './permissions.ts';
import { intuneRefusal, noSuchResource } from './refusal.ts';
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
  // Apple's error stays until Apple is satisfied.
  const tokens = world.tenant.apple.enrollmentTokens.map((token) => (token.lastSyncErrorCode === 0 ? inContact(token, 'lastSuccessfulSyncDateTime', world) : token));
  return page(request, tokens, collection);
}

function appTokens(request: GraphRequest, world: World): GraphAnswer {
  const collection: Collection = { ...intune, context: 'deviceAppManagement/vppTokens', type: 'vppToken' };
  const synced = world.tenant.apple.appTokens.map((token) => (token.state === 'valid' && token.lastSyncStatus === 'completed' ? inContact(token, 'lastSyncDateTime', world) : token));
  const tokens = request.version === 'beta' ? synced : synced.map(asInV1);
  return page(request, tokens, collection);
}

/** v1.0 lacks some properties, and one of the states. */
function asInV1(token: VppToken): object {
  const rest = Object.fromEntries(Object.entries(token).filter(([name]) => !betaTokenProperties.includes(name)));
  return token.state === 'duplicateLocationId' ? { ...rest, state: 'unknown' } : rest;
}

function applications(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.applications, { ...directory, context: 'applications', type: 'application' });
}

function servicePrincipals(request: GraphRequest, world: World): GraphAnswer {
  const listed = world.tenant.servicePrincipals.map((principal) => ({ ...principal, keyCredentials: (principal.keyCredentials ?? []).map((key) => ({ ...key, key: null })) }));
  return page(request, listed, { ...directory, context: 'servicePrincipals', type: 'servicePrincipal' });
}

/** The bytes of a certificate are there only when one object is read and they are asked for. */
function servicePrincipal(request: GraphRequest, world: World, id: string): GraphAnswer {
  const principal = world.tenant.servicePrincipals.find((one) => one.id === id.toLowerCase());
  if (!principal) throw noSuchResource(id);
  const asked = selection(request)?.includes('keyCredentials') ?? false;
  const keyCredentials = (principal.keyCredentials ?? []).map((key) => (asked && key.usage === 'Verify' ? key : { ...key, key: null }));
  return single(request, { ...principal, keyCredentials }, { context: 'servicePrincipals', type: 'servicePrincipal' });
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
  get('/servicePrincipals/{id}', readApplications, (request, world, { id = '' }) => servicePrincipal(request, world, id)),
];
