import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import { permission } from './permissions.ts';
import { noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

// Without $select the directory leaves most out: the MDM authority, for one, has to be asked for.
const defaults = ['id', 'displayName', 'countryLetterCode', 'preferredLanguage', 'onPremisesSyncEnabled', 'verifiedDomains', 'tenantType'];
const organizations = { context: 'organization', type: 'organization', pageSize: 100, largestPage: 999, count: 'asked', defaults } as const;
const needs = { permissions: permission.organization };

function organizationEntity({ version }: GraphRequest, world: World): object {
  const { id, displayName, setup, certificates } = world.tenant;
  return {
    id, displayName, countryLetterCode: 'NL', preferredLanguage: 'nl', onPremisesSyncEnabled: true, tenantType: 'AAD',
    verifiedDomains: setup.verifiedDomains,
    mobileDeviceManagementAuthority: setup.authority,
    ...(version === 'beta' ? { certificateConnectorSetting: certificates.connectorSetting } : {}),
  };
}

function organization(request: GraphRequest, world: World, id: string): GraphAnswer {
  if (id.toLowerCase() !== world.tenant.id) throw noSuchResource(id);
  return single(request, organizationEntity(request, world), organizations);
}

export const organizationRoutes: readonly Route[] = [
  get('/organization', needs, (request, world) => page(request, [organizationEntity(request, world)], organizations)),
  get('/organization/{id}', needs, (request, world, { id = '' }) => organization(request, world, id)),
];
