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
    troubles: {
      gone: {
        breaks: 'There is no push certificate in Intune any more. Intune reaches no iPhone, iPad or Mac: no settings, no apps, no lock or wipe.',
        steps: (appleId: string | null) => [
          `Sign in to the Apple Push Certificates Portal (identity.apple.com) with ${appleId ?? 'the Apple ID that the certificate was made with'}. Is the certificate of Intune still in the list? Then nothing is lost.`,
          'Intune admin center: Devices › Enrollment › Apple › Apple MDM push certificate. Download the certificate signing request (CSR).',
          'At Apple choose “Renew” at that certificate, not “Create”, and upload the request. Download the certificate.',
          'Back in Intune: enter the same Apple ID and upload the certificate. Devices that are enrolled are reached again.',
        ],
        warning: 'Do not create a new certificate while the former one can be renewed: with a new one every Apple device has to be enrolled again.',
      },
      other_topic: {
        breaks: 'The push certificate in Intune is another one than before, with another topic. Every iPhone, iPad and Mac that is enrolled listens to the former one, and has to be enrolled again unless that one comes back.',
        steps: (appleId: string | null) => [
          `Sign in to the Apple Push Certificates Portal (identity.apple.com) with ${appleId ?? 'the Apple ID that the former certificate was made with'}. Is the former certificate still in the list? Then it can be put back.`,
          'Intune admin center: Devices › Enrollment › Apple › Apple MDM push certificate. Download the certificate signing request (CSR).',
          'At Apple choose “Renew” at the former certificate and upload the request. Download the certificate and upload it in Intune.',
          'Is the former one gone for good: plan to enroll every Apple device again, and say here that this alert is not yours.',
        ],
        warning: 'Do it before devices are enrolled with the new certificate: those will not listen to the former one.',
      },
    },
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
    troubles: {
      other_mdm: {
        breaks: 'Another MDM has claimed the licences of this location: through Intune its apps can no longer be installed, updated or licensed.',
        steps: () => [
          'Find out whether somebody uploaded this token to another MDM, and whether that was meant to happen.',
          'Should Intune have it: first remove the token from the other MDM, so that no licence is handed out by both.',
          'Intune admin center: Tenant administration › Connectors and tokens › Apple VPP tokens › this token › Edit. Set “Take control of token from another MDM” to Yes.',
          'Choose Sync, and see that the state is Active.',
        ],
        warning: null,
      },
      duplicate: {
        breaks: 'Two tokens of the same location are in Intune, so this one no longer syncs: newly bought apps and books do not appear.',
        steps: () => [
          'Intune admin center: Tenant administration › Connectors and tokens › Apple VPP tokens. Look for the two tokens with the same location.',
          'See in the apps which of the two they are assigned with; that one stays.',
          'Remove the other one: Delete.',
          'Choose Sync at the one that stays, and see that its state is Active.',
        ],
        warning: 'Delete the token that no app is assigned with: with the other one the licences in use go too.',
      },
    },
  },
  apple_enrollment_sync: {
    name: 'Sync with Apple’s enrollment program',
    short: 'Enrollment sync',
    breaks: 'New company iPhones, iPads and Macs do not reach Intune, so they do not enroll by themselves. Devices in use keep working.',
    steps: (appleId) => [
      'Intune admin center: Devices › Enrollment › Apple › Enrollment program tokens › this token › Devices › Sync. Look again after fifteen minutes.',
      `Does it fail again: sign in to Apple Business Manager (business.apple.com) with ${appleId ?? 'the account that the token was made with'}, and see whether Apple asks something there.`,
      'See that the MDM server of Intune is still in Apple Business Manager.',
      'Is all that in order: renew the token (download it from Apple, then this token › Renew token).',
    ],
    warning: null,
    troubles: {
      terms: {
        breaks: 'Until Apple’s new terms are accepted, Apple gives Intune nothing: new company iPhones, iPads and Macs do not enroll by themselves.',
        steps: () => [
          'Sign in to Apple Business Manager (business.apple.com) with an account that has the role Administrator: nobody else can accept.',
          'Read and accept the new terms that Apple shows there.',
          'Intune admin center: Devices › Enrollment › Apple › Enrollment program tokens › this token › Devices › Sync.',
          'Look again after fifteen minutes whether the last sync is of today.',
        ],
        warning: null,
      },
    },
  },
  apple_vpp_sync: {
    name: 'Sync of an Apple VPP token',
    short: 'VPP sync',
    breaks: 'What is bought in Apple Business Manager does not reach Intune: new apps do not appear, and licences are counted as they were.',
    steps: (appleId) => [
      'Intune admin center: Tenant administration › Connectors and tokens › Apple VPP tokens › this token › Sync. Look again after fifteen minutes.',
      `Does it fail again: sign in to Apple Business Manager (business.apple.com) with ${appleId ?? 'the account that the token was made with'}, and see whether Apple asks something there.`,
      'Is all that in order: renew the token (Payments and billing › Server tokens, then this token › Edit).',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const appleSources: Record<AppleSource, string> = {
  apple_push: 'Apple MDM push certificate',
  apple_enrollment_token: 'Apple enrollment program token',
  apple_vpp_token: 'Apple VPP token (apps and books)',
};
