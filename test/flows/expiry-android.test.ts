import { describe } from '@jest/globals';
import { androidProfile } from '../../sandbox/platform-links.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { ago, inDays, namesMissing, staysSilent, tellsEach } from '../helpers/due.ts';
import { day, Flow } from '../helpers/flow.ts';

const flow = new Flow();
const never = '0001-01-01T00:00:00Z';
const permission = 'DeviceManagementConfiguration.Read.All';
const workProfile = (displayName: string, tokenExpirationDateTime: string) => ({
  id: '0b5f3c55-6d1c-4a86-9a10-2f3d4c5b6a79', displayName, tokenExpirationDateTime, lastModifiedDateTime: '2024-03-01T08:00:00Z', tokenValue: 'SECRET', enrolledDeviceCount: 3,
});

describe('of what lets Android and ChromeOS devices in, an administrator', () => {
  tellsEach(flow, [
    {
      what: 'a token for dedicated devices', language: 'nl', kind: 'android_enrollment_token', name: 'Magazijnscanners (COSU)', days: 13,
      make: (tenant, now) => Object.assign(tenant.platforms.androidProfiles[0] ?? {}, { tokenExpirationDateTime: inDays(now, 13) }),
    },
    {
      what: 'a token for work profiles that lapsed', language: 'en', kind: 'android_enrollment_token', name: 'Buitendienst (COPE)', days: -2,
      make: (tenant, now) => tenant.platforms.androidProfiles.push(androidProfile(tenant.draw, 'Buitendienst', 'corporateOwnedWorkProfile', now - 90 * day, now - 2 * day)),
    },
    {
      what: 'a token for devices without Google', language: 'nl', kind: 'android_enrollment_token', name: 'Brillen (AOSP)', days: 6,
      make: (tenant, now) => tenant.platforms.androidProfiles.push(androidProfile(tenant.draw, 'Brillen', 'corporateOwnedAOSPUserlessDevice', now - 84 * day, now + 6.1 * day)),
    },
    {
      what: 'a token as they were formerly', language: 'en', kind: 'android_work_token', name: 'Werkprofiel 2019', days: 29,
      make: (tenant, now) => tenant.platforms.workProfiles.push(workProfile('Werkprofiel 2019', inDays(now, 29))),
    },
    {
      what: 'Google Play that no longer accepts the account', language: 'nl', kind: 'google_play', name: 'android-mdm@noordkade.example', trouble: 'not_accepted', shows: ['62 apparaten'],
      make: (tenant) => Object.assign(tenant.setup.android, { lastAppSyncStatus: 'credentialsNotValid' }),
    },
    {
      what: 'Google Play whose sync fails', language: 'en', kind: 'google_play', name: 'android-mdm@noordkade.example', trouble: 'failing', shows: ['62 devices'],
      make: (tenant) => Object.assign(tenant.setup.android, { lastAppSyncStatus: 'androidForWorkApiError' }),
    },
    {
      what: 'Google Play that has not synced for days', language: 'nl', kind: 'google_play', name: 'android-mdm@noordkade.example', trouble: 'silent',
      make: (tenant, now) => {
        tenant.silent.add(String(tenant.setup.android['id']));
        Object.assign(tenant.setup.android, { lastAppSyncDateTime: ago(now, 5) });
      },
    },
    {
      what: 'Google Play that somebody disconnected', language: 'en', kind: 'google_play', name: 'android-mdm@noordkade.example', trouble: 'disconnected', shows: ['Connect the same Google account again'],
      make: (tenant) => Object.assign(tenant.setup.android, { bindStatus: 'notBound', lastAppSyncStatus: 'none', lastAppSyncDateTime: null }),
    },
    {
      what: 'ChromeOS that has not synced for days', language: 'en', kind: 'chromeos_sync', name: 'chrome-admin@noordkade.example', trouble: 'silent',
      make: (tenant, now) => {
        for (const one of tenant.platforms.chromeOs) {
          tenant.silent.add(one.id ?? '');
          one.lastDirectorySyncDateTime = ago(now, 4);
        }
      },
    },
    {
      what: 'ChromeOS that could not be connected', language: 'nl', kind: 'chromeos_sync', name: 'chrome-admin@noordkade.example', trouble: 'failing',
      make: (tenant) => Object.assign(tenant.platforms.chromeOs[0] ?? {}, { onboardingStatus: 'failed' }),
    },
  ]);

  staysSilent(flow, 'hears nothing while all is well, nor where nothing was set up', (tenant) => {
    Object.assign(tenant.setup.android, { lastAppSyncStatus: 'none', lastAppSyncDateTime: null });
    tenant.platforms.chromeOs = [];
  });

  staysSilent(flow, 'hears nothing of dates that are none, nor of tokens that somebody revoked', (tenant: Tenant, now) => {
    const revoked = androidProfile(tenant.draw, 'Ingetrokken', 'corporateOwnedDedicatedDevice', now - 90 * day, now - 3 * day);
    const replaced = androidProfile(tenant.draw, 'Teruggezet', 'corporateOwnedDedicatedDevice', now - 5 * day, now - 6 * day);
    const without = { ...androidProfile(tenant.draw, 'Zonder', 'corporateOwnedDedicatedDevice', now - 5 * day, now), tokenExpirationDateTime: never, tokenCreationDateTime: never };
    tenant.platforms.androidProfiles.push({ ...revoked, lastModifiedDateTime: ago(now, 3) }, replaced, without);
    tenant.platforms.workProfiles.push(workProfile('Zonder', never));
    Object.assign(tenant.setup.android, { lastAppSyncDateTime: never });
    Object.assign(tenant.platforms.chromeOs[0] ?? {}, { lastDirectorySyncDateTime: null });
  });

  for (const status of [400, 404]) {
    staysSilent(flow, `takes a tenant that does not know the old tokens (${status}) for one without`, () => {
      flow.services.company.faults.set('old', { kind: 'status', status, path: '/deviceManagement/androidForWorkEnrollmentProfiles' });
    });
  }

  namesMissing(flow, {
    '/deviceManagement/androidDeviceOwnerEnrollmentProfiles': ['Android-inschrijvingstokens', permission],
    '/deviceManagement/androidForWorkEnrollmentProfiles': ['Tokens voor Android-werkprofielen', permission],
    '/deviceManagement/androidManagedStoreAccountEnterpriseSettings': ['Beheerde Google Play', permission],
    '/deviceManagement/chromeOSOnboardingSettings': ['Chrome Enterprise', permission],
  });
});
