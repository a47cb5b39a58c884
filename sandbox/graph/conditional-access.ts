import type { World } from '../world.ts';
import { page } from './collection.ts';
import { Refusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

const compliant = { operator: 'OR', builtInControls: ['compliantDevice', 'domainJoinedDevice'], customAuthenticationFactors: [], termsOfUse: [] };
const mfa = { ...compliant, builtInControls: ['mfa'] };

/** The company asks for a second factor everywhere, and for a compliant device at its mail; one rule is being tried out. */
const policies = [
  { id: 'c1a5f0d2-8b3e-4c57-9d11-2e6f40a7b801', displayName: 'CA01 - MFA voor iedereen', state: 'enabled', grantControls: mfa },
  { id: 'c1a5f0d2-8b3e-4c57-9d11-2e6f40a7b802', displayName: 'CA02 - Compliant apparaat voor Exchange', state: 'enabled', grantControls: compliant },
  { id: 'c1a5f0d2-8b3e-4c57-9d11-2e6f40a7b803', displayName: 'CA03 - Compliant apparaat voor SharePoint', state: 'enabledForReportingButNotEnforced', grantControls: compliant },
  { id: 'c1a5f0d2-8b3e-4c57-9d11-2e6f40a7b804', displayName: 'CA90 - Oude MDM', state: 'disabled', grantControls: compliant },
].map((policy) => ({ ...policy, createdDateTime: '2025-03-04T09:00:00Z', modifiedDateTime: null, sessionControls: null, conditions: { users: { includeUsers: ['All'] } } }));

/** Besides the permission, Graph wants an Entra role that may read these; the administrator of the company has one. */
function list(request: GraphRequest, world: World): GraphAnswer {
  const reads = request.person !== null && world.tenant.people.some(({ id, intuneRole }) => id === request.person?.id && intuneRole === 'administrator');
  if (!request.caller.appOnly && !reads) throw new Refusal(403, 'AccessDenied', 'You cannot perform the requested operation, required scopes are missing in the token.');
  return page(request, policies, { pageSize: 100, largestPage: 999, count: 'asked', context: 'identity/conditionalAccess/policies', type: 'conditionalAccessPolicy' });
}

export const conditionalAccessRoutes: readonly Route[] = [get('/identity/conditionalAccess/policies', { permissions: ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess'] }, list)];
