import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types-beta';
import { balieAppId, balieSecret, certificate, secret } from '../../sandbox/applications.ts';
import { microsoftTenantId, withSigningCertificate } from '../../sandbox/service-principals.ts';
import { tenantAttachUri } from '../../sandbox/registrations.ts';
import { random } from '../../sandbox/random.ts';
import { nothingLapses } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow } from '../helpers/flow.ts';
import { alertsOf, subscriber } from '../helpers/subscriber.ts';

const flow = new Flow();
const draw = random(11);
const now = () => flow.services.clock.now();

const application = (displayName: string, more: Partial<Application> = {}): Application => ({
  id: draw.guid(), appId: draw.guid(), displayName, identifierUris: [], requiredResourceAccess: [], signInAudience: 'AzureADMyOrg', passwordCredentials: [], keyCredentials: [], ...more,
});
const balie = (more: Partial<Application>) => application('Balie', { appId: balieAppId, ...more });
const ownSecret = (days: number, hint = balieSecret.slice(0, 3)) => ({ ...secret(draw, now(), days, 0), hint });
const principal = (displayName: string, more: Partial<ServicePrincipal> = {}): ServicePrincipal => ({
  id: draw.guid(), appId: draw.guid(), displayName, servicePrincipalType: 'Application', appOwnerOrganizationId: flow.services.company.tenant.id,
  preferredSingleSignOnMode: null, preferredTokenSigningKeyThumbprint: null, keyCredentials: [], passwordCredentials: [], ...more,
});
const saml = (name: string, ...days: [active: number, ...others: number[]]) =>
  days.reduce((made, left, index) => withSigningCertificate(made, draw, now(), left, index === 0), principal(name, { preferredSingleSignOnMode: 'saml' }));

/** A company in which only this can lapse, and an administrator who asked to be told. */
async function told(language: 'nl' | 'en', { apps = [], principals = [] }: { apps?: Application[]; principals?: ServicePrincipal[] }): Promise<DeskVisitor> {
  nothingLapses(flow);
  const { tenant } = flow.services.company;
  tenant.applications = apps;
  tenant.servicePrincipals = principals;
  const admin = await subscriber(flow, language);
  await flow.quiet();
  return admin;
}

test.each([
  ['nl', 'own_credential', () => ({ apps: [balie({ passwordCredentials: [ownSecret(7)] })] }), ['Geheim of certificaat van Balie zelf verloopt over 7 dagen', 'Balie (productie)', 'MicrosoftAppPassword', 'CertificateThumbprint', 'Start Balie opnieuw']],
  ['en', 'tenant_attach_app', () => ({ apps: [application('ConfigMgrSvc_2f', { passwordCredentials: [secret(draw, now(), 14, 0)] })] }), ['Configuration Manager’s app for tenant attach expires in 14 days', 'ConfigMgrSvc_2f', 'Renew Secret Key']],
  ['nl', 'tenant_attach_app', () => ({ apps: [application('Koppeling SCCM', { identifierUris: [tenantAttachUri], passwordCredentials: [secret(draw, now(), 30, 0)] })] }), ['App van Configuration Manager voor tenantkoppeling verloopt over 30 dagen', 'Koppeling SCCM', 'Geheime sleutel vernieuwen']],
  ['en', 'app_secret', () => ({ apps: [application('AFAS koppeling', { passwordCredentials: [secret(draw, now(), 1, 0)] })] }), ['Client secret of an app registration expires tomorrow', 'AFAS koppeling (productie)', 'Certificates & secrets']],
  ['nl', 'app_certificate', () => ({ apps: [application('TOPdesk', { keyCredentials: [certificate(draw, now(), -2, 'TOPdesk')] })] }), ['Certificaat van een app-registratie is', 'TOPdesk', 'Certificaat uploaden']],
  ['en', 'saml_certificate', () => ({ principals: [saml('AFAS InSite', 30)] }), ['SAML signing certificate expires in 30 days', 'AFAS InSite', 'Make certificate active', 'locks everybody out']],
  ['nl', 'principal_secret', () => ({ principals: [principal('Jira-koppeling', { passwordCredentials: [secret(draw, now(), 14, 0)] })] }), ['Clientgeheim van een bedrijfs-app verloopt over 14 dagen', 'Jira-koppeling (productie)', 'Add-MgServicePrincipalPassword']],
  ['en', 'principal_certificate', () => ({ principals: [principal('Zetes', { keyCredentials: [{ ...certificate(draw, now(), 59, 'zetes'), usage: 'Encrypt' }] })] }), ['Certificate of an enterprise application expires in 59 days', 'Zetes (CN=zetes)', 'Token encryption']],
] as const)('%s: %s is told with its name, its date and what to do, once', async (language, _, company, words) => {
  const admin = await told(language, company());
  await eventually('it is told', () => alertsOf(admin).length > 0);
  const [card, ...others] = alertsOf(admin);
  expect(others).toEqual([]);
  for (const word of words) expect(card?.text).toContain(word);
});

