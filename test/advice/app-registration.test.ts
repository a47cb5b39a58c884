import { expect, test } from '@jest/globals';
import { compareApp, type ComparedApp, type Need } from '../../advice/app-registration.ts';
import { tenantAttachAccess } from '../../sandbox/registrations.ts';

const tenant = '5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10';
const now = new Date('2026-11-21T09:00:00Z');
const good: ComparedApp = {
  audience: 'AzureADMyOrg',
  identifierUris: [`api://${tenant}/ConfigMgrService`],
  permissions: tenantAttachAccess.flatMap(({ resourceAppId = '', resourceAccess }) =>
    (resourceAccess ?? []).map(({ id = '', type }) => ({ service: resourceAppId ?? '', id: id ?? '', kind: type === 'Role' ? ('application' as const) : ('delegated' as const) })),
  ),
  secrets: [{ expires: '2026-10-01T00:00:00Z' }, { expires: '2027-03-01T00:00:00Z' }, { expires: null }],
};
const missing = (change: Partial<ComparedApp>): Need[] => compareApp({ ...good, ...change }, tenant, now).needs.filter(({ has }) => !has).map(({ need }) => need);

test('the registration that the wizard makes has everything, until its last secret ends', () => {
  expect(missing({})).toEqual([]);
  expect(compareApp(good, tenant, now).secretUntil).toEqual(new Date('2027-03-01T00:00:00Z'));
});

test.each<[string, Partial<ComparedApp>, Need[]]>([
  ['open to other tenants', { audience: 'AzureADMultipleOrgs' }, ['audience']],
  ['an address with its own client id', { identifierUris: ['api://9b2d7f40-1c6e-4f3a-b5d8-7e90a1c2d322'] }, ['uri']],
  ['a tenant address with nothing behind it', { identifierUris: [`api://${tenant}/`] }, ['uri']],
  ['an address of a domain', { identifierUris: ['https://noordkade.example/ConfigMgrService'] }, []],
  ['only ended secrets', { secrets: [{ expires: '2026-11-21T08:59:59Z' }] }, ['secret']],
  ['no permissions at all', { permissions: [] }, ['collectionRead', 'collectionWrite', 'directoryApplication', 'directoryDelegated']],
  ['the right permissions of the wrong kind', { permissions: good.permissions.map((one) => ({ ...one, kind: 'delegated' as const })) }, ['collectionRead', 'collectionWrite', 'directoryApplication']],
])('%s: %#', (_, change, needs) => {
  expect(missing(change)).toEqual(needs);
});
