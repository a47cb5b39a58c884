import type { DeviceConfiguration } from '../device-configurations.ts';
import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

/** "isof('microsoft.graph.x') or isof('microsoft.graph.y')"; null for every other filter, which Intune ignores. */
function wantedTypes(filter: string | null): string[] | null {
  if (filter === null) return null;
  const types = filter.split(' or ').map((part) => /^\(?isof\('(microsoft\.graph\.\w+)'\)\)?$/i.exec(part.trim())?.[1]);
  return types.includes(undefined) ? null : types.map((type) => `#${type}`.toLowerCase());
}

/** Some types are there in beta only. */
function known(request: GraphRequest, { tenant }: World): readonly DeviceConfiguration[] {
  return request.version === 'beta' ? tenant.deviceConfigurations : tenant.deviceConfigurations.filter((one) => !/TrustedRootCertificate$/.test(one['@odata.type']));
}

function one(request: GraphRequest, world: World, id: string): GraphAnswer {
  const found = known(request, world).find((profile) => profile.id === id.toLowerCase());
  if (!found) throw intuneRefusal(404, `The profile '${id}' was not found`, request.path);
  return single(request, found, { context: 'deviceManagement/deviceConfigurations', type: 'deviceConfiguration' });
}

function list(request: GraphRequest, world: World): GraphAnswer {
  const wanted = wantedTypes(request.query.get('$filter'));
  const found = known(request, world).filter((one) => wanted === null || wanted.includes(one['@odata.type'].toLowerCase()));
  // What is long is left out of the list.
  const listed = found.map((one) => ('trustedRootCertificate' in one ? { ...one, trustedRootCertificate: null } : one));
  return page(request, listed, { context: 'deviceManagement/deviceConfigurations', type: 'deviceConfiguration', pageSize: 1000, largestPage: 1000, count: 'page' });
}

export const deviceConfigurationRoutes: readonly Route[] = [
  get('/deviceManagement/deviceConfigurations', { permissions: permission.configuration, role: 'DeviceConfigurations_Read' }, list),
  get('/deviceManagement/deviceConfigurations/{id}', { permissions: permission.configuration, role: 'DeviceConfigurations_Read' }, (request, world, { id = '' }) => one(request, world, id)),
];
