// Every permission of Microsoft Graph that Balie asks for, and why. docs/permissions.md shows this table;
// a test compares both with the functions of this folder.
import { androidBinding } from './android-binding.ts';
import { companyAndroidTokens, workProfileTokens } from './android-tokens.ts';
import { codeSigningCertificates, iosLineOfBusinessApps, provisioningProfiles, symantecCertificate } from './app-certificates.ts';
import { applications } from './applications.ts';
import { readApprovalStatus, openApprovals } from './approval-requests.ts';
import { autopilotIdentities, signInNameOf } from './autopilot-identities.ts';
import { anyAutopilotDevice } from './autopilot-present.ts';
import { autopilotSync } from './autopilot-sync.ts';
import { bulkPackages } from './bulk-packages.ts';
import { cloudAuthorities, profileCertificate, trustedCertificateProfiles } from './certificate-authorities.ts';
import { certificateConnectors, connectorCertificate, ndesConnectors } from './certificate-connectors.ts';
import { enrollmentTokens, pushCertificate, vppTokenDetails, vppTokens } from './certificates.ts';
import { chromeOsConnections } from './chromeos.ts';
import { failedPolicies } from './compliance-policies.ts';
import { connectorStatus } from './connector-status.ts';
import { delegatedPermissions } from './delegated-permissions.ts';
import {
  enableLostMode,
  playLostModeSound,
  sendBetaDeviceAction,
  sendDeviceAction,
  setDeviceName,
  syncDevice,
  windowsDefenderScan,
} from './device-actions.ts';
import { androidDeviceCount, appleDeviceCounts, countAutomatedEnrollments, deviceCountsByPlatform } from './device-counts.ts';
import { deviceDeadlines } from './device-deadlines.ts';
import { deadlineDevices } from './owned-deadlines.ts';
import { devicesOfUser, getDevice, readActionState, readActionStates } from './devices.ts';
import { assignedLicences, directorySubscriptions } from './directory-subscriptions.ts';
import { domainJoinConnectors } from './domain-join-connectors.ts';
import { enrollmentAssignments } from './enrollment-assignments.ts';
import { enrollmentFailures } from './enrollment-failures.ts';
import { enrollmentRestrictions } from './enrollment-restrictions.ts';
import { exchangeConnectors } from './exchange-connectors.ts';
import { groupsOfUser } from './group-membership.ts';
import { cloudLeafCertificates, deliveredCertificates, userPfxCertificates } from './issued-certificates.ts';
import { tenantLicences } from './licences.ts';
import { lastContacts } from './list-devices.ts';
import { managementCertificateEnds } from './management-certificates.ts';
import { mdmAuthority, verifiedDomains } from './organization.ts';
import { assistancePartners, managementPartners } from './partners.ts';
import type { Permission } from './permission.ts';
import { readRemediation } from './remediations.ts';
import { servicePrincipals, thumbprintsOf } from './service-principals.ts';
import { subscriptionState } from './subscription.ts';
import { getSyncStatus } from './sync-status.ts';
import { threatDefenceConnectors } from './threat-defence.ts';
import { updateRings } from './update-rings.ts';

