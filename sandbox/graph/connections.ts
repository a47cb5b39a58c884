import { lastHeard } from '../connections.ts';
import type { World } from '../world.ts';
import type { Collection } from './collection.ts';
import { page } from './collection.ts';
import { permission } from './permissions.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

function intune(name: string, type: string): Collection {
  return { context: `deviceManagement/${name}`, type, pageSize: 1000, largestPage: 1000, count: 'page' };
}

function threatDefence(request: GraphRequest, world: World): GraphAnswer {
  const now = world.clock.now();
  const all = world.tenant.connections.threatDefence.map((one) => ({ ...one.record, lastHeartbeatDateTime: lastHeard(one, one.record.lastHeartbeatDateTime, now) }));
  return page(request, all, intune('mobileThreatDefenseConnectors', 'mobileThreatDefenseConnector'));
}

function exchange(request: GraphRequest, world: World): GraphAnswer {
  const now = world.clock.now();
  const all = world.tenant.connections.exchange.map((one) => ({ ...one.record, lastSyncDateTime: lastHeard(one, one.record.lastSyncDateTime, now) }));
  return page(request, all, intune('exchangeConnectors', 'deviceManagementExchangeConnector'));
}

function partners(request: GraphRequest, world: World): GraphAnswer {
  const now = world.clock.now();
  const all = world.tenant.connections.partners.map((one) => ({ ...one.record, lastHeartbeatDateTime: lastHeard(one, one.record.lastHeartbeatDateTime, now) }));
  return page(request, all, intune('deviceManagementPartners', 'deviceManagementPartner'));
}

function assistance(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.connections.assistance, intune('remoteAssistancePartners', 'remoteAssistancePartner'));
}

function subscriptions(request: GraphRequest, world: World): GraphAnswer {
  return page(request, world.tenant.subscriptions, { context: 'directory/subscriptions', type: 'companySubscription', pageSize: 100, largestPage: 999, count: 'asked' });
}

const readConnectors = { permissions: permission.appTokens, role: 'Organization_Read' };

export const connectionRoutes: readonly Route[] = [
  get('/deviceManagement/mobileThreatDefenseConnectors', readConnectors, threatDefence),
  get('/deviceManagement/exchangeConnectors', readConnectors, exchange),
  get('/deviceManagement/deviceManagementPartners', readConnectors, partners),
  get('/deviceManagement/remoteAssistancePartners', readConnectors, assistance, betaOnly),
  get('/directory/subscriptions', { permissions: ['Organization.Read.All', 'Directory.Read.All'] }, subscriptions),
];
