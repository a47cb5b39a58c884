import { expect, test } from '@jest/globals';
import { companyAndroidTokens, workProfileTokens } from '../../graph/android-tokens.ts';
import { autopilotSync } from '../../graph/autopilot-sync.ts';
import { bulkPackages } from '../../graph/bulk-packages.ts';
import { chromeOsConnections } from '../../graph/chromeos.ts';
import { androidDeviceCount } from '../../graph/device-counts.ts';
import { domainJoinConnectors } from '../../graph/domain-join-connectors.ts';
import { updateRings } from '../../graph/update-rings.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';

const fake = fakeGraphForEach();
const list = (...value: object[]) => ({ body: { value } });
const never = '0001-01-01T00:00:00Z';

test('Android tokens, without the token and its QR code', async () => {
  fake.expect(
    'GET /beta/deviceManagement/androidDeviceOwnerEnrollmentProfiles?$select=id%2CdisplayName%2CenrollmentMode%2CtokenCreationDateTime%2ClastModifiedDateTime%2CtokenExpirationDateTime',
    list({ id: '1', displayName: 'Kiosk', enrollmentMode: 'corporateOwnedDedicatedDevice', tokenCreationDateTime: '2026-01-01T00:00:00Z', lastModifiedDateTime: never, tokenExpirationDateTime: '2027-01-01T00:00:00Z' }),
  );
  expect(await companyAndroidTokens(fake.graph)).toEqual([
    { id: '1', name: 'Kiosk', mode: 'corporateOwnedDedicatedDevice', created: '2026-01-01T00:00:00.000Z', modified: null, expires: '2027-01-01T00:00:00.000Z' },
  ]);
});

const OLD = 'GET /beta/deviceManagement/androidForWorkEnrollmentProfiles?$select=id%2CdisplayName%2ClastModifiedDateTime%2CtokenExpirationDateTime';

test('the old tokens are none where Graph does not know them, and refused is refused', async () => {
  for (const status of [400, 404]) {
    fake.expect(OLD, { status, body: { error: { code: 'BadRequest', message: '' } } });
    expect(await workProfileTokens(fake.graph)).toEqual([]);
  }
  fake.expect(OLD, { status: 403, body: '' });
  await expect(workProfileTokens(fake.graph)).rejects.toMatchObject({ code: 'graph_forbidden' });
});

test('syncs and connectors, from beta', async () => {
  fake.expect('GET /beta/deviceManagement/chromeOSOnboardingSettings?$select=id%2CownerUserPrincipalName%2ConboardingStatus%2ClastDirectorySyncDateTime', list(
    { id: '1', ownerUserPrincipalName: 'chrome@contoso.com', onboardingStatus: 'onboarded', lastDirectorySyncDateTime: null },
  ));
  expect(await chromeOsConnections(fake.graph)).toEqual([{ id: '1', account: 'chrome@contoso.com', status: 'onboarded', lastSync: null }]);
  fake.expect('GET /beta/deviceManagement/windowsAutopilotSettings?$select=id%2ClastSyncDateTime%2CsyncStatus', { body: { lastSyncDateTime: never, syncStatus: 'unknown' } });
  expect(await autopilotSync(fake.graph)).toEqual({ status: 'unknown', lastSync: null });
  fake.expect('GET /beta/deviceManagement/domainJoinConnectors?$select=id%2CdisplayName%2Cstate%2ClastConnectionDateTime', list(
    { id: '1', displayName: 'ODJ01', state: 'inactive', lastConnectionDateTime: '2026-11-01T00:00:00Z' },
  ));
  expect(await domainJoinConnectors(fake.graph)).toEqual([{ id: '1', name: 'ODJ01', state: 'inactive', lastContact: '2026-11-01T00:00:00.000Z' }]);
});

test('accounts of provisioning packages, and nobody whose name only looks like it', async () => {
  fake.expect(
    'GET /v1.0/users?$filter=startswith(userPrincipalName%2C%27package_%27)%20or%20startswith(displayName%2C%27package_%27)&$select=id%2CdisplayName%2CuserPrincipalName%2CcreatedDateTime',
    list(
      { id: '1', displayName: 'package_ab', userPrincipalName: 'package_ab@contoso.com', createdDateTime: '2026-06-01T00:00:00Z' },
      { id: '2', displayName: 'Pack Age', userPrincipalName: 'pack.age@contoso.com', createdDateTime: '2026-06-01T00:00:00Z' },
    ),
  );
  expect(await bulkPackages(fake.graph)).toEqual([{ id: '1', name: 'package_ab', created: '2026-06-01T00:00:00.000Z' }]);
});

test('update rings among whatever Intune answers; a pause that was ended has no date', async () => {
  const type = '#microsoft.graph.windowsUpdateForBusinessConfiguration';
  fake.expect('GET /v1.0/deviceManagement/deviceConfigurations?$filter=isof(%27microsoft.graph.windowsUpdateForBusinessConfiguration%27)', list(
    { '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration', id: '0', displayName: 'iOS' },
    { '@odata.type': type, id: '1', displayName: 'Pilot', featureUpdatesPaused: true, featureUpdatesPauseExpiryDateTime: '2026-12-01T00:00:00Z', qualityUpdatesPauseExpiryDateTime: never },
    { '@odata.type': type, id: '2', displayName: 'Wide', qualityUpdatesPaused: false, qualityUpdatesPauseExpiryDateTime: '2026-12-01T00:00:00Z' },
  ));
  expect(await updateRings(fake.graph)).toEqual([
    { id: '1', name: 'Pilot', featurePausedUntil: '2026-12-01T00:00:00.000Z', qualityPausedUntil: null },
    { id: '2', name: 'Wide', featurePausedUntil: null, qualityPausedUntil: null },
  ]);
});

test('how many Android devices there are, in one read', async () => {
  fake.expect('GET /v1.0/deviceManagement/managedDeviceOverview?$select=id%2CdeviceOperatingSystemSummary', { body: { deviceOperatingSystemSummary: { androidCount: 7, iosCount: 5 } } });
  expect(await androidDeviceCount(fake.graph)).toBe(7);
});