/** The least that each function works with. */
export const PERMISSIONS: readonly Permission[] = [
  ...delegatedPermissions,
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    kind: 'application',
    id: '2f51be20-0bb4-4fed-bf7b-db946066c75e',
    feature:
      'Employee: the own devices, what is wrong with them, when a new one has arrived, why one was turned away, what is about to happen to one. Helpdesk: follow an action after the agent went away. ' +
      'Alerts: the push certificate, how many devices depend on it, and when the certificates of devices end; devices with a deadline',
    functions: [devicesOfUser, getDevice, failedPolicies, readActionState, readActionStates, lastContacts, enrollmentFailures, signInNameOf, pushCertificate, appleDeviceCounts, androidDeviceCount, countAutomatedEnrollments, deviceCountsByPlatform, deviceDeadlines, deadlineDevices, managementCertificateEnds],
  },
  {
    name: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    kind: 'application',
    id: '5b07b0dd-2377-4e44-a38d-703f09a0dc3c',
    feature: 'Employee: sync the own device, and lock or locate it where OWN_DEVICE_ACTIONS allows it; only for a device of whoever asks, read right before the call. Helpdesk: how far a sync has come, and the actions that APP_ONLY_ACTIONS names',
    functions: [syncDevice, sendDeviceAction, sendBetaDeviceAction, windowsDefenderScan, enableLostMode, playLostModeSound, setDeviceName, getSyncStatus],
    optional: 'people are shown how to sync on the device itself, locking and locating are left to the helpdesk, and a sync shows only that the device came back',
  },
  {
    name: 'DeviceManagementServiceConfig.Read.All',
    kind: 'application',
    id: '06a5fe6d-c49d-46a7-b082-56b1b14103c7',
    feature:
      'Employee: whether a device may be enrolled, before the first step. ' +
      'Alerts: tokens of automated enrollment and of bought apps (not enough for the push certificate), Autopilot, packages for bulk enrollment by the accounts that come with them, connectors and partners, the subscription of Intune, and what Intune itself says of its connectors, and the certificate of the certificate connector. ' +
      'Readiness: MDM authority, domains, subscription, enrollment restrictions, Autopilot',
    functions: [enrollmentTokens, vppTokens, vppTokenDetails, autopilotSync, bulkPackages, mdmAuthority, verifiedDomains, subscriptionState, enrollmentRestrictions, anyAutopilotDevice, enrollmentAssignments, autopilotIdentities, threatDefenceConnectors, exchangeConnectors, managementPartners, assistancePartners, connectorStatus, connectorCertificate],
  },
  {
    name: 'DeviceManagementApps.Read.All',
    kind: 'application',
    id: '7a6ee1e7-141e-4cec-ae74-d9db155731ff',
    feature: 'Alerts: certificates and profiles that the organisation’s own apps need on Windows, iPhone and iPad',
    functions: [codeSigningCertificates, symantecCertificate, provisioningProfiles, iosLineOfBusinessApps],
    optional: 'these four show as not watched',
  },
  {
    name: 'DeviceManagementConfiguration.Read.All',
    kind: 'application',
    id: 'dc377aa6-52d8-4e23-b271-2a7ae04cedf3',
    feature:
      'Employee: whether Android can be enrolled at all. Readiness: the connection with managed Google Play. Helpdesk: whether a second administrator has approved in Intune, and how a remediation went. ' +
      'Alerts: Android tokens, managed Google Play, ChromeOS, connectors for hybrid join, paused updates, requests for approval that nobody answers, certificates that profiles and Cloud PKI bring to devices, certificate connectors',
    functions: [
      androidBinding, readApprovalStatus, readRemediation, companyAndroidTokens, workProfileTokens, chromeOsConnections, domainJoinConnectors, updateRings, openApprovals,
      userPfxCertificates, deliveredCertificates, cloudAuthorities, cloudLeafCertificates, trustedCertificateProfiles, profileCertificate, ndesConnectors, certificateConnectors,
    ],
    optional: 'the connection with managed Google Play shows as could not check, an action that Intune wants approved is not carried out, of a remediation only what the device itself reports is known, and what alerts read with it shows as not watched',
  },
  {
    name: 'GroupMember.Read.All',
    kind: 'application',
    id: '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    feature: 'Employee: whether an enrollment restriction that is assigned to groups reaches this person; together with User.ReadBasic.All',
    functions: [groupsOfUser],
    optional: 'only the default restrictions are explained before the first step',
  },
  {
    name: 'User.ReadBasic.All',
    kind: 'application',
    id: '97235f07-e226-4f63-ace3-39588e11d3a1',
    feature: 'Employee: as GroupMember.Read.All, which names the groups and not the person',
    functions: [groupsOfUser],
    optional: 'only the default restrictions are explained before the first step',
  },
  {
    name: 'LicenseAssignment.Read.All',
    kind: 'application',
    id: 'e2f98668-2877-4f38-a2f4-8202e0717aa1',
    feature: 'Readiness: how many licences of Intune and Entra ID P1 are bought, assigned and left. Advice: whether Entra ID P1 is there. Alerts: how many people have a licence that ends',
    functions: [tenantLicences, assignedLicences],
    optional: 'licences show as could not check',
  },
  {
    name: 'Organization.Read.All',
    kind: 'application',
    id: '498476ce-e0fe-48b0-b801-37ba7e2685c6',
    feature: 'Alerts: subscriptions and trials, with the day on which they end unless they are renewed',
    functions: [directorySubscriptions],
    optional: 'subscriptions and trials show as not watched',
  },
  {
    name: 'Application.Read.All',
    kind: 'application',
    id: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    feature: 'Alerts: secrets and certificates of app registrations and enterprise applications, Balie’s own among them',
    functions: [applications, servicePrincipals, thumbprintsOf],
  },
];
