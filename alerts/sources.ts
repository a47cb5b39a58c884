import type { ExpirySource } from './source.ts';
import { androidEnrollmentTokens, androidWorkTokens } from './sources/android-tokens.ts';
import { appCredentials } from './sources/app-credentials.ts';
import { appleEnrollmentTokens } from './sources/apple-enrollment-tokens.ts';
import { applePush } from './sources/apple-push.ts';
import { appleVppTokens } from './sources/apple-vpp-tokens.ts';
import { approvalRequests } from './sources/approval-requests.ts';
import { autopilotSync } from './sources/autopilot-sync.ts';
import { certificateConnectors } from './sources/certificate-connectors.ts';
import { chromeOsSync } from './sources/chromeos-sync.ts';
import { cloudPkiCertificates } from './sources/cloud-pki-certificates.ts';
import { cloudPki } from './sources/cloud-pki.ts';
import { codeSigning } from './sources/code-signing-certificates.ts';
import { deliveredToDevices } from './sources/delivered-certificates.ts';
import { deviceCertificates } from './sources/device-certificates.ts';
import { deviceDeadlineWeeks } from './sources/device-deadlines.ts';
import { entraCertificateConnector } from './sources/entra-certificate-connector.ts';
import { exchangeConnector } from './sources/exchange-connectors.ts';
import { googlePlay } from './sources/google-play.ts';
import { hybridJoinConnectors } from './sources/hybrid-join-connectors.ts';
import { intuneSubscription } from './sources/intune-subscription.ts';
import { lineOfBusinessApps } from './sources/line-of-business-apps.ts';
import { managementPartner } from './sources/management-partners.ts';
import { ndesConnectors } from './sources/ndes-connectors.ts';
import { pfxCertificates } from './sources/pfx-certificates.ts';
import { principalCredentials } from './sources/principal-credentials.ts';
import { profileCertificates } from './sources/profile-certificates.ts';
import { provisioningProfiles } from './sources/provisioning-profiles.ts';
import { remoteAssistance } from './sources/remote-assistance.ts';
import { subscriptions } from './sources/subscriptions.ts';
import { symantecSigning } from './sources/symantec-certificate.ts';
import { threatDefence } from './sources/threat-defence.ts';
import { updatePauses } from './sources/update-pauses.ts';
import { windowsBulkTokens } from './sources/windows-bulk-tokens.ts';

/** Everything that is watched. */
export const expirySources: readonly ExpirySource[] = [
  applePush, appleEnrollmentTokens, appleVppTokens,
  androidEnrollmentTokens, androidWorkTokens, googlePlay, chromeOsSync,
  windowsBulkTokens, autopilotSync, hybridJoinConnectors, updatePauses,
  appCredentials, principalCredentials,
  codeSigning, symantecSigning, provisioningProfiles, lineOfBusinessApps, profileCertificates, cloudPki, cloudPkiCertificates,
  pfxCertificates, deliveredToDevices, deviceCertificates, ndesConnectors, certificateConnectors, entraCertificateConnector,
  threatDefence, exchangeConnector, managementPartner, remoteAssistance,
  subscriptions, intuneSubscription, approvalRequests, deviceDeadlineWeeks,
];
