import { expect, test } from '@jest/globals';
import {
  certificateConnector, cloudAuthority, codeSigningCertificate, deliveredCertificate, iosApp, leafCertificate, ndesConnector, noCertificates, pfxCertificate, provisioningProfile, trustedCertificate,
  type Certificates,
} from '../../sandbox/certificates.ts';
import type { DeviceConfiguration } from '../../sandbox/device-configurations.ts';
import { noDate } from '../../sandbox/device.ts';
import { random } from '../../sandbox/random.ts';
import { nothingLapses } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow } from '../helpers/flow.ts';
import { alertsOf, subscriber } from '../helpers/subscriber.ts';

const flow = new Flow();
const draw = random(12);
const now = () => flow.services.clock.now();
const day = 24 * 60 * 60 * 1000;
const ends = (days: number) => new Date(now() + days * day + day / 24).toISOString();
const devices = (count: number) => flow.services.company.tenant.devices.slice(0, count);
const people = (count: number) => flow.services.company.people.slice(0, count);

interface Lapsing {
  certificates?: Partial<Certificates>;
  profiles?: DeviceConfiguration[];
  /** Days until the management certificate of one device each ends. */
  managed?: number[];
  silent?: (certificates: Certificates) => (string | undefined)[];
}

/** A company in which only this can lapse, and an administrator who asked to be told. */
async function told(language: 'nl' | 'en', { certificates = {}, profiles = [], managed = [], silent }: Lapsing): Promise<DeskVisitor> {
  nothingLapses(flow);
  const { tenant } = flow.services.company;
  tenant.certificates = { ...noCertificates(), ...certificates };
  tenant.deviceConfigurations = profiles;
  tenant.silent = new Set((silent?.(tenant.certificates) ?? []).filter((id) => id !== undefined));
  managed.forEach((days, index) => {
    const device = tenant.devices[index];
    if (device) device.record.managementCertificateExpirationDate = ends(days);
  });
  const admin = await subscriber(flow, language);
  await flow.quiet();
  return admin;
}

const setting = (certExpiryTime: string) => ({ connectorSetting: { certExpiryTime, status: 1, enrollmentError: null, connectorVersion: '6', lastUploadVersion: 0, lastConnectorConnectionTime: noDate } });

test.each([
  ['nl', 'code_signing_certificate', () => ({ certificates: { codeSigning: [codeSigningCertificate(draw, now(), -90), codeSigningCertificate(draw, now(), 14)] } }), ['Windows Enterprise-certificaat voor eigen apps verloopt over 14 dagen', 'Noordkade Logistiek', 'Connectors en tokens']],
  ['en', 'symantec_certificate', () => ({ certificates: { symantec: { ...codeSigningCertificate(draw, now(), 7), password: 'geheim' } } }), ['Windows Symantec code-signing certificate expires in 7 days', 'Noordkade Logistiek']],
  ['nl', 'provisioning_profile', () => ({ certificates: { provisioningProfiles: [provisioningProfile(draw, now(), 'Magazijn', 30)] } }), ['iOS-inrichtingsprofiel voor apps verloopt over 30 dagen', 'Magazijn', 'mobileprovision']],
  ['en', 'lob_app', () => ({ certificates: { apps: [iosApp(draw, now(), 'Rooster', 1)] } }), ['iOS line-of-business app expires tomorrow', 'Rooster', 'same bundle ID']],
  ['nl', 'profile_certificate', () => ({ profiles: [trustedCertificate(draw, now(), 'ios', 'Noordkade Root CA', 14), trustedCertificate(draw, now(), 'macOS', 'Noordkade Root CA', 900)] }), ['Vertrouwd certificaat in een profiel verloopt over 14 dagen', 'Noordkade Root CA (ios - Noordkade Root CA)']],
  ['en', 'profile_certificate that cannot be read', () => ({ profiles: [{ ...trustedCertificate(draw, now(), 'windows81', 'Kapot', 14), trustedRootCertificate: 'AAAA' }] }), ['Trusted certificate in a profile is there, but its date cannot be read', 'windows81 - Kapot', 'may lapse unseen']],
  ['nl', 'cloud_pki', () => ({ certificates: { authorities: [cloudAuthority(draw, now(), 'Noordkade Issuing', 60 - 1, 'issuingCertificationAuthority')] } }), ['Certificeringsinstantie in Microsoft Cloud PKI verloopt over 59 dagen', 'Noordkade Issuing', 'Tenantbeheer › Cloud PKI']],
  ['en', 'cloud_pki_certificates', () => ({ certificates: { leaves: devices(3).map((device) => leafCertificate(draw, now(), device, 4)) } }), ['Certificate from Cloud PKI', '3 certificates']],
  ['nl', 'pfx_certificates', () => ({ certificates: { pfx: people(2).flatMap((person) => [pfxCertificate(draw, now(), person, 4)]) } }), ['Geïmporteerd certificaat van gebruikers', '2 certificaten', 'Import-IntuneUserPfxCertificate']],
  ['en', 'delivered_certificates', () => ({ certificates: { delivered: devices(5).map((device) => deliveredCertificate(draw, now(), device, 4)) } }), ['Certificate on devices', '5 certificates', 'renewal threshold']],
  ['nl', 'device_certificates', () => ({ managed: [4, 4, 4] }), ['Beheercertificaat van apparaten', '3 apparaten', '180 dagen']],
  ['en', 'ndes_connector', () => ({ certificates: { ndesConnectors: [ndesConnector(draw, now(), 'SRV-NDES01', 3)], connectors: [certificateConnector(draw, now(), 'srv-ndes01', 3)] }, silent: ({ ndesConnectors, connectors }: Certificates) => [...ndesConnectors, ...connectors].map(({ id }) => id) }), ['Certificate connector (SCEP)', 'Connector SRV-NDES01', 'Event Viewer']],
  ['nl', 'certificate_connector', () => ({ certificates: { connectors: [certificateConnector(draw, now(), 'SRV-PKCS01', 3)] }, silent: ({ connectors }: Certificates) => connectors.map(({ id }) => id) }), ['Certificaatconnector (PKCS)', 'PKCS SRV-PKCS01', 'Logboeken']],
  ['en', 'entra_certificate_connector', () => ({ certificates: setting(ends(14)) }), ['Enrollment certificate of the certificate connector expires in 14 days', 'setup of the Certificate Connector']],
] as const)('%s: %s is told with its name, its date and what to do, once', async (language, _, company, words) => {
  const admin = await told(language, company());
  await eventually('it is told', () => alertsOf(admin).length > 0);
  const [card, ...others] = alertsOf(admin);
  expect(others.map(({ text }) => text)).toEqual([]);
  for (const word of words) expect(card?.text).toContain(word);
});

