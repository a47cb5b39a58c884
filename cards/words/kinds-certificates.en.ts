import type { certificatesKinds as kinds, CertificatesSource } from '../../alerts/kinds/certificates.ts';
import type { KindWords } from './kind-words.ts';

const connectorBreaks = 'Devices get no new certificates and renew none: sooner or later Wi-Fi, VPN and mail stop on them.';
const connectorSteps = (): string[] => [
  'Sign in to the server whose name stands above. Is it on, and does it reach the internet on port 443?',
  'Services: are the services of the Intune certificate connector running? Start them.',
  'Event Viewer › Application and Services Logs › Microsoft › Intune › CertificateConnectors: what fails there?',
  'Run the Certificate Connector setup again and sign in, if it has lost its enrollment. Has the server been taken away? Then delete the connector in Tenant administration › Connectors and tokens › Certificate connectors.',
];

export const certificatesKinds: Record<keyof typeof kinds, KindWords> = {
  code_signing_certificate: {
    name: 'Windows enterprise code-signing certificate',
    short: 'Code signing',
    breaks: 'Apps of the organisation that are signed with it may no longer install or start on Windows.',
    steps: () => [
      'Get a new code-signing certificate for the same publisher name, and the .cer file of it.',
      'Sign every app package that uses it again, and replace the packages in Apps › Windows.',
      'Intune admin center: Tenant administration › Connectors and tokens › Windows enterprise certificate. Upload the new .cer file.',
      'See on a computer that such an app installs and starts.',
    ],
    warning: 'Intune brings only the certificate that was uploaded last: sign the packages first.',
  },
  symantec_certificate: {
    name: 'Windows Symantec code-signing certificate',
    short: 'Symantec certificate',
    breaks: 'Older apps of the organisation that are signed with it may no longer install or start on Windows.',
    steps: () => [
      'Find out whether any app still needs it: it was for Windows Phone and the first years of Windows 10.',
      'If so: get a code-signing certificate from another authority, sign the app again, and upload it as the Windows enterprise certificate.',
      'If not: leave it, and tell me that it is not yours to renew.',
    ],
    warning: null,
  },
  provisioning_profile: {
    name: 'iOS app provisioning profile',
    short: 'Provisioning profile',
    breaks: 'The iPhone and iPad apps that depend on it no longer open.',
    steps: () => [
      'Apple Developer (developer.apple.com) › Certificates, Identifiers & Profiles › Profiles: renew the profile, with the same app ID and certificate, and download the .mobileprovision file.',
      'Intune admin center: Apps › iOS app provisioning profiles › Create profile. Upload the file and assign it to the people who have the app.',
      'See on a device that the app opens after a sync, and then delete the old profile.',
    ],
    warning: 'If the distribution certificate ends too, a new profile is not enough: the app has to be signed and uploaded again.',
  },
  lob_app: {
    name: 'iOS line-of-business app',
    short: 'iOS app',
    breaks: 'The app no longer opens on iPhones and iPads, because the profile inside it has ended.',
    steps: () => [
      'Ask who builds the app for a new .ipa file, signed with a valid certificate and profile, under the same bundle ID and with a higher version number.',
      'Intune admin center: Apps › iOS/iPadOS › this app › Properties › App package file. Upload it there.',
      'If only the profile ends, a new one can be sent without a new app: Apps › iOS app provisioning profiles › Create profile.',
      'See on a device that the app opens.',
    ],
    warning: 'With another bundle ID it is another app: people lose what they kept in the old one.',
  },
  profile_certificate: {
    name: 'Trusted certificate in a profile',
    short: 'Trusted certificate',
    breaks: 'Devices no longer trust what this authority issued: Wi-Fi, VPN, mail or sign-in with such certificates stops.',
    steps: () => [
      'Ask who runs the certification authority for its new certificate (.cer).',
      'Intune admin center: Devices › Configuration › Create: a new Trusted certificate profile with that file, assigned to the same groups. Keep the old one for now.',
      'Choose the new profile in the SCEP and PKCS certificate profiles, and in the Wi-Fi and VPN profiles that name the old one as root certificate.',
      'When devices have certificates of the new authority, take away the old profile.',
    ],
    warning: 'Bring the new certificate to devices before the authority begins to issue with it.',
    troubles: {
      unreadable: {
        breaks: 'I cannot tell when this certificate ends, so it may lapse unseen.',
        steps: () => [
          'Intune admin center: Devices › Configuration › this profile › Properties. Download the certificate, or ask who made the profile for it.',
          'Look at its date in Windows. Is it no certificate in DER or PEM format (.cer), but a bundle? Then make the profile again with the certificate alone.',
        ],
        warning: null,
      },
    },
  },
  cloud_pki: {
    name: 'Certification authority in Microsoft Cloud PKI',
    short: 'Cloud PKI authority',
    breaks: 'Every certificate that it issued stops being trusted, and devices get no new ones: Wi-Fi, VPN and sign-in with certificates stop.',
    steps: () => [
      'Intune admin center: Tenant administration › Cloud PKI. Make a new authority with the same purposes; for an issuing one under your own root, have its request signed by that root.',
      'Bring its certificates to devices with Trusted certificate profiles.',
      'Put its SCEP address into new SCEP certificate profiles, and see that devices get certificates.',
      'Let Wi-Fi, VPN and RADIUS servers trust the new authority before the old one ends.',
    ],
    warning: 'It issues nothing that is valid longer than itself: begin at least as long beforehand as your certificates are valid.',
  },
  cloud_pki_certificates: {
    name: 'Certificate from Cloud PKI',
    short: 'From Cloud PKI',
    breaks: 'The devices that have them can no longer use Wi-Fi, VPN or sign-in with certificates.',
    steps: () => [
      'Devices renew these by themselves when they make contact and most of the time has passed. What stands here did not: the device is off, or something fails.',
      'Intune admin center: Tenant administration › Cloud PKI › the authority › View all certificates. Sort by expiry.',
      'Let the people of those devices sync, and look at the SCEP certificate profile on a device where that does not help.',
    ],
    warning: null,
  },
  pfx_certificates: {
    name: 'Imported certificate of people',
    short: 'Imported certificates',
    breaks: 'These people can no longer sign mail, and nobody can send them encrypted mail any more.',
    steps: () => [
      'Get new certificates for them from the authority that issued these.',
      'Import them with the PFXImport module for PowerShell: Import-IntuneUserPfxCertificate.',
      'Leave the old ones of encryption in place: without them old mail cannot be read any more.',
    ],
    warning: 'Do not delete an old encryption certificate because it ended: mail that was encrypted with it stays unreadable.',
  },
  delivered_certificates: {
    name: 'Certificate on devices',
    short: 'On devices',
    breaks: 'Wi-Fi, VPN, mail or sign-in with these certificates stops on the devices that have them.',
    steps: () => [
      'Devices renew these by themselves once the renewal threshold of the profile is reached. What stands here did not.',
      'Intune admin center: Devices › Monitor › Certificates. Sort by expiration, and see which profile and which connector they come from.',
      'All of one profile? Then look at the certificate connector and at the authority. A few devices? Then let those people sync.',
    ],
    warning: null,
  },
  device_certificates: {
    name: 'Management certificate of devices',
    short: 'Device certificates',
    breaks: 'Intune can no longer reach these devices. 180 days later it removes them.',
    steps: () => [
      'The certificate renews itself when a device makes contact. These have not been in contact for long: they are off, lost, or without a network.',
      'Type “devices about to be removed” for the list, with names and owners; I can write to them.',
      'Let people switch the device on and sync: Company Portal › Settings › Sync. On Windows: Settings › Accounts › Access work or school › Info › Sync.',
      'One whose certificate has ended has to be enrolled again. Retire what is no longer there.',
    ],
    warning: null,
  },
  ndes_connector: {
    name: 'Certificate connector (SCEP)',
    short: 'SCEP connector',
    breaks: connectorBreaks,
    steps: connectorSteps,
    warning: null,
  },
  certificate_connector: {
    name: 'Certificate connector (PKCS)',
    short: 'PKCS connector',
    breaks: connectorBreaks,
    steps: connectorSteps,
    warning: null,
  },
  entra_certificate_connector: {
    name: 'Enrollment certificate of the certificate connector',
    short: 'Connector enrollment',
    breaks: 'The connector can no longer sign in to Intune: devices get no new certificates and renew none.',
    steps: () => [
      'Sign in to the server that the certificate connector runs on.',
      'Run the setup of the Certificate Connector for Microsoft Intune again, as far as the sign-in to Microsoft Entra. Sign in as an Intune administrator with an Intune licence.',
      'Finish the wizard, and see in Tenant administration › Connectors and tokens › Certificate connectors that it is active.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const certificatesSources: Record<CertificatesSource, string> = {
  code_signing_certificate: 'Windows enterprise code-signing certificate',
  symantec_certificate: 'Windows Symantec code-signing certificate',
  provisioning_profile: 'iOS app provisioning profile',
  lob_app: 'iOS line-of-business app',
  profile_certificate: 'Trusted certificate in a profile',
  cloud_pki: 'Certification authority in Microsoft Cloud PKI',
  cloud_pki_certificates: 'Certificate from Cloud PKI',
  pfx_certificates: 'Imported certificate of people',
  delivered_certificates: 'Certificate on devices',
  device_certificates: 'Management certificate of devices',
  ndes_connector: 'Certificate connector (SCEP)',
  certificate_connector: 'Certificate connector (PKCS)',
  entra_certificate_connector: 'Enrollment certificate of the certificate connector',
};
