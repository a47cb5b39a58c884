import type { World } from '../world.ts';
import { page } from './collection.ts';
import { permission } from './permissions.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

/** "isof('microsoft.graph.x') or isof('microsoft.graph.y')"; null for every other filter, which Intune ignores. */
function wantedTypes(filter: string | null): string[] | null {
  if (filter === null) return null;
  const types = filter.split(' or ').map((part) => /^\(?isof\('(microsoft\.graph\.\w+)'\)\)?$/i.exec(part.trim())?.[1]);
  return types.includes(undefined) ? null : types.map((type) => `#${type}`.toLowerCase());
}

function list(request: GraphRequest, world: World): GraphAnswer {
  const wanted = wantedTypes(request.query.get('$filter'));
  const found = world.tenant.deviceConfigurations.filter((one) => wanted === null || wanted.includes(one['@odata.type'].toLowerCase()));
  return page(request, found, { context: 'deviceManagement/deviceConfigurations', type: 'deviceConfiguration', pageSize: 1000, largestPage: 1000, count: 'page' });
}

export const deviceConfigurationRoutes: readonly Route[] = [
  get('/deviceManagement/deviceConfigurations', { permissions: permission.configuration, role: 'DeviceConfigurations_Read' }, list),
];
