import { describe } from '@jest/globals';
import type { DepOnboardingSetting, VppToken } from '@microsoft/microsoft-graph-types-beta';
import type { Tenant } from '../../sandbox/tenant.ts';
import { ago, inDays, namesMissing, staysSilent, tellsEach } from '../helpers/due.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const never = '0001-01-01T00:00:00Z';

const enrollment = (change: (now: number) => Partial<DepOnboardingSetting>) => (tenant: Tenant, now: number) => {
  for (const token of tenant.apple.enrollmentTokens) Object.assign(token, change(now));
};
const apps = (change: (now: number) => Partial<VppToken>) => (tenant: Tenant, now: number) => {
  for (const token of tenant.apple.appTokens) Object.assign(token, change(now));
};
const falls = (ids: (tenant: Tenant) => (string | undefined)[], make: (tenant: Tenant, now: number) => void) => (tenant: Tenant, now: number) => {
  for (const id of ids(tenant)) tenant.silent.add(id ?? '');
  make(tenant, now);
};

describe('of what keeps Apple devices connected, an administrator', () => {
  tellsEach(flow, [
    {
      what: 'a push certificate that is about to end', language: 'nl', kind: 'apple_push', name: 'apple-mdm@noordkade.example', days: 13, shows: ['101 apparaten'],
      make: (tenant, now) => Object.assign(tenant.apple.pushCertificate ?? {}, { expirationDateTime: inDays(now, 13) }),
    },
    {
      what: 'an enrollment token that is about to end', language: 'en', kind: 'apple_enrollment_token', name: 'ABM - Nederland', days: 6, shows: ['47 devices'],
      make: enrollment((now) => ({ tokenExpirationDateTime: inDays(now, 6) })),
    },
    {
      what: 'terms of Apple that nobody accepted', language: 'nl', kind: 'apple_enrollment_sync', name: 'ABM - Nederland', trouble: 'terms', shows: ['47 apparaten'],
      make: enrollment(() => ({ lastSyncErrorCode: 3 })),
    },
    {
      what: 'a sync that Apple refuses', language: 'en', kind: 'apple_enrollment_sync', name: 'ABM - Nederland', trouble: 'failing',
      make: enrollment(() => ({ lastSyncErrorCode: 11 })),
    },
    {
      what: 'a sync that has stopped', language: 'nl', kind: 'apple_enrollment_sync', name: 'ABM - Nederland', trouble: 'silent',
      make: falls((tenant) => tenant.apple.enrollmentTokens.map(({ id }) => id), enrollment((now) => ({ lastSuccessfulSyncDateTime: ago(now, 4) }))),
    },
    {
      what: 'a token for apps that is about to end', language: 'en', kind: 'apple_vpp_token', name: 'Noordkade Logistiek', days: 27,
      make: apps((now) => ({ expirationDateTime: inDays(now, 27) })),
    },
    {
      what: 'a token for apps that Apple refuses', language: 'nl', kind: 'apple_vpp_token', name: 'Noordkade Logistiek', trouble: 'not_accepted',
      make: apps(() => ({ state: 'invalid' })),
    },
    {
      what: 'a token for apps that another MDM took', language: 'en', kind: 'apple_vpp_token', name: 'Noordkade Logistiek', trouble: 'other_mdm',
      make: apps(() => ({ state: 'assignedToExternalMDM' })),
    },
    {
      what: 'a token for apps that was uploaded twice', language: 'nl', kind: 'apple_vpp_token', name: 'Noordkade Nederland', trouble: 'duplicate',
      make: (tenant) => {
        const [first] = tenant.apple.appTokens;
        tenant.apple.appTokens.push({ ...first, id: 'de8e1c3a-8f2f-4d2c-a0a4-0c8f5a2f6a11', displayName: 'Noordkade Nederland (2)' });
        if (first) first.state = 'duplicateLocationId';
      },
    },
    {
      what: 'apps that no longer sync', language: 'en', kind: 'apple_vpp_sync', name: 'Noordkade Logistiek', trouble: 'failing',
      make: apps(() => ({ lastSyncStatus: 'failed' })),
    },
    {
      what: 'apps whose sync has stopped', language: 'nl', kind: 'apple_vpp_sync', name: 'Noordkade Logistiek', trouble: 'silent',
      make: falls((tenant) => tenant.apple.appTokens.map(({ id }) => id), apps((now) => ({ lastSyncDateTime: ago(now, 3.5) }))),
    },
  ]);

  staysSilent(flow, 'hears nothing while all is well', () => undefined);

  staysSilent(flow, 'hears nothing of dates that are none, of what was not uploaded yet', (tenant, now) => {
    for (const token of [...tenant.apple.enrollmentTokens, ...tenant.apple.appTokens]) token.id = tenant.draw.guid();
    enrollment(() => ({ tokenExpirationDateTime: never, lastSuccessfulSyncDateTime: never }))(tenant, now);
    apps(() => ({ expirationDateTime: '9999-12-31T23:59:59Z', lastSyncDateTime: never, lastSyncStatus: 'none', state: 'unknown' }))(tenant, now);
  });

  namesMissing(flow, {
    '/deviceManagement/applePushNotificationCertificate': ['Apple MDM-pushcertificaat', 'DeviceManagementManagedDevices.Read.All'],
    '/deviceManagement/depOnboardingSettings': ['Token voor het Apple-inschrijvingsprogramma', 'DeviceManagementServiceConfig.Read.All'],
    '/deviceAppManagement/vppTokens': ['Apple VPP-token', 'DeviceManagementServiceConfig.Read.All'],
  });
});