test.each([
  ['what has a later date', () => ({
    certificates: {
      codeSigning: [codeSigningCertificate(draw, now(), 5), codeSigningCertificate(draw, now(), 400)],
      apps: [iosApp(draw, now(), 'Rooster', 300), { '@odata.type': '#microsoft.graph.win32LobApp', id: draw.guid(), displayName: 'Agent', expirationDateTime: ends(1) }],
      delivered: devices(2).flatMap((device) => [deliveredCertificate(draw, now(), device, 4), deliveredCertificate(draw, now(), device, 300)]),
      pfx: people(2).flatMap((person) => [pfxCertificate(draw, now(), person, 4), pfxCertificate(draw, now(), person, 300)]),
    },
    profiles: [trustedCertificate(draw, now(), 'ios', 'Noordkade CA', 3), trustedCertificate(draw, now(), 'ios', 'Noordkade CA', 900)],
    managed: [30, 200],
  })],
  ['dates that Intune does not know', () => ({
    certificates: {
      ...setting(noDate),
      symantec: { ...codeSigningCertificate(draw, now(), 1), status: 'notProvisioned' as const, expirationDateTime: noDate, password: null },
      provisioningProfiles: [{ ...provisioningProfile(draw, now(), 'Leeg', 1), expirationDateTime: null }],
      authorities: [{ ...cloudAuthority(draw, now(), 'Aangevraagd', 1, 'issuingCertificationAuthority'), validityEndDateTime: null }],
      delivered: devices(1).map((device) => ({ ...deliveredCertificate(draw, now(), device, 4), certificateExpirationDateTime: noDate })),
      ndesConnectors: [{ ...ndesConnector(draw, now(), 'SRV-NIEUW'), lastConnectionDateTime: noDate }],
    },
  })],
  ['certificates that were revoked, and connectors that are heard from', () => ({
    certificates: {
      delivered: devices(2).map((device) => ({ ...deliveredCertificate(draw, now(), device, 4), certificateRevokeStatus: 'revoked' as const })),
      leaves: devices(2).map((device) => ({ ...leafCertificate(draw, now(), device, 4), certificateStatus: 'revoked' as const })),
      ndesConnectors: [ndesConnector(draw, now(), 'SRV-NDES01')],
      connectors: [certificateConnector(draw, now(), 'SRV-PKCS01')],
    },
  })],
])('nobody is bothered with %s', async (_, company) => {
  expect(alertsOf(await told('en', company())).map(({ text }) => text)).toEqual([]);
});

test.each([
  ['nl', '/deviceAppManagement/mobileApps', 'Line-Of-Business-app voor iOS', 'DeviceManagementApps.Read.All'],
  ['en', '/deviceManagement/userPfxCertificates', 'Imported certificate of people', 'DeviceManagementConfiguration.Read.All'],
] as const)('without permission it is shown as not watched (%s, %s)', async (language, path, name, permission) => {
  flow.services.company.faults.set('denied', { kind: 'status', status: 403, path });
  const admin = await told(language, {});
  await admin.says(language === 'nl' ? 'controleer nu' : 'check now');
  expect((await admin.sees(name)).text).toContain(permission);
});