test.each([
  ['credentials that end in more than a year, never, or at no date that is known', () => ({
    apps: [
      application('Ver weg', { passwordCredentials: [secret(draw, now(), 700, 0)] }),
      application('Nooit', { passwordCredentials: [{ ...secret(draw, now(), 1, 0), endDateTime: '9999-12-31T23:59:59Z' }] }),
      application('Onbekend', { passwordCredentials: [{ ...secret(draw, now(), 1, 0), endDateTime: null }], keyCredentials: [{ ...certificate(draw, now(), 1, 'x'), endDateTime: '0001-01-01T00:00:00Z' }] }),
    ],
  })],
  ['a secret and a certificate that each have a successor', () => ({
    apps: [application('Power BI', { passwordCredentials: [secret(draw, now(), 5, 0), secret(draw, now(), 300, 1)], keyCredentials: [certificate(draw, now(), -4, 'a'), certificate(draw, now(), 300, 'b')] })],
  })],
  ['what lapsed long before anybody watched', () => ({ apps: [application('Oud', { passwordCredentials: [secret(draw, now(), -400, 0)] })], principals: [saml('Oud', -200)] })],
  ['Microsoft’s own applications and managed identities', () => ({
    principals: [
      principal('Microsoft Intune', { appOwnerOrganizationId: microsoftTenantId, keyCredentials: [certificate(draw, now(), 3, 'Microsoft')] }),
      principal('func-vracht', { servicePrincipalType: 'ManagedIdentity', keyCredentials: [certificate(draw, now(), 3, 'func')] }),
    ],
  })],
  ['a signing certificate that does not sign', () => ({ principals: [saml('TOPdesk', 600, 5)] })],
])('nobody is bothered with %s', async (_, company) => {
  expect(alertsOf(await told('en', company()))).toEqual([]);
});

test('the SAML certificate that signs is told though a newer one waits, and where Entra ID does not name it by its thumbprint', async () => {
  const admin = await told('nl', { principals: [saml('AFAS InSite', 12, 1000)] });
  await eventually('it is told', () => alertsOf(admin).length > 0);
  const [card, ...others] = alertsOf(admin);
  expect(others).toEqual([]);
  expect(card?.text).toContain('SAML-handtekeningcertificaat is nog in gebruik terwijl er al een nieuwer is');
  expect(card?.text).toContain('AFAS InSite');
  expect(flow.calls().filter((call) => /GET v1\.0\/servicePrincipals\/[^/]+$/.test(call))).not.toEqual([]);
});

test('a thumbprint that the list itself shows, in hexadecimal or base64, is enough', async () => {
  const bytes = createHash('sha1').update('het certificaat').digest();
  const signing = (identifier: string) => {
    const old = { ...certificate(draw, now(), 20, 'SSO'), usage: 'Sign', customKeyIdentifier: identifier };
    const next = { ...certificate(draw, now(), 900, 'SSO'), usage: 'Sign' };
    return principal('InSite', { preferredTokenSigningKeyThumbprint: bytes.toString('hex').toUpperCase(), keyCredentials: [old, next] });
  };
  const from = now();
  const admin = await told('en', { principals: [signing(bytes.toString('hex')), { ...signing(bytes.toString('base64')), displayName: 'Leren' }] });
  await eventually('both are told', () => alertsOf(admin).length > 1);
  expect(alertsOf(admin).map(({ text }) => text.split('\n')[0])).toEqual(Array(2).fill('SAML signing certificate is still in use although a newer one is there'));
  expect(flow.calls(from).filter((call) => /servicePrincipals\/./.test(call))).toEqual([]);
});

test('the secret that Balie still uses is told though a newer one was made; one that it no longer uses is not', async () => {
  const still = await told('en', { apps: [balie({ passwordCredentials: [ownSecret(10), ownSecret(500, 'Xy7')] })] });
  await eventually('it is told', () => alertsOf(still).length > 0);
  expect(alertsOf(still)[0]?.text).toContain('Balie’s own secret or certificate is still in use although a newer one is there');
  const renewed = await told('en', { apps: [balie({ passwordCredentials: [ownSecret(10, 'Qz1'), ownSecret(500)] })] });
  expect(alertsOf(renewed)).toEqual([]);
});

test.each([
  ['nl', '/applications', 'Geheimen en certificaten van app-registraties'],
  ['en', '/servicePrincipals', 'Secrets and certificates of enterprise applications'],
] as const)('without permission it is shown as not watched (%s, %s)', async (language, path, name) => {
  flow.services.company.faults.set('denied', { kind: 'status', status: 403, path });
  const admin = await told(language, {});
  await admin.says(language === 'nl' ? 'controleer nu' : 'check now');
  const overview = await admin.sees(name);
  await eventually('it says why', () => overview.text.includes('Application.Read.All'));
});
