import type {
  CertificateConnectorDetails, CertificateConnectorSetting, CloudCertificationAuthority, CloudCertificationAuthorityLeafCertificate, EnterpriseCodeSigningCertificate,
  IosLobAppProvisioningConfiguration, ManagedAllDeviceCertificateState, NdesConnector, SymantecCodeSigningCertificate, UserPFXCertificate,
} from '@microsoft/microsoft-graph-types-beta';
import type { DeviceConfiguration } from './device-configurations.ts';
import type { Device } from './device.ts';
import { graphDate, noDate } from './device.ts';
import type { Person } from './person.ts';
import { companyDomain, companyName } from './personas.ts';
import type { Random } from './random.ts';
import { selfSigned } from './x509.ts';

/** An app that Intune brings to devices; what it holds depends on its type. */
export type MobileApp = Record<string, unknown> & { '@odata.type': string; id: string; displayName: string };

/** Certificates that devices and apps rely on, and what issues them; a test may change any of it. */
export interface Certificates {
  codeSigning: EnterpriseCodeSigningCertificate[];
  /** Null: none was ever uploaded. */
  symantec: SymantecCodeSigningCertificate | null;
  provisioningProfiles: IosLobAppProvisioningConfiguration[];
  apps: MobileApp[];
  authorities: CloudCertificationAuthority[];
  leaves: CloudCertificationAuthorityLeafCertificate[];
  pfx: UserPFXCertificate[];
  delivered: ManagedAllDeviceCertificateState[];
  ndesConnectors: NdesConnector[];
  connectors: CertificateConnectorDetails[];
  connectorSetting: CertificateConnectorSetting | null;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const year = 365 * day;

export const noCertificates = (): Certificates => ({
  codeSigning: [], symantec: null, provisioningProfiles: [], apps: [], authorities: [], leaves: [], pfx: [], delivered: [], ndesConnectors: [], connectors: [], connectorSetting: null,
});

/** Ends in so many days and an hour. */
const ends = (now: number, days: number): string => graphDate(now + days * day + hour);

export function codeSigningCertificate(draw: Random, now: number, days: number, subject = companyName): EnterpriseCodeSigningCertificate {
  return {
    id: draw.guid(), content: null, status: 'provisioned', subjectName: subject, subject: `CN=${subject}, O=${companyName}, C=NL`, issuerName: 'GlobalSign', issuer: 'CN=GlobalSign GCC R45',
    expirationDateTime: ends(now, days), uploadDateTime: graphDate(now + days * day - 2 * year),
  };
}

export function provisioningProfile(draw: Random, now: number, displayName: string, days: number): IosLobAppProvisioningConfiguration {
  return {
    id: draw.guid(), displayName, description: '', payloadFileName: `${displayName}.mobileprovision`, payload: '', version: 1, roleScopeTagIds: ['0'],
    createdDateTime: graphDate(now + days * day - year), lastModifiedDateTime: graphDate(now + days * day - year), expirationDateTime: ends(now, days),
  };
}

export function iosApp(draw: Random, now: number, displayName: string, days: number): MobileApp {
  const bundleId = `nl.noordkade.${displayName.toLowerCase().replace(/\W/g, '')}`;
  return { '@odata.type': '#microsoft.graph.iosLobApp', id: draw.guid(), displayName, publisher: companyName, bundleId, versionNumber: '4.2.0', expirationDateTime: ends(now, days) };
}

export function cloudAuthority(draw: Random, now: number, displayName: string, days: number, type: 'rootCertificationAuthority' | 'issuingCertificationAuthority'): CloudCertificationAuthority {
  return {
    id: draw.guid(), displayName, commonName: displayName, cloudCertificationAuthorityType: type, certificationAuthorityStatus: 'active', validityPeriodInYears: 5,
    validityStartDateTime: graphDate(now + days * day - 5 * year), validityEndDateTime: ends(now, days),
  };
}

export function ndesConnector(draw: Random, now: number, machineName: string, silentDays = 0): NdesConnector {
  return {
    id: draw.guid(), displayName: `Connector ${machineName}`, machineName, connectorVersion: '6.2406.0.1001', state: 'active', roleScopeTagIds: ['0'],
    enrolledDateTime: graphDate(now - 2 * year), lastConnectionDateTime: graphDate(now - silentDays * day - hour / 4),
  };
}

export function certificateConnector(draw: Random, now: number, machineName: string, silentDays = 0): CertificateConnectorDetails {
  return {
    id: draw.guid(), connectorName: `PKCS ${machineName}`, machineName, connectorVersion: '6.2406.0.1001',
    enrollmentDateTime: graphDate(now - 2 * year), lastCheckinDateTime: graphDate(now - silentDays * day - hour / 4),
  };
}

export function deliveredCertificate(draw: Random, now: number, device: Device, days: number): ManagedAllDeviceCertificateState {
  const { deviceName, userPrincipalName } = device.record;
  return {
    id: draw.guid(), managedDeviceDisplayName: deviceName, userPrincipalName, certificateRevokeStatus: 'none', certificateRevokeStatusLastChangeDateTime: noDate,
    certificateIssuerName: 'CN=Noordkade Issuing CA', certificateSubjectName: `CN=${userPrincipalName}`, certificateKeyUsages: 160, certificateExtendedKeyUsages: '1.3.6.1.5.5.7.3.2',
    certificateSerialNumber: draw.text(16, '0123456789ABCDEF'), certificateThumbprint: draw.text(40, '0123456789ABCDEF'),
    certificateIssuanceDateTime: graphDate(now + days * day - year), certificateExpirationDateTime: ends(now, days),
  };
}

export function pfxCertificate(draw: Random, now: number, person: Person, days: number): UserPFXCertificate {
  return {
    id: draw.guid(), userPrincipalName: person.userPrincipalName, intendedPurpose: 'smimeEncryption', thumbprint: draw.text(40, '0123456789ABCDEF'), paddingScheme: 'oaepSha512',
    providerName: 'Microsoft Software Key Storage Provider', keyName: 'PFXEncryptionKey', encryptedPfxBlob: null, encryptedPfxPassword: null,
    createdDateTime: graphDate(now - year), lastModifiedDateTime: graphDate(now - year), startDateTime: graphDate(now + days * day - year), expirationDateTime: ends(now, days),
  };
}

export function leafCertificate(draw: Random, now: number, device: Device, days: number): CloudCertificationAuthorityLeafCertificate {
  const { id, deviceName, userId, userPrincipalName } = device.record;
  return {
    id: draw.guid(), deviceId: id, deviceName, userId, userPrincipalName, devicePlatform: 'Windows', issuerId: 'cloud-issuing', issuerName: 'Noordkade Cloud Issuing CA',
    subjectName: `CN=${deviceName}`, serialNumber: draw.text(16, '0123456789ABCDEF'), thumbprint: draw.text(40, '0123456789ABCDEF'), certificateStatus: 'active', revocationDateTime: null,
    validityStartDateTime: graphDate(now + days * day - year), validityEndDateTime: ends(now, days),
  };
}

/** A root or issuing certificate that a profile brings to one platform. */
export function trustedCertificate(draw: Random, now: number, platform: 'ios' | 'windows81' | 'androidDeviceOwner' | 'macOS', commonName: string, days: number): DeviceConfiguration {
  const certificate = selfSigned(commonName, companyName, new Date(now - 2 * year), new Date(now + days * day + hour));
  return {
    '@odata.type': `#microsoft.graph.${platform}TrustedRootCertificate`, id: draw.guid(), displayName: `${platform} - ${commonName}`, description: '', version: 1,
    createdDateTime: graphDate(now - 2 * year), lastModifiedDateTime: graphDate(now - 2 * year), certFileName: `${commonName}.cer`, trustedRootCertificate: certificate.toString('base64'),
  };
}

/** Most of it is well: what is due within two months is one profile of an app and the certificates of a few devices. */
export function companyCertificates(draw: Random, now: number, people: readonly Person[], devices: readonly Device[]): Certificates {
  const owned = devices.filter(({ record }) => record.userPrincipalName !== '' && record.operatingSystem === 'Windows').slice(0, 60);
  return {
    codeSigning: [codeSigningCertificate(draw, now, -120), codeSigningCertificate(draw, now, 210)],
    // As Intune answers when nothing was uploaded.
    symantec: { id: draw.guid(), content: null, status: 'notProvisioned', subjectName: null, subject: null, issuerName: null, issuer: null, password: null, expirationDateTime: noDate, uploadDateTime: noDate },
    provisioningProfiles: [provisioningProfile(draw, now, 'Magazijn 2026', 33), provisioningProfile(draw, now, 'Rooster 2026', 251)],
    apps: [
      iosApp(draw, now, 'Noordkade Rooster', 251),
      { '@odata.type': '#microsoft.graph.win32LobApp', id: draw.guid(), displayName: 'TOPdesk-agent', publisher: 'TOPdesk' },
      { '@odata.type': '#microsoft.graph.webApp', id: draw.guid(), displayName: 'Intranet', publisher: companyName },
    ],
    authorities: [cloudAuthority(draw, now, 'Noordkade Cloud Root CA', 3100, 'rootCertificationAuthority'), cloudAuthority(draw, now, 'Noordkade Cloud Issuing CA', 820, 'issuingCertificationAuthority')],
    leaves: owned.slice(0, 20).map((device) => leafCertificate(draw, now, device, draw.int(90, 330))),
    pfx: people.slice(20, 32).map((person) => pfxCertificate(draw, now, person, draw.int(90, 330))),
    delivered: owned.map((device, index) => deliveredCertificate(draw, now, device, index < 6 ? 12 : draw.int(90, 330))),
    ndesConnectors: [ndesConnector(draw, now, `SRV-NDES01.${companyDomain}`)],
    connectors: [certificateConnector(draw, now, `SRV-PKCS01.${companyDomain}`)],
    connectorSetting: { status: 1, certExpiryTime: ends(now, 290), enrollmentError: null, lastConnectorConnectionTime: graphDate(now - hour), connectorVersion: '6.2406.0.1001', lastUploadVersion: 0 },
  };
}
