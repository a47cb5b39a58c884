import type { ExpiryKind } from '../views.ts';

const kinds: Record<ExpiryKind | 'app_credentials', string> = {
  apple_push: 'Apple MDM push certificate',
  apple_enrollment_token: 'Apple enrollment program token',
  apple_vpp_token: 'Apple VPP token (apps and books)',
  app_secret: 'Client secret of an app registration',
  app_certificate: 'Certificate of an app registration',
  app_credentials: 'Secrets and certificates of app registrations',
};

const shortKinds: Record<ExpiryKind, string> = {
  apple_push: 'Push certificate',
  apple_enrollment_token: 'Enrollment token',
  apple_vpp_token: 'VPP token',
  app_secret: 'App secret',
  app_certificate: 'App certificate',
};

const breaks: Record<ExpiryKind, string> = {
  apple_push: 'Intune can no longer reach iPhones, iPads and Macs: no settings, no apps, no lock or wipe.',
  apple_enrollment_token:
    'New and reset company iPhones, iPads and Macs no longer enroll by themselves. Devices in use keep working.',
  apple_vpp_token: 'Apps bought through Apple Business Manager can no longer be installed, updated or licensed.',
  app_secret: 'Everything that signs in with this secret stops at that moment.',
  app_certificate: 'Everything that signs in with this certificate stops at that moment.',
};

/** With the Apple ID or without; for app credentials it is not used. */
const steps: Record<ExpiryKind, (appleId: string | null) => string[]> = {
  apple_push: (appleId) => [
    'Intune admin center: Devices › Enrollment › Apple › Apple MDM Push certificate. Download the certificate request (CSR).',
    `Go to the Apple Push Certificates Portal (identity.apple.com) and sign in with ${appleId ?? 'the Apple ID that the certificate was made with'}.`,
    'Choose Renew at this certificate and upload the request. Download the new certificate.',
    'Back in Intune: enter the same Apple ID, upload the certificate, and see that the new date is shown.',
  ],
  apple_enrollment_token: (appleId) => [
    `Go to Apple Business Manager (business.apple.com) and sign in with ${appleId ?? 'the account that the token was made with'}.`,
    'Your name › Preferences › the MDM server of Intune › Download token.',
    'Intune admin center: Devices › Enrollment › Apple › Enrollment program tokens › this token › Renew token. Upload it there.',
    'Choose Sync, and see that the new date is shown.',
  ],
  apple_vpp_token: (appleId) => [
    `Go to Apple Business Manager (business.apple.com) and sign in with ${appleId ?? 'the account that the token was made with'}.`,
    'Your name › Preferences › Payments and billing › Server tokens: download the token of this location.',
    'Intune admin center: Tenant administration › Connectors and tokens › Apple VPP tokens › this token › Edit. Upload it there.',
    'Choose Sync, and see that the new date is shown.',
  ],
  app_secret: () => [
    'Find out which software uses this app registration; its owners are listed with it.',
    'Entra admin center: App registrations › this app › Certificates & secrets › New client secret.',
    'Put the new value into that software, and see that it signs in.',
    'Only then remove the old secret.',
  ],
  app_certificate: () => [
    'Find out which software uses this app registration; its owners are listed with it.',
    'Make a new certificate. Entra admin center: App registrations › this app › Certificates & secrets › Upload certificate.',
    'Let that software use the new certificate, and see that it signs in.',
    'Only then remove the old certificate.',
  ],
};

const warnings: Record<ExpiryKind, string | null> = {
  apple_push: 'Renew it, do not create a new one: with a new certificate every Apple device has to be enrolled again.',
  apple_enrollment_token: 'Renew this token, do not create a new one: devices and profiles depend on it.',
  apple_vpp_token: 'Renew this token, do not create a new one: the licences in use depend on it.',
  app_secret: null,
  app_certificate: null,
};

export const expiry = {
  kinds,
  shortKinds,
  breaks,
  steps,
  warnings,
  alertTitle: (kind: string, when: string) => `${kind} expires ${when}`,
  alertTitlePast: (kind: string, when: string) => `${kind} expired ${when}`,
  alertSummary: (kind: string, name: string, when: string) => `${kind} ${name} expires ${when}.`,
  alertSummaryPast: (kind: string, name: string, when: string) => `${kind} ${name} expired ${when}.`,
  name: 'What',
  expires: 'Expires',
  expired: 'Expired',
  affected: 'Affects',
  notCounted: 'could not count the devices',
  appleId: 'Renew with',
  breaksTitle: 'What stops working',
  stepsTitle: 'How to renew',
  seenBy: (who: string) => `Seen by ${who}`,
  snoozedUntil: (when: string) => `I remind you again on ${when}`,
  snoozeLabel: 'Remind me in',
  snoozeError: 'Choose when I should remind you.',
  overviewTitle: 'What expires in the next 12 months',
  restTitle: 'This expires as well',
  overviewSummary: (n: number, next: string | null) =>
    next === null ? 'Nothing that I could check expires in the next 12 months.' : `${countOf(n)} in view. First: ${next}.`,
  overviewFailedSummary: (n: number) => (n === 1 ? 'One thing could not be checked.' : `${n} things could not be checked.`),
  checkedAt: (at: string) => `Last checked: ${at}`,
  notChecked: 'Not checked yet.',
  nothing: 'Nothing expires in the next 12 months.',
  nothingChecked: 'I could check nothing, so I do not know what expires.',
  nothingThatIsKnown: 'Of what I could check, nothing expires in the next 12 months.',
  overdue: 'Expired',
  soon: 'Within 30 days',
  later: 'In the rest of the 12 months',
  beyond: (n: number) => (n === 1 ? 'One more expires after that.' : `${n} more expire after that.`),
  hidden: (n: number) => (n === 1 ? 'One more is not shown here.' : `${n} more are not shown here.`),
  row: (name: string, when: string) => `${name} – ${when}`,
  chartTitle: 'Days left',
  chartAxis: 'Days',
  snoozed: (when: string) => `reminder on ${when}`,
  failedTitle: 'Could not check',
  failedNote: 'These may be fine or may be expired: I do not know.',
  failedSince: (kind: string, since: string) => `${kind}, since ${since}`,
  denied: (permission: string | null) =>
    permission === null
      ? 'Microsoft Graph does not let me read it. An Entra administrator can give Balie the permission.'
      : `I lack the permission ${permission}. An Entra administrator can give it to Balie.`,
  misconfigured: 'Entra ID does not accept my own credentials. Has the secret or certificate of Balie expired?',
  unavailable: 'Microsoft Graph did not answer. I try again at the next check.',
  failedCardTitle: 'I could not check everything',
  subscribedTitle: 'Alerts are on',
  unsubscribedTitle: 'Alerts are off',
  subscribedHere: 'I tell you in this chat when something is about to expire, or when I cannot check it.',
  subscribedChannel: 'I tell this channel when something is about to expire, or when I cannot check it.',
  unsubscribedHere: 'I no longer send alerts to this chat. You can turn them on again at any time.',
  unsubscribedChannel: 'I no longer send alerts to this channel. You can turn them on again at any time.',
  nextCheck: (when: string) => `Next check: ${when}`,
};

function countOf(n: number): string {
  return n === 1 ? 'One expiry date' : `${n} expiry dates`;
}
