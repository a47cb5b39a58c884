import { describe } from '@jest/globals';
import { notPaused } from '../../sandbox/device-configurations.ts';
import { packageAccount } from '../../sandbox/platform-links.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { ago, inDays, namesMissing, staysSilent, tellsEach } from '../helpers/due.ts';
import { day, Flow } from '../helpers/flow.ts';

const flow = new Flow();
const never = '0001-01-01T00:00:00Z';

const ring = (tenant: Tenant) => tenant.deviceConfigurations.find(({ displayName }) => displayName === 'Ring 2 - Breed') ?? {};
const connector = (tenant: Tenant) => tenant.platforms.domainJoinConnectors[0] ?? {};

describe('of what lets Windows computers in and updates them, an administrator', () => {
  tellsEach(flow, [
    {
      what: 'a package whose token is about to end', language: 'nl', kind: 'windows_bulk_token', name: 'package_', days: 13,
      make: (tenant, now) => (tenant.platforms.packages = [packageAccount(tenant.draw, now - 166.9 * day)]),
    },
    {
      what: 'a package whose token has ended, and that nobody made anew', language: 'en', kind: 'windows_bulk_token', name: 'package_', days: -3,
      make: (tenant, now) => (tenant.platforms.packages = [packageAccount(tenant.draw, now - 183 * day), packageAccount(tenant.draw, now - 100 * day)]),
    },
    {
      what: 'Autopilot that does not sync', language: 'nl', kind: 'autopilot_sync', name: 'Windows Autopilot', trouble: 'failing',
      make: (tenant) => (tenant.platforms.autopilot.syncStatus = 'failed'),
    },
    {
      what: 'Autopilot that has not synced for days', language: 'en', kind: 'autopilot_sync', name: 'Windows Autopilot', trouble: 'silent',
      make: (tenant, now) => {
        tenant.silent.add(tenant.platforms.autopilot.id ?? '');
        tenant.platforms.autopilot.lastSyncDateTime = ago(now, 3.2);
      },
    },
    {
      what: 'a connector for hybrid join that fails', language: 'nl', kind: 'hybrid_join_connector', name: 'NKL-ODJ01', trouble: 'failing',
      make: (tenant) => Object.assign(connector(tenant), { state: 'error' }),
    },
    {
      what: 'a connector for hybrid join that Intune calls inactive', language: 'en', kind: 'hybrid_join_connector', name: 'NKL-ODJ01', trouble: 'silent',
      make: (tenant) => Object.assign(connector(tenant), { state: 'inactive' }),
    },
    {
      what: 'feature updates that start again', language: 'nl', kind: 'feature_update_pause', name: 'Ring 2 - Breed', days: 6,
      make: (tenant, now) => Object.assign(ring(tenant), { featureUpdatesPaused: true, featureUpdatesPauseExpiryDateTime: inDays(now, 6) }),
    },
    {
      what: 'quality updates that start again', language: 'en', kind: 'quality_update_pause', name: 'Ring 2 - Breed', days: 1,
      make: (tenant, now) => Object.assign(ring(tenant), { qualityUpdatesPaused: true, qualityUpdatesPauseExpiryDateTime: new Date(now + 0.9 * day).toISOString() }),
    },
  ]);

  staysSilent(flow, 'hears nothing while all is well, of a pause that is over or far away, nor of a package that was made anew', (tenant, now) => {
    Object.assign(ring(tenant), { ...notPaused, featureUpdatesPaused: true, featureUpdatesPauseExpiryDateTime: inDays(now, 20), qualityUpdatesPauseExpiryDateTime: inDays(now, 2) });
    tenant.deviceConfigurations.push({ ...tenant.deviceConfigurations[1], ...notPaused, '@odata.type': '#microsoft.graph.windowsUpdateForBusinessConfiguration', id: 'old', displayName: 'Oud', qualityUpdatesPaused: true, qualityUpdatesPauseExpiryDateTime: ago(now, 2) });
    tenant.platforms.packages = [packageAccount(tenant.draw, now - 190 * day), packageAccount(tenant.draw, now - 20 * day)];
  });

  staysSilent(flow, 'hears nothing of dates that are none, of what was not put to use yet', (tenant) => {
    Object.assign(connector(tenant), { id: tenant.draw.guid(), lastConnectionDateTime: never });
    tenant.platforms.packages = [];
    Object.assign(ring(tenant), { ...notPaused, featureUpdatesPaused: true });
  });

  namesMissing(flow, {
    '/users': ['Tokens voor bulkinschrijving van Windows', 'DeviceManagementServiceConfig.Read.All'],
    '/deviceManagement/windowsAutopilotSettings': ['Windows Autopilot-synchronisatie', 'DeviceManagementServiceConfig.Read.All'],
    '/deviceManagement/domainJoinConnectors': ['Connectors voor hybride join', 'DeviceManagementConfiguration.Read.All'],
    '/deviceManagement/deviceConfigurations': ['Gepauzeerde Windows-updates', 'DeviceManagementConfiguration.Read.All'],
  });
});
