import { noDate } from '../device.ts';
import { allowedResourceActions } from '../intune-roles.ts';
import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import { single } from './collection.ts';
import { permission } from './permissions.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import { ok } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

const day = 24 * 60 * 60 * 1000;
const accountId = '9c3e1a70-5a0e-4a57-9c0d-2f0a6f3b4e21';

function management(request: GraphRequest, world: World): GraphAnswer {
  const settings = { deviceComplianceCheckinThresholdDays: 30, isScheduledActionEnabled: true, secureByDefault: true };
  const both = { id: accountId, intuneAccountId: accountId, subscriptionState: world.tenant.setup.subscriptionState, settings };
  const more = { accountMoveCompletionDateTime: noDate, connectorStatus: connectorStatus(world) };
  const body = request.version === 'v1.0' ? both : { ...both, ...more };
  return single(request, body, { context: 'deviceManagement', type: 'deviceManagement', defaults: Object.keys(both) });
}

function connectorStatus(world: World): object[] {
  if (world.tenant.connections.intuneSays) return world.tenant.connections.intuneSays;
  const { apple, platforms: { autopilot } } = world.tenant;
  const now = world.clock.now();
  const health = (date: string | undefined): string => {
    const left = Date.parse(date ?? '') - now;
    return left <= 0 ? 'unhealthy' : left < 7 * day ? 'warning' : 'healthy';
  };
  const expiry = (connectorName: string, id: string | undefined, eventDateTime: string | undefined): object => ({
    connectorInstanceId: id, connectorName, status: health(eventDateTime), eventDateTime,
  });
  const contact = (connectorName: string, id: string | null, eventDateTime: string | undefined): object => {
    const silent = now - Date.parse(eventDateTime ?? '');
    return { connectorInstanceId: id, connectorName, status: silent >= 3 * day ? 'unhealthy' : silent > day ? 'warning' : 'healthy', eventDateTime };
  };
  const push = apple.pushCertificate;
  return [
    ...(push === null ? [] : [expiry('applePushNotificationServiceExpirationDateTime', push.id, push.expirationDateTime)]),
    ...apple.enrollmentTokens.map((token) => expiry('appleDepExpirationDateTime', token.id, token.tokenExpirationDateTime)),
    ...apple.appTokens.map((token) => expiry('vppTokenExpirationDateTime', token.id, token.expirationDateTime)),
    ...(autopilot === null ? [] : [contact('windowsAutopilotLastSyncDateTime', null, autopilot.lastSyncDateTime)]),
  ];
}

/** For a person: what their Intune role allows. An application has no role, so nothing. */
function effectivePermissions(request: GraphRequest, world: World): GraphAnswer {
  const person = findPerson(world.tenant, request.caller.oid ?? '');
  const allowed = person ? allowedResourceActions(person.intuneRole) : [];
  return ok({
    '@odata.context': `https://graph.microsoft.com/${request.version}/$metadata#Collection(microsoft.graph.rolePermission)`,
    value: [{ resourceActions: [{ allowedResourceActions: allowed, notAllowedResourceActions: [] }] }],
  });
}

export const managementRoutes: readonly Route[] = [
  get('/deviceManagement', { permissions: permission.management }, management),
  get("/deviceManagement/getEffectivePermissions(scope='{scope}')", { permissions: permission.roles }, effectivePermissions),
];
