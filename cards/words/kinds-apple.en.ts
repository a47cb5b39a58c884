import type { appleKinds as kinds, AppleSource } from '../../alerts/kinds/apple.ts';
import type { KindWords } from './kind-words.ts';

export const appleKinds: Record<keyof typeof kinds, KindWords> = {
  apple_push: {
    name: 'Apple MDM push certificate',
    short: 'Push certificate',
    breaks: 'Intune can no longer reach iPhones, iPads and Macs: no settings, no apps, no lock or wipe.',
    steps: (appleId) => [
      'Intune admin center: Devices › Enrollment › Apple › Apple MDM Push certificate. Download the certificate request (CSR).',
      `Go to the Apple Push Certificates Portal (identity.apple.com) and sign in with ${appleId ?? 'the Apple ID that the certificate was made with'}.`,
      'Choose Renew at this certificate and upload the request. Download the new certificate.',
      'Back in Intune: enter the same Apple ID, upload the certificate, and see that the new date is shown.',
    ],
    warning: 'Renew it, do not create a new one: with a new certificate every Apple device has to be enrolled again.',
  },
  apple_enrollment_token: {
    name: 'Apple enrollment program token',
    short: 'Enrollment token',
    breaks: 'New and reset company iPhones, iPads and Macs no longer enroll by themselves. Devices in use keep working.',
    steps: (appleId) => [
      `Go to Apple Business Manager (business.apple.com) and sign in with ${appleId ?? 'the account that the token was made with'}.`,
      'Your name › Preferences › the MDM server of Intune › Download token.',
      'Intune admin center: Devices › Enrollment › Apple › Enrollment program tokens › this token › Renew token. Upload it there.',
      'Choose Sync, and see that the new date is shown.',
    ],
    warning: 'Renew this token, do not create a new one: devices and profiles depend on it.',
  },
  apple_vpp_token: {
    name: 'Apple VPP token (apps and books)',
    short: 'VPP token',
    breaks: 'Apps bought through Apple Business Manager can no longer be installed, updated or licensed.',
    steps: (appleId) => [
      `Go to Apple Business Manager (business.apple.com) and sign in with ${appleId ?? 'the account that the token was made with'}.`,
      'Your name › Preferences › Payments and billing › Server tokens: download the token of this location.',
      'Intune admin center: Tenant administration › Connectors and tokens › Apple VPP tokens › this token › Edit. Upload it there.',
      'Choose Sync, and see that the new date is shown.',
    ],
    warning: 'Renew this token, do not create a new one: the licences in use depend on it.',
  },
};

/** What a source is called when it cannot be read. */
export const appleSources: Record<AppleSource, string> = {
  apple_push: 'Apple MDM push certificate',
  apple_enrollment_token: 'Apple enrollment program token',
  apple_vpp_token: 'Apple VPP token (apps and books)',
};
